import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { origin } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { minute } from '../clock.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
})
afterAll(() => world.close())

const post = (headers: Record<string, string>, body: BodyInit = 'email=a%40example.org', path = '/sign-in') =>
  world.app.request(origin + path, {
    method: 'POST',
    headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })

test('every answer tells the browser to run, load, frame and keep nothing it should not', async () => {
  for (const path of ['/', '/sign-in', '/nowhere', '/app', '/health', '/assets/none.css']) {
    const { headers } = await world.visitor().get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('same-origin')
    expect(headers.get('cache-control'), path).toBe('no-store')
  }
})

test('no page holds a script, a style or a handler of its own, or asks anyone else for anything', async () => {
  const pages = [
    await owner.get('/app'),
    await owner.get('/app/you'),
    await owner.get('/sign-in'),
    await owner.get('/x'),
  ]
  for (const page of await Promise.all(pages.map(each => each.text()))) {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/assets\/)|javascript:/)
    expect(page).not.toMatch(/(src|href|action)="(https?:)?\/\//)
  }
})

test('what did not come from a page of ours changes nothing, whatever it is', async () => {
  for (const headers of [
    {},
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001' },
    { origin: 'http://localhost.elsewhere.example:3000' },
    { origin, 'sec-fetch-site': 'cross-site' },
    { origin, 'sec-fetch-site': 'same-site' },
    { origin, 'sec-fetch-site': 'none' },
    { 'content-type': 'application/json' },
    { 'content-type': 'text/plain' },
  ]) {
    expect((await post(headers)).status, JSON.stringify(headers)).toBe(403)
  }
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    expect((await world.app.request(`${origin}/sign-in`, { method })).status).toBe(403)
  }
})

test('a page of ours may post, over https and over plain http', async () => {
  expect((await post({ origin })).status).toBe(303)
  expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(303)
})

test('a form that is too long, or no form, is refused in words', async () => {
  const tooLong = await post({ origin }, `email=${'a'.repeat(70_000)}`)
  expect(tooLong.status).toBe(413)
  expect(await tooLong.text()).toContain('That is too long')
  for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'x', '']) {
    const refused = await post({ origin, 'content-type': type }, '{"email":')
    expect(refused.status, type).toBe(415)
    expect(await refused.text()).toContain('We could not read that')
  }
})

test('a page that is not there says so like the rest of Goldthread', async () => {
  const page = await (await world.visitor().get('/nowhere')).text()
  expect(page).toContain('The thread stops here')
  expect(page).toContain('We do not say which')
})

test('no text in any field breaks anything', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', '\ufeff', '\u202e', '%', "'", '\\', '\u{10ffff}', 'ﷺ'.repeat(300)),
  )
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (name, email) => {
      const response = await post({ origin }, new URLSearchParams({ email: `${email}@example.org`, [name]: email }))
      expect(response.status).toBeLessThan(500)
    }),
    { numRuns: 150 },
  )
})

test('no bytes in a form or an address break anything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async bytes => {
      const response = await post({ origin }, new Uint8Array(bytes))
      expect(response.status).toBeLessThan(500)
      const escaped = [...bytes].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
      for (const path of [`/${escaped}`, `/set-up/${escaped}`, `/assets/${escaped}`, `/app/${escaped}?${escaped}`]) {
        expect((await owner.get(path)).status, path).toBeLessThan(500)
      }
    }),
    { numRuns: 100 },
  )
})

test('requests that are hardly HTTP break nothing either', async () => {
  const server = createServer(getRequestListener(world.app.fetch))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  for (const [request, status] of [
    ['GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', /^(303|400)$/],
    ['GET / HTTP/1.1\r\n\r\n', /^400$/],
    ['GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n', /^400$/],
    ['GET / HTTP/1.1\r\nHost: a b\r\n\r\n', /^400$/],
    ['GET //evil/%5c..%2f HTTP/1.1\r\nHost: a\r\n\r\n', /^404$/],
    ['GET /%zz%c0%af HTTP/1.1\r\nHost: a\r\n\r\n', /^404$/],
    ['GET /app HTTP/1.1\r\nHost: a\r\nCookie: goldthread=%E0%A4%A; =;;\r\n\r\n', /^303$/],
    ['PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n', /^403$/],
    [
      'POST /sign-in HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\n%00%F',
      /^422$/,
    ],
  ] as const) {
    expect(await statusOf(port, request), request).toMatch(status)
  }
  await new Promise(resolve => server.close(resolve))
})

/** The status of the answer to these very bytes. */
function statusOf(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setEncoding('latin1')
    socket.once('data', part => {
      resolve(String(part).split(' ')[1] ?? 'none')
      socket.destroy()
    })
    socket.on('error', reject)
  })
}

test('when something of ours breaks, people get a number to give, and the log the same number and nothing of theirs', async () => {
  const broken = await openWorld()
  const person = await broken.signedIn()
  await asOwner(broken.database, database => database.query('alter table members rename to people'))
  const response = await person.get('/app/you?secret=word')
  expect(response.status).toBe(500)
  const reference = (await response.text()).match(/runs Goldthread: (\d{8})/)?.[1]
  const line = broken.logged.find(each => each.includes('"event":"error"')) ?? ''
  expect(JSON.parse(line)).toMatchObject({ reference, method: 'GET' })
  await broken.close()
})

test('the log names routes and results, and no person, address, link or search', async () => {
  // The tests above may have asked for as many links as one address may.
  await world.wait(15 * minute)
  world.logged.splice(0)
  await post({ origin }, 'email=asha%40example.org')
  await world.visitor().get(`/sign-in/link/${'A'.repeat(43)}?name=asha`)
  await owner.get('/app')
  const lines = world.logged.map(line => JSON.parse(line))
  expect(lines).toEqual([
    {
      at: expect.any(String),
      event: 'request',
      method: 'POST',
      route: '/sign-in',
      status: 303,
      ms: expect.any(Number),
    },
    {
      at: expect.any(String),
      event: 'request',
      method: 'GET',
      route: '/sign-in/link/:secret',
      status: 404,
      ms: expect.any(Number),
    },
    { at: expect.any(String), event: 'request', method: 'GET', route: '/app', status: 200, ms: expect.any(Number) },
  ])
})
