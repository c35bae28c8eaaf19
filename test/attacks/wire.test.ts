import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../src/platform/listen.ts'
import { freePort } from '../process/application.ts'
import { openWorld, type Person, type World } from '../world.ts'
import { sayRaw, statusOf } from './wire.ts'

let world: World
let port: number
let close: () => Promise<void>
beforeAll(async () => {
  world = await openWorld()
  port = await freePort()
  const patience = { headersTimeout: 1_000, silence: 2_000, connectionsCheckingInterval: 100, finishing: 100 }
  const door = await listen(world.app.fetch, { host: '127.0.0.1', port, patience }, world.house.log)
  close = door.close
})
afterAll(async () => {
  await close()
  await world.close()
})

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`
/** A request of which the answer is the last on its line. */
const say = (...all: string[]) => sayRaw(port, lines(...all, ...(all.length > 1 ? ['Connection: close'] : [])))
const cutOff = 'connection: close'

test('who begins a request and does not go on is cut off, with a word', async () => {
  expect(statusOf(await sayRaw(port, 'GET / HTTP/1.1\r\nHost: here\r\n'))).toBe(408)
  const dripping = ['GET / HTTP/1.1\r\n', ...Array.from({ length: 50 }, (_, i) => `X-${i}: 1\r\n`)]
  expect(statusOf(await sayRaw(port, dripping, { every: 50 }))).toBe(408)
  const began = Date.now()
  await sayRaw(port, '')
  expect(Date.now() - began).toBeLessThan(15_000)
})

test('who stops in the middle of a form is cut off', async () => {
  const head = ['POST /sign-in HTTP/1.1', 'Host: here', 'Origin: http://here']
  const form = ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 1000']
  const began = Date.now()
  expect(statusOf(await sayRaw(port, `${lines(...head, ...form)}email=`))).not.toBe(303)
  expect(Date.now() - began).toBeLessThan(15_000)
})

test('a large file over a slow line arrives, as long as something of it comes', async () => {
  const owner = await world.signedIn()
  const file = `Team,I feel safe to speak up\n${'North,Agree\nSouth,Disagree\n'.repeat(60)}`
  const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${file}\r\n--x--\r\n`
  const head = lines(
    'POST /app/answers HTTP/1.1',
    'Host: here',
    'Origin: http://here',
    `Cookie: ${await cookieOf(owner)}`,
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${body.length}`,
    'Connection: close',
  )
  const pieces = body.match(/[\s\S]{1,80}/g) ?? []
  expect(pieces.length * 150).toBeGreaterThan(2_000)
  expect(statusOf(await sayRaw(port, [head, ...pieces], { every: 150 }))).toBe(303)
})

/** Signs in once more, the way a person does. */
async function cookieOf({ email }: Person): Promise<string> {
  const visitor = world.visitor()
  await visitor.post('/sign-in', { email })
  await world.runJobs()
  const [link = ''] = world.letters.at(-1)?.match(/\/sign-in\/link\/\S+/) ?? []
  const response = await visitor.post(link)
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

test('an address or a head that is too long is refused in words', async () => {
  const long = await say(`GET /${'a'.repeat(8_000)} HTTP/1.1`, 'Host: here')
  expect(statusOf(long)).toBe(414)
  expect(long).toContain('That address is too long')
  for (const request of [
    [`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: here'],
    ['GET / HTTP/1.1', 'Host: here', `Cookie: a=${'b'.repeat(20_000)}`],
  ]) {
    const heard = await say(...request)
    expect(statusOf(heard)).toBe(431)
    expect(heard).toContain(cutOff)
    expect(heard).toContain('Delete the cookies of this site')
  }
  const asked = await say(`HEAD /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: here')
  expect(statusOf(asked)).toBe(431)
  expect(asked).not.toContain('Delete the cookies of this site')
})

test.each([
  ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
  ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
  ['chunks and something else', ['Transfer-Encoding: chunked, identity']],
  ['an unknown encoding', ['Transfer-Encoding: xchunked']],
  ['a space before the colon', ['Transfer-Encoding : chunked']],
  ['a length that is none', ['Content-Length: +5']],
  ['a folded line', ['X: a', ' b: c', 'Content-Length : 3']],
])('a second request cannot be hidden in a first one with %s', async (_, headers) => {
  const hidden = 'GET /how-we-protect-people HTTP/1.1\r\nHost: here\r\n\r\n'
  const head = lines('POST /sign-in HTTP/1.1', 'Host: here', 'Origin: http://here', ...headers)
  const heard = await sayRaw(port, `${head}0\r\n\r\n${hidden}`)
  expect(statusOf(heard)).toBe(400)
  expect(heard).not.toContain('How we protect people')
  expect(heard.match(/HTTP\/1\.1 /g)).toHaveLength(1)
})

test.each([
  ['no host', ['GET / HTTP/1.1'], [400]],
  ['two hosts', ['GET / HTTP/1.1', 'Host: a', 'Host: b'], [400, 303, 200]],
  ['a host that is none', ['GET / HTTP/1.1', 'Host: a b'], [400]],
  ['half an address for a host', ['GET / HTTP/1.1', 'Host: ['], [400]],
  ['a host with a path', ['GET / HTTP/1.1', 'Host: here/app?'], [400]],
  ['a star', ['OPTIONS * HTTP/1.1', 'Host: here'], [400]],
  ['a tunnel', ['CONNECT elsewhere:443 HTTP/1.1', 'Host: elsewhere'], [0]],
  ['a trace', ['TRACE / HTTP/1.1', 'Host: here'], [403]],
  ['an unknown method', ['BREW / HTTP/1.1', 'Host: here'], [400]],
  ['a null byte', ['GET /\0 HTTP/1.1', 'Host: here'], [400]],
  ['raw bytes', ['GET /\xff\xfe HTTP/1.1', 'Host: here'], [400, 404]],
  ['a mangled percent', ['GET /app/releases/%E0%A4%A HTTP/1.1', 'Host: here'], [303, 400, 404]],
  ['a backslash', ['GET /\\elsewhere.example/ HTTP/1.1', 'Host: here'], [400, 404]],
  ['two slashes', ['GET //elsewhere.example/app HTTP/1.1', 'Host: here'], [400, 404]],
  ['another protocol', ['GET / HTTP/9.9', 'Host: here'], [400]],
  ['something to expect', ['GET / HTTP/1.1', 'Host: here', 'Expect: wonders'], [417]],
  ['an upgrade', ['GET / HTTP/1.1', 'Host: here', 'Connection: upgrade', 'Upgrade: websocket'], [200, 303, 400]],
  ['no protocol at all', ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'], [400]],
] as const)('a request with %s is answered or cut, and breaks nothing', async (_, request, wanted) => {
  const heard = await say(...request)
  expect(wanted, heard.slice(0, 300)).toContain(statusOf(heard))
  expect(world.logged.filter(line => line.includes('"event":"error"'))).toEqual([])
})
