import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, minute } from '../../src/platform/clock.ts'
import { origin } from '../visitor.ts'
import { openWorld, type Person, type World } from '../world.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function freshLink(): Promise<string> {
  owner = await world.signedIn()
  await world.visitor().post('/sign-in', { email: owner.email })
  await world.runJobs()
  return /\/sign-in\/link\/\S+/.exec(world.letters.at(-1) ?? '')?.[0] ?? ''
}

async function sessionFrom(link: string): Promise<string> {
  const response = await world.visitor().post(link)
  return response.headers.getSetCookie()[0]?.match(/^goldthread=([^;]+)/)?.[1] ?? ''
}

const home = (session: string) => world.app.request(`${origin}/app`, { headers: { cookie: `goldthread=${session}` } })

/** What is near a secret, made from it, or read from where it is kept. */
function neighbours(secret: string): string[] {
  const digest = createHash('sha256').update(secret).digest()
  const flipped = [...secret].map((sign, i) => secret.slice(0, i) + (sign === 'A' ? 'B' : 'A') + secret.slice(i + 1))
  return [
    ...flipped,
    ...[secret.slice(0, -1), `${secret}A`, `${secret}=`, secret.toUpperCase(), secret.toLowerCase(), ` ${secret}`, ''],
    ...[digest.toString('hex'), digest.toString('base64url'), digest.toString('base64')],
    ...Array.from({ length: 50 }, () => randomBytes(32).toString('base64url')),
  ].filter(each => each.trim() !== secret)
}

test('nothing near a link or a session, and nothing the database keeps of it, opens anything', async () => {
  const link = await freshLink()
  const [, secret = ''] = /link\/(.+)$/.exec(link) ?? []
  for (const guess of neighbours(secret)) {
    const response = await world.visitor().post(`/sign-in/link/${encodeURIComponent(guess)}`)
    expect(response.status, guess).toBe(404)
    expect(response.headers.get('set-cookie'), guess).toBeNull()
  }
  const session = await sessionFrom(link)
  expect((await home(session)).status).toBe(200)
  for (const guess of neighbours(session)) expect((await home(guess)).status, guess).toBe(303)
})

test('a guess is answered the same whether or not anything like it was ever there', async () => {
  const link = await freshLink()
  await world.visitor().post(link)
  const used = await world.visitor().get(link)
  const never = await world.visitor().get(`/sign-in/link/${'A'.repeat(43)}`)
  expect(used.status).toBe(never.status)
  expect(await used.text()).toBe(await never.text())
})

test('a link that was used once opens nothing again, not even for the one who used it', async () => {
  const link = await freshLink()
  const visitor = world.visitor()
  expect((await visitor.post(link)).status).toBe(303)
  expect((await visitor.post(link)).status).toBe(404)
  expect((await world.visitor().get(link)).status).toBe(404)
})

test('who plants a session before somebody signs in does not share theirs', async () => {
  const planted = randomBytes(32).toString('base64url')
  const link = await freshLink()
  const headers = { cookie: `goldthread=${planted}`, origin, 'content-type': 'application/x-www-form-urlencoded' }
  const response = await world.app.request(origin + link, { method: 'POST', headers })
  expect(response.status).toBe(303)
  expect(response.headers.get('set-cookie')).not.toContain(planted)
  expect((await home(planted)).status).toBe(303)
})

test('a secret that somebody already has as a session is no link, and the other way round', async () => {
  const link = await freshLink()
  const [, secret = ''] = /link\/(.+)$/.exec(link) ?? []
  expect((await home(secret)).status).toBe(303)
  const session = await sessionFrom(link)
  expect((await world.visitor().post(`/sign-in/link/${session}`)).status).toBe(404)
})

test('a clock that is put back a little signs nobody out and leaves links as they are', async () => {
  const link = await freshLink()
  await world.wait(-4 * minute)
  expect((await owner.get('/app')).status).toBe(200)
  expect((await world.visitor().post(link)).status).toBe(303)
  await world.wait(4 * minute)
})

test('what was opened while the clock was ahead is closed when it is right again, and does not last longer than promised', async () => {
  await world.wait(24 * hour)
  const link = await freshLink()
  const session = await sessionFrom(await freshLink())
  expect((await home(session)).status).toBe(200)
  await world.wait(-24 * hour)
  expect((await home(session)).status).toBe(303)
  expect((await world.visitor().get(link)).status).toBe(404)
  const again = await sessionFrom(await freshLink())
  expect((await home(again)).status).toBe(200)
})

test('when the clock jumps ahead, who was signed in is asked to sign in again, and can', async () => {
  const link = await freshLink()
  await world.wait(24 * hour)
  expect((await owner.get('/app')).status).toBe(303)
  expect((await world.visitor().post(link)).status).toBe(404)
  expect((await home(await sessionFrom(await freshLink()))).status).toBe(200)
})
