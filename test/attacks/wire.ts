import { connect } from 'node:net'

/** Sends bytes as they are, in pieces if need be, and returns all that comes back until the line is cut or quiet. */
export function sayRaw(
  port: number,
  pieces: string | readonly string[],
  { every = 0, quietAfter = 20_000 } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.setTimeout(quietAfter, () => socket.destroy())
    socket.on('data', piece => {
      heard += piece.toString('latin1')
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', error =>
      'code' in error && ['ECONNRESET', 'EPIPE'].includes(String(error.code)) ? resolve(heard) : reject(error),
    )
    void (async () => {
      for (const piece of [pieces].flat()) {
        if (!socket.writable) return
        socket.write(piece, 'latin1')
        if (every) await new Promise(resolve => setTimeout(resolve, every))
      }
    })()
  })
}

/** The status of the first answer; 0 when there was none. */
export function statusOf(heard: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0)
}
