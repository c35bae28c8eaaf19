import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPasskeyHolder, type PasskeyHolder } from '../../../test/passkey-holder.ts'
import { origin, type Visitor } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { createApp } from '../../app.tsx'
import { minute } from '../../platform/clock.ts'

let world: World
let owner: Person
let phone: PasskeyHolder
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  owner = await world.signedIn('Aldermoor')
  phone = openPasskeyHolder(origin)
  world.letters.splice(0)
})
afterAll(() => world.close())

const challengeFor = async (visitor: Visitor, path = '/sign-in/passkey/challenge') =>
  (await visitor.post(path)).json() as Promise<Parameters<PasskeyHolder['use']>[0]>

async function add(person: Person, holder = phone, name = 'The blue phone'): Promise<Response> {
  const asked = await challengeFor(person, '/app/you/passkeys/challenge')
  return person.post('/app/you/passkeys', { credential: holder.make(asked), name })
}

/** Comes in with a passkey, perhaps not honestly. */
async function comeIn(holder = phone, lie: Parameters<PasskeyHolder['use']>[1] = {}, visitor = world.visitor()) {
  const asked = await challengeFor(visitor)
  return visitor.post('/sign-in/passkey', { credential: holder.use(asked, lie) })
}

async function expectRefused(response: Response): Promise<void> {
  expect(response.status).toBe(422)
  expect(response.headers.getSetCookie()).toEqual([])
  expect(await response.text()).toContain('That passkey did not let you in.')
}

test('a person adds a passkey, and comes in with it without typing anything', async () => {
  expect((await add(owner)).headers.get('location')).toBe('/app/you/passkeys?added=1')
  expect(await (await owner.get('/app/you/passkeys')).text()).toContain('The blue phone')
  const visitor = world.visitor()
  const home = await visitor.follow(await comeIn(phone, {}, visitor))
  expect(await home.text()).toContain('Aldermoor')
  expect(await (await visitor.get('/app/you/sessions')).text()).toContain('with a passkey')
  expect(await (await owner.get('/app/you/passkeys')).text()).toContain('Last used on 12 May 2027.')
})

test('without a name, a passkey is called what the browser says of itself in two words', async () => {
  await add(owner, phone, '')
  expect(await (await owner.get('/app/you/passkeys')).text()).toContain('A browser we do not know')
})

test('a letter says that a passkey was added, in case somebody else did it', async () => {
  await add(owner)
  await world.runJobs()
  expect(world.letters.join()).toContain(`To: ${owner.email}`)
  expect(world.letters.join()).toContain('A passkey was added for you')
})

test('what a device keeps of its owner says nothing, and is another in each organisation', async () => {
  const there = await world.signedIn('Bramley')
  const [here, elsewhere] = await Promise.all(
    [owner, there].map(person => challengeFor(person, '/app/you/passkeys/challenge')),
  )
  expect(here?.user?.id).toMatch(/^[\w-]{43}$/)
  expect(here?.user?.id).not.toBe(elsewhere?.user?.id)
  expect(here).toMatchObject({
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
})

test('the browser is asked for any passkey of this address, by somebody who shows themselves', async () => {
  const asked = await challengeFor(world.visitor())
  expect(asked).toEqual({
    challenge: expect.stringMatching(/^[\w-]{43}$/),
    rpId: 'localhost',
    userVerification: 'required',
    timeout: 5 * minute,
  })
})

test('a passkey used at another address, for another party, or by nobody in particular lets nobody in', async () => {
  await add(owner)
  await expectRefused(await comeIn(phone, { origin: 'http://evil.example' }))
  await expectRefused(await comeIn(phone, { rpId: 'evil.example' }))
  await expectRefused(await comeIn(phone, { isVerified: false }))
  await expectRefused(await comeIn(phone, { userHandle: Buffer.alloc(32).toString('base64url') }))
  expect((await comeIn()).status).toBe(303)
})

test('a counter that goes back, or stands still, is a copy, and lets nobody in', async () => {
  await add(owner)
  expect((await comeIn(phone, { counter: 40 })).status).toBe(303)
  await expectRefused(await comeIn(phone, { counter: 40 }))
  await expectRefused(await comeIn(phone, { counter: 7 }))
  expect((await comeIn(phone, { counter: 41 })).status).toBe(303)
})

test('devices that do not count come in again and again', async () => {
  const asked = await challengeFor(owner, '/app/you/passkeys/challenge')
  await owner.post('/app/you/passkeys', { credential: phone.make(asked, { counter: 0 }) })
  for (let i = 0; i < 3; i += 1) expect((await comeIn(phone, { counter: 0 })).status).toBe(303)
})

test('an answer works once, for five minutes, and for what was asked', async () => {
  await add(owner)
  const visitor = world.visitor()
  const once = { credential: phone.use(await challengeFor(visitor)) }
  const pressed = await Promise.all([1, 2, 3].map(() => world.visitor().post('/sign-in/passkey', once)))
  expect(pressed.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  const late = { credential: phone.use(await challengeFor(visitor)) }
  await world.wait(5 * minute)
  await expectRefused(await visitor.post('/sign-in/passkey', late))
  const forAnother = await challengeFor(owner, '/app/you/passkeys/challenge')
  await expectRefused(
    await visitor.post('/sign-in/passkey', { credential: phone.use({ ...forAnother, rpId: 'localhost' }) }),
  )
  const invented = { challenge: Buffer.alloc(32, 1).toString('base64url'), rpId: 'localhost' }
  await expectRefused(await visitor.post('/sign-in/passkey', { credential: phone.use(invented) }))
})

test('somebody else’s passkey, or nobody’s, lets nobody in', async () => {
  await add(owner)
  await expectRefused(await comeIn(openPasskeyHolder(origin)))
  const asked = await challengeFor(world.visitor())
  const [mine, theirs] = [JSON.parse(phone.use(asked)), JSON.parse(openPasskeyHolder(origin).use(asked))]
  const mixed = { ...mine, response: { ...theirs.response, userHandle: mine.response.userHandle } }
  await expectRefused(await world.visitor().post('/sign-in/passkey', { credential: JSON.stringify(mixed) }))
})

test('who has left does not come in, and is told no more than anybody', async () => {
  const colleague = await world.colleagueOf(owner)
  await add(colleague)
  await world.house.keeper
    .updateTable('members')
    .set({ left_on: '2027-05-12', erase_on: '2027-08-10' })
    .where('id', '=', colleague.viewer.memberId)
    .execute()
  await expectRefused(await comeIn())
  expect((await colleague.get('/app')).status).toBe(303)
})

test('what is no passkey is refused calmly, whatever it is', async () => {
  await add(owner)
  const honest = phone.use(await challengeFor(world.visitor()))
  const broken = JSON.parse(honest)
  const garbage = [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"id":1}',
    JSON.stringify({ ...broken, id: '€' }),
    JSON.stringify({ ...broken, id: 'A'.repeat(5000) }),
    JSON.stringify({ ...broken, rawId: 'other' }),
    JSON.stringify({ ...broken, type: 'password' }),
    JSON.stringify({ ...broken, response: null }),
    JSON.stringify({ ...broken, response: { ...broken.response, clientDataJSON: 'AAAA' } }),
    JSON.stringify({ ...broken, response: { ...broken.response, signature: 'AAAA' } }),
    JSON.stringify({ ...broken, response: { ...broken.response, authenticatorData: 'AA' } }),
  ]
  for (const credential of garbage) await expectRefused(await world.visitor().post('/sign-in/passkey', { credential }))
  for (const credential of garbage) {
    const asked = await challengeFor(owner, '/app/you/passkeys/challenge')
    const made = JSON.parse(openPasskeyHolder(origin).make(asked))
    expect((await owner.post('/app/you/passkeys', { credential, name: 'x' })).status).toBe(422)
    const half = JSON.stringify({ ...made, response: { ...made.response, attestationObject: 'o2NmbXRk' } })
    expect((await owner.post('/app/you/passkeys', { credential: half, name: 'x' })).status).toBe(422)
  }
})

test('a passkey is added only to the session that asked, at this address, by somebody who shows themselves', async () => {
  const colleague = await world.colleagueOf(owner)
  const asked = await challengeFor(owner, '/app/you/passkeys/challenge')
  const stolen = { credential: phone.make(asked), name: 'x' }
  expect((await colleague.post('/app/you/passkeys', stolen)).status).toBe(422)
  expect((await owner.post('/app/you/passkeys', stolen)).status).toBe(303)
  expect((await owner.post('/app/you/passkeys', stolen)).status).toBe(422)
  for (const lie of [{ origin: 'http://evil.example' }, { rpId: 'evil.example' }, { isVerified: false }]) {
    const again = await challengeFor(owner, '/app/you/passkeys/challenge')
    const credential = openPasskeyHolder(origin).make(again, lie)
    expect((await owner.post('/app/you/passkeys', { credential, name: 'x' })).status).toBe(422)
  }
})

test('the same passkey is kept once, and ten are the most, even when several are added at once', async () => {
  await add(owner)
  const again = await add(owner)
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('That passkey is here already')
  for (let i = 0; i < 8; i += 1) expect((await add(owner, openPasskeyHolder(origin))).status).toBe(303)
  const both = await Promise.all([1, 2].map(() => add(owner, openPasskeyHolder(origin))))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await (await add(owner, openPasskeyHolder(origin))).text()).toContain('You have 10 passkeys')
})

test('a passkey is renamed and removed, and then opens nothing; whoever has no other way in is warned', async () => {
  await add(owner)
  const id = (await (await owner.get('/app/you/passkeys')).text()).match(/passkeys\/([0-9a-f-]{36})\/name/)?.[1]
  await owner.post(`/app/you/passkeys/${id}/name`, { name: 'Work <b>phone</b>' })
  expect(await (await owner.get('/app/you/passkeys')).text()).toContain('Work &lt;b&gt;phone&lt;/b&gt;')
  for (const name of ['', 'x'.repeat(101), 'a\nb']) {
    expect((await owner.post(`/app/you/passkeys/${id}/name`, { name })).status).toBe(422)
  }
  expect(await (await owner.get(`/app/you/passkeys/${id}/removal`)).text()).not.toContain('your only way in')
  await world.house.keeper.updateTable('members').set({ email: null }).where('id', '=', owner.viewer.memberId).execute()
  expect(await (await owner.get(`/app/you/passkeys/${id}/removal`)).text()).toContain('This is your only way in.')
  const removed = await owner.follow(await owner.post(`/app/you/passkeys/${id}/removal`))
  expect(await removed.text()).toContain('You have none yet.')
  await expectRefused(await comeIn())
})

test('a colleague’s passkey cannot be seen, renamed or removed', async () => {
  const colleague = await world.colleagueOf(owner)
  await add(owner)
  const id = (await (await owner.get('/app/you/passkeys')).text()).match(/passkeys\/([0-9a-f-]{36})\/name/)?.[1]
  expect(await (await colleague.get('/app/you/passkeys')).text()).not.toContain('The blue phone')
  for (const path of ['name', 'removal']) {
    expect((await colleague.get(`/app/you/passkeys/${id}/${path}`)).status).toBe(404)
    expect((await colleague.post(`/app/you/passkeys/${id}/${path}`, { name: 'Mine now' })).status).toBe(404)
  }
  expect((await comeIn()).status).toBe(303)
})

test('where browsers have no passkeys, the pages say so and nothing is offered', async () => {
  for (const publicUrl of ['http://goldthread.example', 'http://192.0.2.1', 'https://192.0.2.1']) {
    const app = createApp({ ...world.house, publicUrl })
    const headers = { origin: publicUrl, host: new URL(publicUrl).host }
    expect(await (await app.request(`${publicUrl}/sign-in`)).text()).not.toContain('passkey')
    for (const path of ['/sign-in/passkey', '/sign-in/passkey/challenge']) {
      expect((await app.request(publicUrl + path, { method: 'POST', headers })).status).toBe(404)
    }
  }
})

test('one address cannot ask for challenges without end', async () => {
  const flood = world.visitor('198.51.100.77')
  for (let i = 0; i < 200; i += 1) await flood.post('/sign-in/passkey/challenge')
  expect((await flood.post('/sign-in/passkey/challenge')).status).toBe(429)
})

test('what is kept of a challenge is a digest, and is thrown away', async () => {
  const { challenge } = await challengeFor(world.visitor())
  const held = await world.house.keeper.selectFrom('passkey_challenges').selectAll().execute()
  expect(held.length).toBeGreaterThan(0)
  expect(JSON.stringify(held)).not.toContain(Buffer.from(challenge, 'base64url').toString('hex'))
  await world.wait(5 * minute)
  expect(await world.house.keeper.selectFrom('passkey_challenges').selectAll().execute()).toEqual([])
})
