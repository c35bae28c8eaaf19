import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { origin } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { hour, minute } from '../../platform/clock.ts'
import { roughlyAgo } from './when.ts'

let world: World
let owner: Person
let colleague: Person
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  owner = await world.signedIn('Aldermoor')
  colleague = await world.colleagueOf(owner)
  world.letters.splice(0)
})
afterAll(() => world.close())

/** Signs a person in somewhere else too. */
async function elsewhere(person: Person) {
  const visitor = world.visitor()
  await visitor.post('/sign-in', { email: person.email })
  await visitor.post(await linkTo(person.email))
  return visitor
}

async function linkTo(email: string): Promise<string> {
  await world.runJobs()
  const letter = world.letters.splice(0).find(each => each.includes(`To: ${email}`)) ?? ''
  return letter.match(/http\S+/)?.[0].replace(origin, '') ?? ''
}

const sessionsOf = async (person: Pick<Person, 'get'>) => (await person.get('/app/you/sessions')).text()

test('a person sees where they are signed in, and which of it is here', async () => {
  await elsewhere(colleague)
  await world.wait(20 * minute)
  const page = await sessionsOf(colleague)
  expect(page).toContain('A browser in a test')
  expect(page).toContain('Since 12 May 2027 at 10:00, with a link from a letter. This is the one you are looking at.')
  expect(page).toContain('Last used about 20 minutes ago.')
  expect(page.match(/Sign out there/g)).toHaveLength(1)
  expect(await (await colleague.get('/app/you')).text()).toContain('In 2 places.')
})

test('one session is ended, and the others go on', async () => {
  const [phone, tablet] = [await elsewhere(colleague), await elsewhere(colleague)]
  const [, id] = (await sessionsOf(tablet)).match(/sessions\/([0-9a-f-]{36})\/end/) ?? []
  const done = await tablet.follow(await tablet.post(`/app/you/sessions/${id}/end`))
  expect(await done.text()).toContain('Whoever was signed in there has to sign in again.')
  const open = await Promise.all([phone, colleague].map(async each => (await each.get('/app')).status))
  expect(open.sort()).toEqual([200, 303])
  expect((await tablet.get('/app')).status).toBe(200)
})

test('all others are ended at once', async () => {
  const [phone, tablet] = [await elsewhere(colleague), await elsewhere(colleague)]
  await phone.post('/app/you/other-sessions/end')
  expect((await phone.get('/app')).status).toBe(200)
  for (const other of [tablet, colleague]) expect((await other.get('/app')).status).toBe(303)
  expect((await owner.get('/app')).status).toBe(200)
  expect(await sessionsOf(phone)).toContain('You are signed in nowhere else.')
})

test('nobody ends a colleague’s session, not even an owner', async () => {
  const { sessionId } = colleague.viewer
  expect((await owner.post(`/app/you/sessions/${sessionId}/end`)).status).toBe(404)
  expect((await colleague.get('/app')).status).toBe(200)
})

test('how long ago is said no closer than it is known', () => {
  const now = new Date('2027-05-12T12:00:00Z')
  const ago = (minutes: number) => roughlyAgo(new Date(now.getTime() - minutes * minute), now)
  expect([0, 4, 5, 23, 54, 58].map(ago)).toEqual([
    'a few minutes ago',
    'a few minutes ago',
    'about 5 minutes ago',
    'about 25 minutes ago',
    'about 55 minutes ago',
    'about an hour ago',
  ])
})

test('a new address counts once its owner has opened the link that went there', async () => {
  const asked = await colleague.follow(await colleague.post('/app/you/address', { email: 'private@example.org' }))
  expect(await asked.text()).toContain('If nobody else here has that address, a link is on its way to it.')
  expect(await (await colleague.get('/app/you')).text()).toContain(colleague.email)
  const link = await linkTo('private@example.org')
  const visitor = world.visitor()
  expect(await (await visitor.get(link)).text()).toContain('Confirm your e-mail address')
  const you = await (await visitor.follow(await visitor.post(link))).text()
  expect(you).toContain('Your e-mail address is changed.')
  expect(you).toContain('private@example.org')
})

test('the address that was is told, and links that went there are over', async () => {
  const old = world.visitor()
  await old.post('/sign-in', { email: colleague.email })
  const earlier = await linkTo(colleague.email)
  await colleague.post('/app/you/address', { email: 'new@example.org' })
  await world.visitor().post(await linkTo('new@example.org'))
  await world.runJobs()
  expect(world.letters.join()).toContain(`To: ${colleague.email}`)
  expect(world.letters.join()).toContain('Links to sign in now go to another address.')
  expect((await old.post(earlier)).status).toBe(404)
})

test('somebody without an address adds one', async () => {
  await world.house.keeper
    .updateTable('members')
    .set({ email: null })
    .where('id', '=', colleague.viewer.memberId)
    .execute()
  expect(await (await colleague.get('/app/you')).text()).toContain('None')
  expect(await (await colleague.get('/app/you/address')).text()).toContain('You have none here yet.')
  await colleague.post('/app/you/address', { email: 'first@example.org' })
  await world.visitor().post(await linkTo('first@example.org'))
  expect(await (await colleague.get('/app/you')).text()).toContain('first@example.org')
})

test('an address that a colleague has gets the same answer, and no letter; another organisation’s does not matter', async () => {
  const there = await world.signedIn('Bramley')
  const [taken, free] = await Promise.all(
    [owner.email.toUpperCase(), 'free@example.org'].map(email => colleague.post('/app/you/address', { email })),
  )
  expect([...(taken?.headers ?? [])]).toEqual([...(free?.headers ?? [])])
  await world.runJobs()
  expect(world.letters.filter(letter => letter.includes('Confirm'))).toHaveLength(1)
  await colleague.post('/app/you/address', { email: there.email })
  expect(await linkTo(there.email)).toContain('/sign-in/link/')
})

test('an address that a colleague took meanwhile changes nothing, and lets nobody in', async () => {
  await colleague.post('/app/you/address', { email: 'race@example.org' })
  const link = await linkTo('race@example.org')
  await world.house.keeper
    .updateTable('members')
    .set({ email: 'Race@example.org' })
    .where('id', '=', owner.viewer.memberId)
    .execute()
  const visitor = world.visitor()
  expect((await visitor.post(link)).status).toBe(404)
  expect((await visitor.post(link)).status).toBe(404)
  expect(await (await colleague.get('/app/you')).text()).toContain(colleague.email)
})

test('only the newest link counts, so that a slip of the pen cannot be confirmed later', async () => {
  await colleague.post('/app/you/address', { email: 'slip@example.org' })
  const slip = await linkTo('slip@example.org')
  await colleague.post('/app/you/address', { email: 'right@example.org' })
  const right = await linkTo('right@example.org')
  expect((await world.visitor().post(slip)).status).toBe(404)
  expect((await world.visitor().post(right)).status).toBe(303)
})

test('what is no address comes back with what was typed', async () => {
  for (const email of ['', 'asha', 'a@b', '"><script>@x.y']) {
    const response = await colleague.post('/app/you/address', { email })
    expect(response.status).toBe(422)
    expect(await response.text()).not.toContain('<script>@')
  }
})

test('one person cannot have letters sent to strangers without end', async () => {
  for (let i = 0; i < 5; i += 1) {
    expect((await colleague.post('/app/you/address', { email: `stranger-${i}@example.org` })).status).toBe(303)
  }
  expect((await colleague.post('/app/you/address', { email: 'one-more@example.org' })).status).toBe(429)
  await world.wait(hour - minute)
  expect((await owner.post('/app/you/address', { email: 'another@example.org' })).status).toBe(303)
})

test('after a code, a person chooses how to come in next time', async () => {
  const page = await (await colleague.get('/app/you/next-time')).text()
  for (const words of [
    'How will you come in next time?',
    'data-passkey="create"',
    'With a new code',
    'Go on without',
  ]) {
    expect(page).toContain(words)
  }
  expect(page).toContain(`You have one already: ${colleague.email}.`)
})
