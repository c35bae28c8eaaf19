import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startProvider, type TestProvider } from '../../../test/provider.ts'
import { origin, type Visitor } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { minute } from '../../platform/clock.ts'
import { digestOf } from '../../platform/secrets.ts'

const accounts = {
  asha: { name: 'Asha Rahman', email: 'asha@aldermoor.example', email_verified: true },
  bilal: { name: 'Bilal Khan', email: 'bilal@aldermoor.example', email_verified: true },
  unproven: { name: 'Not Asha', email: 'asha@aldermoor.example', email_verified: false },
  silent: { name: 'Says Nothing', email: 'asha@aldermoor.example' },
  microsoft: { name: 'Mina Cole', email: 'mina@aldermoor.example', xms_edov: true },
  group: { name: 'Gwen Group', groups: ['4f0c', 'staff'] },
  lookalike: { name: 'Lou', email: 'lou@aldermoor.example.evil.example', email_verified: true },
  nameless: { email: 'nn@aldermoor.example', email_verified: true },
}

let world: World
let owner: Person
let colleague: Person
let provider: TestProvider
let quiet: TestProvider
let address: string
const places: string[] = []

beforeAll(async () => {
  world = await openWorld()
  const uris = await Promise.all(Array.from({ length: 60 }, () => newPlace()))
  provider = await startProvider({ accounts, redirectUris: uris })
  quiet = await startProvider({ accounts, redirectUris: uris, keepsToItself: true })
})
afterAll(async () => {
  await Promise.all([world.close(), provider.stop(), quiet.stop()])
})

/** Addresses are random, and a provider wants to know them first: organisations get one of these. */
function newPlace(): string {
  const place = crypto.randomUUID()
  places.push(place)
  return `${origin}/sign-in/with/${place}/back`
}

async function organisation(name: string): Promise<{ owner: Person; address: string }> {
  const person = await world.signedIn(name)
  const place = places.pop() ?? ''
  await world.house.keeper
    .updateTable('organisations')
    .set({ sign_on_address: place })
    .where('id', '=', person.viewer.organisationId)
    .execute()
  return { owner: person, address: place }
}

beforeEach(async () => {
  await world.house.keeper.deleteFrom('sign_ons').execute()
  const made = await organisation('Aldermoor')
  owner = made.owner
  address = made.address
  colleague = await world.colleagueOf(owner)
  await rename(colleague, 'asha@aldermoor.example')
})

async function rename({ viewer }: Person, email: string): Promise<void> {
  await world.house.keeper.updateTable('members').set({ email }).where('id', '=', viewer.memberId).execute()
}

const settings = (with_ = provider) => ({
  label: 'your Aldermoor account',
  issuer: with_.issuer,
  clientId: with_.client.clientId,
  clientSecret: with_.client.clientSecret,
  joining: 'nobody',
})

async function set(fields: Record<string, string> = {}, person = owner, with_ = provider): Promise<void> {
  const response = await person.post('/app/organisation/sign-on', { ...settings(with_), ...fields })
  expect(response.status, await response.clone().text()).toBe(303)
}

/** Goes to the provider: the visitor holds the cookie, and the address of the provider comes back. */
async function leave(visitor: Visitor, at = address): Promise<string> {
  const response = await visitor.get(`/sign-in/with/${at}`)
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

const pathOf = (url: URL) => url.pathname + url.search

async function signOn(account: string, { at = address, visitor = world.visitor(), with_ = provider } = {}) {
  const back = await with_.signOn(await leave(visitor, at), account)
  return visitor.get(pathOf(back))
}

async function expectHalt(response: Response, heading: string): Promise<void> {
  expect(response.status).toBe(403)
  expect(response.headers.getSetCookie().filter(cookie => cookie.startsWith('goldthread='))).toEqual([])
  expect(await response.text()).toContain(heading)
}

const list = () =>
  world.house.keeper
    .selectFrom('members')
    .select(['name', 'email'])
    .where('organisation_id', '=', owner.viewer.organisationId)
    .orderBy('name')
    .execute()

test('somebody on the staff list comes in with the account they have at work', async () => {
  await set()
  const visitor = world.visitor()
  const back = await signOn('asha', { visitor })
  expect(back.headers.get('location')).toBe('/app')
  const you = await (await visitor.get('/app/you')).text()
  expect(you).toContain('Your Aldermoor account')
  expect(you).toContain('Connected on 12 May 2027')
  expect(await (await visitor.get('/app/you/sessions')).text()).toContain('with single sign-on')
})

test('the account says who they are, even when the address has changed since', async () => {
  await set()
  await signOn('asha')
  await rename(colleague, 'elsewhere@aldermoor.example')
  const visitor = world.visitor()
  expect((await signOn('asha', { visitor })).status).toBe(303)
  expect(await (await visitor.get('/app/you')).text()).toContain('elsewhere@aldermoor.example')
})

test('a provider that says nothing in its token is asked', async () => {
  await set({}, owner, quiet)
  expect((await signOn('asha', { with_: quiet })).status).toBe(303)
  await expectHalt(await signOn('unproven', { with_: quiet }), 'We cannot be sure who you are')
})

test('an address that the provider does not call proven lets nobody in, whoever it belongs to', async () => {
  await set({ joining: 'domains', domains: 'aldermoor.example' })
  await expectHalt(await signOn('unproven'), 'We cannot be sure who you are')
  await expectHalt(await signOn('silent'), 'We cannot be sure who you are')
  await set({ joining: 'claim', claimName: 'name', claimValue: 'Not Asha' })
  await expectHalt(await signOn('unproven'), 'We cannot be sure who you are')
})

test('nobody new comes in unless the owner has said so', async () => {
  await set()
  await expectHalt(await signOn('bilal'), 'You are not on the staff list yet')
  expect(await list()).toHaveLength(2)
})

test('by domain: whoever has a proven address there becomes a member, and no more', async () => {
  await set({ joining: 'domains', domains: 'Aldermoor.example, other.example' })
  const visitor = world.visitor()
  expect((await signOn('bilal', { visitor })).status).toBe(303)
  expect((await signOn('microsoft')).status).toBe(303)
  await expectHalt(await signOn('lookalike'), 'You are not on the staff list yet')
  await expectHalt(await signOn('group'), 'You are not on the staff list yet')
  expect(await (await visitor.get('/app/you')).text()).toContain('>Member<')
  expect((await visitor.get('/app/organisation/sign-on')).status).toBe(404)
  expect((await signOn('bilal')).status).toBe(303)
  expect((await list()).filter(({ name }) => name === 'Bilal Khan')).toHaveLength(2)
})

test('by claim: whoever is in the group becomes a member, with or without an address', async () => {
  await set({ joining: 'claim', claimName: 'groups', claimValue: 'staff' })
  expect((await signOn('group')).status).toBe(303)
  await expectHalt(await signOn('bilal'), 'You are not on the staff list yet')
  expect(await list()).toContainEqual({ name: 'Gwen Group', email: null })
})

test('who has no name there is called by their address', async () => {
  await set({ joining: 'domains', domains: 'aldermoor.example' })
  await signOn('nameless')
  expect(await list()).toContainEqual({ name: 'nn', email: 'nn@aldermoor.example' })
})

test('two windows of the same newcomer make one person', async () => {
  await set({ joining: 'domains', domains: 'aldermoor.example' })
  const both = await Promise.all([signOn('nameless'), signOn('nameless')])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect((await list()).filter(({ name }) => name === 'nn')).toHaveLength(1)
})

test('who has left stays outside, by account and by address', async () => {
  await set({ joining: 'domains', domains: 'aldermoor.example' })
  const leave_ = (id: string) =>
    world.house.keeper
      .updateTable('members')
      .set({ left_on: '2027-05-12', erase_on: '2027-08-10' })
      .where('id', '=', id)
      .execute()
  await signOn('bilal')
  const { id } = await world.house.keeper
    .selectFrom('members')
    .select('id')
    .where('email', '=', 'bilal@aldermoor.example')
    .where('organisation_id', '=', owner.viewer.organisationId)
    .executeTakeFirstOrThrow()
  await leave_(id)
  await leave_(colleague.viewer.memberId)
  await expectHalt(await signOn('bilal'), 'You are no longer on the staff list')
  await expectHalt(await signOn('asha'), 'You are no longer on the staff list')
})

test('an answer works once, for ten minutes, and in the browser that asked', async () => {
  await set()
  const visitor = world.visitor()
  const back = pathOf(await provider.signOn(await leave(visitor), 'asha'))
  await expectHalt(await world.visitor().get(back), 'That took too long')
  expect((await visitor.get(back)).status).toBe(303)
  await expectHalt(await visitor.get(back), 'That took too long')
  const late = pathOf(await provider.signOn(await leave(visitor), 'asha'))
  await world.wait(10 * minute)
  await expectHalt(await visitor.get(late), 'That took too long')
})

test('what was changed on the way is not taken', async () => {
  await set()
  const changed = async (change: (back: URL) => void) => {
    const visitor = world.visitor()
    const back = await provider.signOn(await leave(visitor), 'asha')
    change(back)
    return visitor.get(pathOf(back))
  }
  const doesNotFit = 'We could not take that answer'
  await expectHalt(await changed(back => back.searchParams.set('state', 'another')), doesNotFit)
  await expectHalt(await changed(back => back.searchParams.delete('state')), doesNotFit)
  await expectHalt(await changed(back => back.searchParams.append('state', 'x')), doesNotFit)
  await expectHalt(await changed(back => back.searchParams.set('iss', 'https://evil.example')), doesNotFit)
  await expectHalt(await changed(back => back.searchParams.set('code', 'guessed')), doesNotFit)
  await expectHalt(await changed(back => back.searchParams.delete('code')), doesNotFit)
})

test('a token for another question is not taken: its nonce is another', async () => {
  await set()
  const visitor = world.visitor()
  const to = new URL(await leave(visitor))
  to.searchParams.set('nonce', 'of-somebody-else')
  await expectHalt(await visitor.get(pathOf(await provider.signOn(to.href, 'asha'))), 'We could not take that answer')
})

test('a code that another browser’s question brought is not taken: its verifier is another', async () => {
  await set()
  const [thief, victim] = [world.visitor(), world.visitor()]
  const theirs = await provider.signOn(await leave(victim), 'asha')
  const own = await provider.signOn(await leave(thief), 'bilal')
  own.searchParams.set('code', theirs.searchParams.get('code') ?? '')
  await expectHalt(await thief.get(pathOf(own)), 'We could not take that answer')
})

test('an answer of one provider is never taken for another’s', async () => {
  await set()
  const there = await organisation('Bramley')
  await set({}, there.owner, quiet)
  const visitor = world.visitor()
  const back = await quiet.signOn(await leave(visitor, there.address), 'asha')
  await expectHalt(await visitor.get(pathOf(back).replace(there.address, address)), 'That took too long')
  const again = world.visitor()
  const mixed = await provider.signOn(await leave(again), 'asha')
  mixed.searchParams.set('iss', quiet.issuer)
  await expectHalt(await again.get(pathOf(mixed)), 'We could not take that answer')
})

test('two organisations with the same provider keep their people apart', async () => {
  const there = await organisation('Bramley')
  await set()
  await set({ joining: 'domains', domains: 'aldermoor.example' }, there.owner)
  const [here, elsewhere] = [world.visitor(), world.visitor()]
  await signOn('asha', { visitor: here })
  await signOn('asha', { visitor: elsewhere, at: there.address })
  expect(await (await here.get('/app/you')).text()).toContain('Aldermoor')
  expect(await (await elsewhere.get('/app/you')).text()).toContain('Bramley')
})

test('who stops at the provider reads that they were not signed in', async () => {
  await set()
  await expectHalt(await signOn('nobody'), 'You were not signed in')
})

test('a provider that is gone, or does not know us any more, gives a plain page', async () => {
  const gone = await startProvider({ accounts, redirectUris: [`${origin}/sign-in/with/${address}/back`] })
  await set({}, owner, gone)
  const visitor = world.visitor()
  const back = pathOf(await gone.signOn(await leave(visitor), 'asha'))
  await gone.stop()
  await expectHalt(await visitor.get(back), 'Your Aldermoor account does not answer')
  await world.wait(10 * minute)
  await expectHalt(await world.visitor().get(`/sign-in/with/${address}`), 'Your Aldermoor account does not answer')
  await set({ clientSecret: 'ran out' })
  await expectHalt(await signOn('asha'), 'Your Aldermoor account does not know this Goldthread')
  expect(world.logged.join()).toContain(
    '"event":"sign-on-stopped","why":"not-accepted","code":"OAUTH_WWW_AUTHENTICATE_CHALLENGE"',
  )
  expect(world.logged.join()).not.toMatch(/asha|Rahman/)
})

test('one organisation has single sign-on: the sign-in page leads there; with two it names neither', async () => {
  const page = async () => (await world.visitor().get('/sign-in')).text()
  expect(await page()).not.toContain('/sign-in/with/')
  await set()
  expect(await page()).toContain(`href="/sign-in/with/${address}"`)
  expect(await page()).toContain('Sign in with your Aldermoor account')
  await set({}, (await organisation('Bramley')).owner)
  expect(await page()).not.toContain('/sign-in/with/')
})

test('an address that is nobody’s, or mangled, is not found', async () => {
  await set()
  const visitor = world.visitor()
  const there = (await organisation('Bramley')).address
  for (const at of [there, crypto.randomUUID(), 'x', '%00', '%F0%28', "'", 'A'.repeat(3000)]) {
    expect((await visitor.get(`/sign-in/with/${at}`)).status).toBe(404)
    expect((await visitor.get(`/sign-in/with/${at}/back?code=1&state=2`)).status).toBe(404)
  }
})

test('the secret is sealed in the database, and never shown again', async () => {
  await set()
  const held = await world.house.keeper.selectFrom('sign_ons').selectAll().execute()
  const { clientSecret } = provider.client
  expect(held[0]?.client_secret.toString('latin1')).not.toContain(clientSecret)
  expect(await (await owner.get('/app/organisation/sign-on')).text()).not.toContain(clientSecret)
  const refused = await owner.post('/app/organisation/sign-on', { ...settings(), label: '' })
  expect(await refused.text()).not.toContain(clientSecret)
})

test('the secret may stay when the rest changes, but is not carried to another provider', async () => {
  await set()
  await set({ clientSecret: '', label: 'NHSmail' })
  expect((await signOn('asha')).status).toBe(303)
  const moved = await owner.post('/app/organisation/sign-on', { ...settings(quiet), clientSecret: '' })
  expect(moved.status).toBe(422)
  expect(await moved.text()).toContain('Enter the client secret again')
})

test('nothing of what goes along can be read from the database', async () => {
  await set()
  const visitor = world.visitor()
  const to = new URL(await leave(visitor))
  const held = JSON.stringify(await world.house.keeper.selectFrom('sign_on_attempts').selectAll().execute())
  for (const name of ['state', 'nonce', 'code_challenge']) {
    const sent = to.searchParams.get(name) ?? ''
    expect(sent).toMatch(/^[\w-]{43}$/)
    expect(held).not.toContain(sent)
    expect(held).not.toContain(JSON.stringify([...digestOf(sent)]).slice(1, -1))
  }
  expect(to.searchParams.get('code_challenge_method')).toBe('S256')
})

test('settings that are not right come back with what was typed, and nothing is changed', async () => {
  const wrong = [
    [{ label: '' }, 'Enter what people call that account'],
    [{ issuer: '' }, 'Enter the issuer'],
    [{ issuer: 'http://accounts.example.org' }, 'begins with https://'],
    [{ issuer: 'https://192.0.2.1/' }, 'begins with https://'],
    [{ issuer: 'https://[fe80::1]/' }, 'begins with https://'],
    [{ issuer: 'https://user:password@accounts.example.org' }, 'begins with https://'],
    [{ issuer: 'file:///etc/passwd' }, 'begins with https://'],
    [{ issuer: 'javascript:alert(1)' }, 'begins with https://'],
    [{ issuer: 'https://login.microsoftonline.com/common/v2.0' }, 'your own tenant’s issuer'],
    [{ issuer: 'https://accounts.invalid' }, 'We could not reach a provider there'],
    [{ issuer: `${provider.issuer}/elsewhere` }, 'a provider'],
    [{ clientId: '' }, 'Enter the client id'],
    [{ clientSecret: '' }, 'Enter the client secret'],
    [{ joining: '' }, 'Choose who may come in'],
    [{ joining: 'everyone' }, 'Choose who may come in'],
    [{ joining: 'domains' }, 'Enter at least one domain'],
    [{ joining: 'domains', domains: 'no domain' }, 'is not one'],
    [{ joining: 'claim', claimName: 'groups' }, 'Enter what the claim must say'],
  ] as const
  for (const [fields, sentence] of wrong) {
    const response = await owner.post('/app/organisation/sign-on', { ...settings(), ...fields })
    expect(response.status, sentence).toBe(422)
    expect(await response.text(), JSON.stringify(fields)).toContain(sentence)
  }
  expect(await world.house.keeper.selectFrom('sign_ons').selectAll().execute()).toEqual([])
})

test('turned off, it lets nobody in, and every change is written down', async () => {
  await set()
  await signOn('asha')
  const visitor = world.visitor()
  const back = pathOf(await provider.signOn(await leave(visitor), 'asha'))
  const off = await owner.follow(await owner.post('/app/organisation/sign-on/removal'))
  expect(await off.text()).toContain('Single sign-on is off.')
  expect((await visitor.get(back)).status).toBe(404)
  expect(await world.house.keeper.selectFrom('sign_on_accounts').select('subject').execute()).not.toContainEqual({
    subject: 'asha',
    organisation_id: owner.viewer.organisationId,
  })
  const acts = await world.house.keeper
    .selectFrom('acts')
    .select(['act', 'details'])
    .where('organisation_id', '=', owner.viewer.organisationId)
    .where('act', '=', 'sign-on-changed')
    .execute()
  expect(acts.map(({ details }) => details)).toEqual([{ joining: 'nobody' }, { to: 'none' }])
})

test('only an owner sees or changes it', async () => {
  for (const role of ['hr-analyst', 'edi-lead', 'guardian'] as const) {
    const somebody = await world.colleagueOf(owner, [{ role }])
    expect((await somebody.get('/app/organisation/sign-on')).status).toBe(404)
    expect((await somebody.post('/app/organisation/sign-on', settings())).status).toBe(404)
    expect((await somebody.post('/app/organisation/sign-on/removal')).status).toBe(404)
  }
})

test('one address cannot send people to a provider without end', async () => {
  await set()
  const flood = world.visitor('198.51.100.78')
  for (let i = 0; i < 200; i += 1) await flood.get(`/sign-in/with/${address}`)
  expect((await flood.get(`/sign-in/with/${address}`)).status).toBe(429)
})
