import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { origin } from '../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { createApp } from '../app.tsx'
import { hour, minute } from '../platform/clock.ts'
import { addOrganisation } from './instance.ts'

let world: World
let owner: Person
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  owner = await world.signedIn('Aldermoor')
  world.letters.splice(0)
})
afterAll(() => world.close())

async function askFor(email: string): Promise<string[]> {
  await world.visitor().post('/sign-in', { email })
  await world.runJobs()
  return linksIn(world.letters.splice(0))
}

function linksIn(letters: readonly string[]): string[] {
  return letters.flatMap(letter => letter.match(/http\S+/) ?? []).map(link => link.replace(origin, ''))
}

test('a person signs in with a link from their mail', async () => {
  const visitor = world.visitor()
  const sent = await visitor.follow(await visitor.post('/sign-in', { email: owner.email.toUpperCase() }))
  expect(await sent.text()).toContain('If we know that address, a link is on its way')
  await world.runJobs()
  expect(world.letters.join()).toContain(`To: ${owner.email}`)
  const [link = ''] = linksIn(world.letters)
  expect(await (await visitor.get(link)).text()).toContain('<form action="/sign-in/link/')
  const home = await visitor.follow(await visitor.post(link))
  expect(await home.text()).toContain('Aldermoor')
})

test('an address we do not know gets the same answer and no letter', async () => {
  const [known, unknown] = await Promise.all([
    world.visitor().post('/sign-in', { email: owner.email }),
    world.visitor().post('/sign-in', { email: 'nobody@example.org' }),
  ])
  expect([...unknown.headers]).toEqual([...known.headers])
  expect(unknown.status).toBe(known.status)
  await world.runJobs()
  expect(world.letters).toHaveLength(1)
})

test('what is no address comes back with what was typed', async () => {
  for (const email of ['', 'asha', 'a@b', 'a b@example.org', `${'a'.repeat(250)}@example.org`, '"><script>@x.y']) {
    const response = await world.visitor().post('/sign-in', { email })
    expect(response.status).toBe(422)
    expect(await response.text()).not.toContain('<script>@')
  }
})

test('opening the link does not use it up, since programs that check mail open every link', async () => {
  const [link = ''] = await askFor(owner.email)
  for (let i = 0; i < 3; i += 1) expect((await world.visitor().get(link)).status).toBe(200)
  expect((await world.visitor().post(link)).status).toBe(303)
})

test('the link works once, even when it is pressed twice at the same moment', async () => {
  const [link = ''] = await askFor(owner.email)
  const pressed = await Promise.all([1, 2, 3].map(() => world.visitor().post(link)))
  expect(pressed.map(({ status }) => status).sort()).toEqual([303, 404, 404])
  expect((await world.visitor().get(link)).status).toBe(404)
})

test('the link works for 15 minutes', async () => {
  const [link = ''] = await askFor(owner.email)
  await world.wait(15 * minute)
  expect((await world.visitor().post(link)).status).toBe(404)
})

test('nobody can fill a letter box: five links are open at most', async () => {
  for (let i = 0; i < 5; i += 1) expect(await askFor(owner.email)).toHaveLength(1)
  expect(await askFor(owner.email)).toHaveLength(0)
  await world.wait(15 * minute)
  expect(await askFor(owner.email)).toHaveLength(1)
})

test('someone who belongs to two organisations gets a link to each', async () => {
  const added = await addOrganisation(world.house.keeper, { name: 'Bramley', email: owner.email, today: '2027-05-12' })
  expect(added).toEqual({ outcome: 'added' })
  const links = await askFor(owner.email)
  expect(links).toHaveLength(2)
  const homes = await Promise.all(
    links.map(async link => {
      const visitor = world.visitor()
      return (await visitor.follow(await visitor.post(link))).text()
    }),
  )
  expect(homes.filter(home => home.includes('Bramley'))).toHaveLength(1)
  expect(homes.filter(home => home.includes('Aldermoor'))).toHaveLength(1)
})

test('an organisation cannot be added without a name or a working address', async () => {
  for (const wrong of [
    { name: ' ', email: 'a@example.org' },
    { name: 'Bramley', email: 'a' },
  ]) {
    const added = await addOrganisation(world.house.keeper, { ...wrong, today: '2027-05-12' })
    expect(added.outcome).toBe('refused')
  }
})

test('someone who is away for an hour is signed out, and is told so', async () => {
  await world.wait(hour - minute)
  expect((await owner.get('/app')).status).toBe(200)
  await world.wait(hour - minute)
  expect((await owner.get('/app')).status).toBe(200)
  await world.wait(hour)
  const away = await owner.follow(await owner.get('/app'))
  expect(await away.text()).toContain('you were away for an hour, or somebody ended it')
})

test('nobody stays signed in for more than 12 hours', async () => {
  for (let i = 0; i < 23; i += 1) {
    await world.wait(hour / 2)
    expect((await owner.get('/app')).status).toBe(200)
  }
  await world.wait(hour / 2)
  expect((await owner.get('/app')).status).toBe(303)
})

test('who signs out is out, and so is whoever copied the cookie', async () => {
  const [link = ''] = await askFor(owner.email)
  const visitor = world.visitor()
  const response = await visitor.post(link)
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const thief = () => world.app.request(`${origin}/app`, { headers: { cookie } })
  expect((await thief()).status).toBe(200)
  expect(await (await visitor.follow(await visitor.post('/app/sign-out'))).text()).toContain('You are signed out.')
  expect((await visitor.get('/app')).status).toBe(303)
  expect((await thief()).status).toBe(303)
})

test('a session is new at every sign-in, and its cookie is for signed-in pages and the server alone', async () => {
  const [first = ''] = await askFor(owner.email)
  const [second = ''] = await askFor(owner.email)
  const visitor = world.visitor()
  const cookies = [await visitor.post(first), await visitor.post(second)].map(r => r.headers.getSetCookie())
  expect(cookies[0]?.[0]).not.toBe(cookies[1]?.[0])
  expect(cookies[0]?.[0]).toMatch(/^goldthread=[\w-]{43}; Max-Age=43200; Path=\/app; HttpOnly; SameSite=Lax$/)
})

test('signing in again ends the session this browser had before, though its cookie never comes to the sign-in page', async () => {
  const [first = ''] = await askFor(owner.email)
  const [second = ''] = await askFor(owner.email)
  const visitor = world.visitor()
  const [before = '', earlier = ''] = (await visitor.post(first)).headers.getSetCookie()
  expect(earlier).toMatch(/^goldthread-earlier=[\w-]{43}; Max-Age=43200; Path=\/sign-in; HttpOnly; SameSite=Lax$/)
  await visitor.post(second)
  expect((await withCookie(before)).status).toBe(303)
  expect((await visitor.get('/app')).status).toBe(200)
})

test('what a browser holds on the sign-in page opens nothing, and ends only its own session', async () => {
  const [link = ''] = await askFor(owner.email)
  const [, earlier = ''] = (await world.visitor().post(link)).headers.getSetCookie()
  const digest = /=([\w-]{43})/.exec(earlier)?.[1] ?? ''
  expect((await withCookie(`goldthread=${digest}`)).status).toBe(303)
  const [another = ''] = await askFor(owner.email)
  const headers = { origin, host: 'localhost:3000', cookie: `goldthread-earlier=${'A'.repeat(43)}` }
  expect((await world.app.request(origin + another, { method: 'POST', headers })).status).toBe(303)
  expect((await owner.get('/app')).status).toBe(200)
})

test('a session that somebody brings along is never taken up: what comes back is new', async () => {
  const [link = ''] = await askFor(owner.email)
  const planted = 'A'.repeat(43)
  const headers = { origin, host: 'localhost:3000', cookie: `goldthread=${planted}` }
  const response = await world.app.request(origin + link, { method: 'POST', headers })
  expect(response.headers.getSetCookie()[0]).not.toContain(planted)
  expect((await withCookie(`goldthread=${planted}`)).status).toBe(303)
})

test('a session is 256 bits of chance', async () => {
  const sessions = new Set<string>()
  for (let i = 0; i < 5; i += 1) {
    const [link = ''] = await askFor(owner.email)
    const [cookie = ''] = (await world.visitor().post(link)).headers.getSetCookie()
    const secret = /^goldthread=([\w-]+)/.exec(cookie)?.[1] ?? ''
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    sessions.add(secret)
  }
  expect(sessions.size).toBe(5)
})

test('a session dies when the person leaves, and their address gets the same answer as ever, and no letter', async () => {
  const colleague = await world.colleagueOf(owner)
  const [open = ''] = await askFor(colleague.email)
  await leave(colleague)
  expect((await colleague.get('/app')).status).toBe(303)
  expect((await world.visitor().post(open)).status).toBe(404)
  const [left, unknown] = await Promise.all(
    [colleague.email, 'nobody@example.org'].map(email => world.visitor().post('/sign-in', { email })),
  )
  expect([...(left?.headers ?? [])]).toEqual([...(unknown?.headers ?? [])])
  await world.runJobs()
  expect(world.letters).toEqual([])
})

const withCookie = (cookie: string) =>
  Promise.resolve(world.app.request(`${origin}/app`, { headers: { cookie: cookie.split(';')[0] ?? '' } }))

async function leave({ viewer }: Person): Promise<void> {
  await world.house.keeper
    .updateTable('members')
    .set({ left_on: '2027-05-12', erase_on: '2027-08-10' })
    .where('id', '=', viewer.memberId)
    .execute()
}

test('secrets are kept as digests: what the database holds opens nothing', async () => {
  const [link = ''] = await askFor(owner.email)
  const response = await world.visitor().post(link)
  const session = response.headers.get('set-cookie')?.match(/goldthread=([^;]+)/)?.[1] ?? 'none'
  const { keeper } = world.house
  const held = [
    await keeper.selectFrom('sessions').selectAll().execute(),
    await keeper.selectFrom('sign_in_links').selectAll().execute(),
  ]
  expect(JSON.stringify(held)).not.toContain(Buffer.from(session).toString('hex'))
  expect(JSON.stringify(held)).not.toContain(session)
})

test('the outbox shows waiting mail, with its link, on this machine', async () => {
  await askFor(owner.email)
  const page = await (await world.visitor('127.0.0.1').get('/outbox')).text()
  expect(page).toContain(owner.email)
  expect(page).toMatch(/<a class="gt-a" href="http:\/\/localhost:3000\/sign-in\/link\/[\w-]{43}">/)
  await world.wait(15 * minute)
  expect(await (await world.visitor('::1').get('/outbox')).text()).toContain('No mail is waiting')
})

test('from anywhere else the outbox is not there', async () => {
  await askFor(owner.email)
  const local = world.visitor('127.0.0.1')
  const attempts = [
    world.visitor('192.0.2.7').get('/outbox'),
    world.visitor('10.0.0.1').get('/outbox'),
    local.get('/outbox', { 'x-forwarded-for': '127.0.0.1' }),
    local.get('/outbox', { forwarded: 'for=192.0.2.7' }),
    local.get('/outbox', { via: '1.1 proxy' }),
    Promise.resolve(world.app.request('http://elsewhere.example/outbox', {}, fromLoopback)),
    Promise.resolve(world.app.request('http://localhost/outbox')),
  ]
  for (const response of await Promise.all(attempts)) expect(response.status).toBe(404)
})

const fromLoopback = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }

test('over https, the cookie never travels in the clear', async () => {
  const app = createApp({ ...world.house, publicUrl: 'https://gt.example' })
  const [link = ''] = await askFor(owner.email)
  const response = await app.request(`https://gt.example${link}`, {
    method: 'POST',
    headers: { origin: 'https://gt.example' },
  })
  expect(response.headers.get('set-cookie')).toMatch(/^__Secure-goldthread=[^;]+;.*; Secure/)
  expect(response.headers.get('strict-transport-security')).toBeTruthy()
})

test('one address cannot flood letter boxes, whoever it asks for, and others still can ask', async () => {
  const flood = world.visitor('198.51.100.9')
  for (let i = 0; i < 60; i += 1) {
    expect((await flood.post('/sign-in', { email: `somebody-${i}@example.org` })).status).toBe(303)
  }
  const refused = await flood.post('/sign-in', { email: owner.email })
  expect(refused.status).toBe(429)
  expect(await refused.text()).toContain('Wait a quarter of an hour, then try again.')
  expect((await world.visitor().post('/sign-in', { email: owner.email })).status).toBe(303)
  await world.wait(15 * minute)
  expect((await flood.post('/sign-in', { email: owner.email })).status).toBe(303)
})
