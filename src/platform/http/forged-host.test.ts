import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'

const publicUrl = 'https://gold.example.org'
const evil = 'evil.example'

let world: World
beforeAll(async () => {
  world = await openWorld({ publicUrl, trustedProxies: ['127.0.0.1'] })
})
afterAll(() => world.close())

const forged = {
  host: evil,
  'x-forwarded-host': evil,
  forwarded: `host=${evil};proto=http`,
  'x-original-url': `https://${evil}/`,
  'x-forwarded-port': '666',
}

type Asking = { from?: string; headers?: Record<string, string>; method?: string; body?: BodyInit }

/** A request as it arrives, whatever its headers say. */
async function ask(path: string, { from = '192.0.2.7', headers = {}, ...init }: Asking = {}): Promise<Response> {
  const environment = { incoming: { socket: { remoteAddress: from } } }
  return world.app.request(`http://${evil}${path}`, { ...init, headers: { ...forged, ...headers } }, environment)
}

const asForm = { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl }

test('a forged host stands in no link, redirect, cookie or page', async () => {
  await world.signedIn()
  const pages = ['/', '/sign-in', '/app', '/nowhere', '/how-we-protect-people', '/sign-in/sent', '/health']
  for (const from of ['192.0.2.7', '127.0.0.1']) {
    for (const path of pages) {
      const response = await ask(path, { from })
      const said = JSON.stringify([...response.headers]) + (await response.text())
      expect(said, path).not.toContain(evil)
    }
  }
})

test('links in mail lead to the public address, whatever host asked for them', async () => {
  const { email } = await world.signedIn()
  await ask('/sign-in', { method: 'POST', headers: asForm, body: new URLSearchParams({ email }) })
  await world.runJobs()
  const letter = world.letters.at(-1) ?? ''
  expect(letter).toContain(`${publicUrl}/sign-in/link/`)
  expect(letter).not.toContain(evil)
})

test('the cookie is for https alone because the public address is, whatever a header says', async () => {
  const link = /\/sign-in\/link\/\S+/.exec(world.letters.at(-1) ?? '')?.[0] ?? ''
  const headers = { ...asForm, 'x-forwarded-proto': 'http' }
  const response = await ask(link, { method: 'POST', headers })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/app')
  const [session, ...others] = response.headers.getSetCookie()
  expect(session).toMatch(/^__Secure-goldthread=\S+; Max-Age=43200; Path=\/app; HttpOnly; Secure; SameSite=Lax$/)
  for (const other of others) expect(other).toMatch(/^__Secure-\S+; .*HttpOnly; Secure; SameSite=Lax$/)
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('who came to a trusted proxy over http is led to https, and what they sent is not taken', async () => {
  const http = { 'x-forwarded-proto': 'http' }
  const page = await ask('/sign-in?away=1', { from: '127.0.0.1', headers: http })
  expect([page.status, page.headers.get('location')]).toEqual([308, `${publicUrl}/sign-in?away=1`])
  const odd = await ask('//evil.example/%2e%2e', { from: '127.0.0.1', headers: http })
  expect(odd.headers.get('location')).toMatch(/^https:\/\/gold\.example\.org\//)
  const sent = await ask('/sign-in', {
    from: '127.0.0.1',
    method: 'POST',
    headers: { ...asForm, ...http },
    body: 'email=a',
  })
  expect(sent.status).toBe(403)
  expect((await ask('/sign-in', { headers: http })).status).toBe(200)
  expect((await ask('/sign-in', { from: '127.0.0.1', headers: { 'x-forwarded-proto': 'https' } })).status).toBe(200)
})
