import type { Duplex } from 'node:stream'

/** What came is no request, or not a whole one: it never reaches the application. A line in words, and the line is cut. */
const answers: Readonly<Record<string, readonly [status: string, words: string]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'Your browser sent more than we read. Delete the cookies of this site, and try again.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'What you sent took too long to arrive, so nothing was saved. Please try again.',
  ],
}

const notUnderstood = ['400 Bad Request', 'We could not read what was sent.'] as const

/** Answers a connection on which something came that the server cannot read, and closes it. */
export function refuseUnreadable(error: Error, socket: Duplex): void {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, words] = answers[code] ?? notUnderstood
  const head = [
    `HTTP/1.1 ${status}`,
    'connection: close',
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(words)}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
  ]
  // An answer to HEAD has no body, and a client that asked by it takes one for the beginning of something else.
  const isHead =
    'rawPacket' in error && Buffer.isBuffer(error.rawPacket) && error.rawPacket.subarray(0, 5).equals(headMethod)
  socket.end(`${head.join('\r\n')}\r\n\r\n${isHead ? '' : words}`, () => socket.destroy())
}

const headMethod = Buffer.from('HEAD ')
