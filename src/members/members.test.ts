import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attribute, elementsOf, textOf } from '../../test/markup.ts'
import { origin } from '../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { addDays, inWords } from '../calendar/day.ts'
import { day, minute } from '../platform/clock.ts'

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

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/

async function made(response: Response): Promise<string> {
  const id = response.headers.get('location')?.match(uuid)?.[0]
  if (!id) throw new Error(`Nothing was made: ${response.status} ${await response.text()}`)
  return id
}

const add = async (by: Person, fields: Record<string, string>) => made(await by.post('/app/people', fields))
const addUnit = async (fields: Record<string, string>) => made(await owner.post('/app/teams', fields))
const page = async (by: Person, path: string) => (await by.get(path)).text()
const main = async (by: Person, path: string) => textOf(elementsOf(await page(by, path), 'main')[0]!)

/** A day from today, as people write it. */
const inDays = (days: number) => inWords(addDays(world.house.clock.today(), days))

/** Lets somebody in with the code that `by` makes for them. */
async function letIn(by: Person, id: string) {
  const strip = await (await by.post(`/app/people/${id}/code`)).text()
  const code = codesOn(strip)[0] ?? ''
  const visitor = world.visitor()
  await visitor.post(`/join/${code}`)
  return visitor
}

const codesOn = (strips: string) =>
  elementsOf(strips, 'b')
    .filter(b => attribute(b, 'class') === 'gt-code')
    .map(textOf)

test('a person is added, found by part of their name, and stands in their team', async () => {
  const directorate = await addUnit({ kind: 'directorate', name: 'Adult services' })
  const team = await addUnit({ kind: 'team', name: 'Nights', parent: directorate })
  await add(owner, { name: 'Carys Bowen', unit: team, 'staff-number': '0042' })
  await add(owner, { name: 'Dele Okafor' })
  for (const search of ['q=BOW', 'q=0042', `team=${directorate}`]) {
    const found = await main(owner, `/app/people?${search}`)
    expect(found, search).toContain('Adult services › Nights')
    expect(found, search).not.toContain('Dele Okafor')
  }
  expect(await main(owner, '/app/people?q=%25')).toContain('Nobody is found')
})

test('what is wrong with a person comes back at its field, with what was typed', async () => {
  await add(owner, { name: 'Carys Bowen', email: 'carys@example.org', 'staff-number': 'A1' })
  const wrong = [
    { fields: { name: '' }, sentence: 'Enter a name' },
    { fields: { name: 'C\u0430rys' }, sentence: 'Write each word in one alphabet' },
    { fields: { name: 'Carys', email: 'carys@' }, sentence: 'Enter an e-mail address such as' },
    { fields: { name: 'Carys', email: 'CARYS@example.org' }, sentence: 'Somebody else here has this e-mail address' },
    { fields: { name: 'Carys', 'staff-number': 'a1' }, sentence: 'Somebody else here has this staff number' },
    { fields: { name: 'Carys', unit: 'x' }, sentence: 'Choose a team from the list' },
    { fields: { name: 'Carys', invite: 'yes' }, sentence: 'Enter the address that the invitation goes to' },
  ]
  for (const { fields, sentence } of wrong) {
    const response = await owner.post('/app/people', fields)
    expect(response.status, sentence).toBe(422)
    const text = await response.text()
    expect(text).toContain(sentence)
    if (fields.name) expect(text).toContain(`value="${fields.name}"`)
  }
})

test('somebody with an address is invited, and comes in with the link', async () => {
  const id = await add(owner, { name: 'Carys Bowen', email: 'carys@example.org', invite: 'yes' })
  await world.runJobs()
  const [letter = ''] = world.letters
  expect(letter).toContain('To: carys@example.org')
  expect(letter).toContain('You are invited to Goldthread at Aldermoor')
  expect(await main(owner, `/app/people/${id}`)).toContain(`Invited on ${inDays(0)}`)
  const visitor = world.visitor()
  const link = (letter.match(/http\S+/)?.[0] ?? '').replace(origin, '')
  const home = await visitor.follow(await visitor.post(link))
  expect(await home.text()).toContain('Carys Bowen')
  expect(await main(owner, `/app/people/${id}`)).toContain(`Joined on ${inDays(0)}`)
})

test('everyone who was not invited yet is, once, and a new invitation ends the one before', async () => {
  await add(owner, { name: 'Carys Bowen', email: 'carys@example.org' })
  const dele = await add(owner, { name: 'Dele Okafor', email: 'dele@example.org' })
  await add(owner, { name: 'Efe Acar' })
  for (let i = 0; i < 2; i += 1) {
    await owner.post('/app/people/invitations')
    await world.runJobs()
  }
  expect(world.letters).toHaveLength(2)
  const first = (world.letters.find(letter => letter.includes('dele@'))?.match(/http\S+/)?.[0] ?? '').replace(
    origin,
    '',
  )
  await owner.post(`/app/people/${dele}/invitation`)
  await world.runJobs()
  expect((await world.visitor().post(first)).status).toBe(404)
})

test('nobody can fill a letter box with invitations', async () => {
  const id = await add(owner, { name: 'Carys Bowen', email: 'carys@example.org' })
  for (let i = 0; i < 5; i += 1) expect((await owner.post(`/app/people/${id}/invitation`)).status).toBe(303)
  expect((await owner.post(`/app/people/${id}/invitation`)).status).toBe(429)
})

test('somebody without an address comes in with a code on paper, once, and nobody can read it afterwards', async () => {
  const id = await add(owner, { name: 'Efe Acar' })
  const strip = await (await owner.post('/app/people/sheets', { unit: '', who: 'paper' })).text()
  const [code = '', ...more] = codesOn(strip)
  expect(more).toEqual([])
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  const visitor = world.visitor()
  const asked = await visitor.follow(await visitor.post('/join', { code: code.toLowerCase().replaceAll('-', ' ') }))
  expect(await asked.text()).toContain('Are you Efe Acar?')
  expect((await world.visitor().get(`/join/${code}`)).status).toBe(200)
  expect((await visitor.post(`/join/${code}`)).status).toBe(303)
  expect(await (await visitor.get('/app')).text()).toContain('Efe Acar')
  expect((await world.visitor().post(`/join/${code}`)).status).toBe(404)
  expect(await main(owner, `/app/people/${id}`)).toContain(`Joined on ${inDays(0)}`)
  const held = await world.house.keeper.selectFrom('join_codes').select('member_id').execute()
  expect(held.some(({ member_id }) => member_id === id)).toBe(false)
})

test('a code made again ends the one before, and 30 days end it', async () => {
  const id = await add(owner, { name: 'Efe Acar' })
  const make = async () => codesOn(await (await owner.post(`/app/people/${id}/code`)).text())[0] ?? ''
  const [first, second] = [await make(), await make()]
  expect((await world.visitor().get(`/join/${first}`)).status).toBe(404)
  expect((await world.visitor().get(`/join/${second}`)).status).toBe(200)
  await world.wait(30 * day)
  expect((await world.visitor().get(`/join/${second}`)).status).toBe(404)
})

test('codes cannot be guessed: after 20 wrong ones from one place it has to wait, and others need not', async () => {
  const guesser = world.visitor('198.51.100.20')
  for (let i = 0; i < 20; i += 1) expect((await guesser.post('/join', { code: '0000-0000-0000' })).status).toBe(422)
  expect((await guesser.post('/join', { code: '0000-0000-0000' })).status).toBe(429)
  expect((await guesser.get('/join/0000-0000-0000')).status).toBe(429)
  expect((await world.visitor().post('/join', { code: '0000-0000-0000' })).status).toBe(422)
  await world.wait(15 * minute)
  expect((await guesser.post('/join', { code: '0000-0000-0000' })).status).toBe(422)
})

test('who leaves is out at once, on every device, with every link, code and role', async () => {
  const id = await add(owner, { name: 'Carys Bowen', email: 'carys.leaves@example.org' })
  const carys = await letIn(owner, id)
  await owner.post(`/app/people/${id}/roles`, { role: ['sponsor'] })
  await world.visitor().post('/sign-in', { email: 'carys.leaves@example.org' })
  await world.runJobs()
  const link = (world.letters.at(-1)?.match(/http\S+/)?.[0] ?? '').replace(origin, '')
  const code = codesOn(await (await owner.post(`/app/people/${id}/code`)).text())[0]
  expect(await main(owner, `/app/people/${id}/leaving`)).toContain(`deleted on ${inDays(90)}`)
  expect((await owner.post(`/app/people/${id}/leaving`)).status).toBe(303)
  expect((await carys.get('/app')).status).toBe(303)
  expect((await world.visitor().post(link)).status).toBe(404)
  expect((await world.visitor().get(`/join/${code}`)).status).toBe(404)
  world.letters.splice(0)
  await world.visitor().post('/sign-in', { email: 'carys.leaves@example.org' })
  await world.runJobs()
  expect(world.letters.filter(letter => letter.includes('Your link to sign in'))).toEqual([])
  expect(await main(owner, '/app/people')).not.toContain('Carys')
  const gone = await main(owner, `/app/people/${id}`)
  expect(gone).toContain(`Left on ${inDays(0)}. Everything held about them is deleted on ${inDays(90)}.`)
  expect(gone).toContain('Here as Member')
  await owner.post(`/app/people/${id}/return`)
  expect(await main(owner, `/app/people/${id}`)).toContain('Not invited yet')
})

test('two owners cannot remove each other, even at the same moment', async () => {
  for (const act of ['roles', 'leaving']) {
    const first = await world.signedIn('Bramley')
    const second = await world.colleagueOf(first, [{ role: 'owner' }])
    const answers = await Promise.all([
      first.post(`/app/people/${second.viewer.memberId}/${act}`),
      second.post(`/app/people/${first.viewer.memberId}/${act}`),
    ])
    const statuses = answers.map(({ status }) => status).sort()
    expect([
      [303, 404],
      [303, 422],
    ]).toContainEqual(statuses)
    const left = await world.house.keeper
      .selectFrom('member_roles')
      .select('member_id')
      .where('organisation_id', '=', first.viewer.organisationId)
      .where('role', '=', 'owner')
      .execute()
    expect(left).toHaveLength(1)
  }
})

test('the last owner stays one, and is told what to do', async () => {
  const response = await owner.post(`/app/people/${owner.viewer.memberId}/roles`, { role: ['sponsor'] })
  expect(response.status).toBe(422)
  expect(await response.text()).toContain('This is the last owner. Make somebody else an owner first')
  expect(await main(owner, `/app/people/${owner.viewer.memberId}`)).toContain('Here as Owner')
  expect((await owner.get(`/app/people/${owner.viewer.memberId}/leaving`)).status).toBe(404)
})

test('whoever keeps the staff list cannot come in as somebody with more rights', async () => {
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  const guardian = await world.colleagueOf(owner, [{ role: 'guardian' }], 'Gwen Price')
  for (const other of [owner, guardian]) {
    const path = `/app/people/${other.viewer.memberId}`
    expect(await main(analyst, path)).toContain('Only an owner can change what is held about somebody with this role.')
    for (const act of ['code', 'details', 'leaving', 'invitation', 'sessions', 'teams', 'roles', 'return']) {
      const response = await analyst.post(`${path}/${act}`, { name: 'Mine', email: 'mine@example.org', role: 'owner' })
      expect(response.status, act).toBe(404)
    }
  }
  await world.house.keeper
    .updateTable('members')
    .set({ joined_on: null })
    .where('id', '=', guardian.viewer.memberId)
    .execute()
  const sheet = await analyst.post('/app/people/sheets', { unit: '', who: 'all' })
  expect(await sheet.text()).not.toContain(guardian.viewer.name)
  expect((await owner.get('/app')).status).toBe(200)
})

test('a line manager sees the people of their own teams, and nobody else exists', async () => {
  const service = await addUnit({ kind: 'service', name: 'Home care' })
  const team = await addUnit({ kind: 'team', name: 'Nights', parent: service })
  const elsewhere = await addUnit({ kind: 'team', name: 'Office' })
  const mine = await add(owner, { name: 'Carys Bowen', unit: team })
  const theirs = await add(owner, { name: 'Dele Okafor', unit: elsewhere })
  const manager = await world.colleagueOf(owner, [{ role: 'line-manager', unitId: service }])
  const list = await main(manager, '/app/people')
  expect(list).toContain('Carys Bowen')
  expect(list).not.toContain('Dele Okafor')
  expect(list).not.toContain('Bring a staff list')
  expect((await manager.get(`/app/people/${mine}`)).status).toBe(200)
  expect((await manager.get(`/app/people/${theirs}`)).status).toBe(404)
  expect(await main(manager, `/app/people?team=${elsewhere}`)).toContain('Nobody is found')
})

test('teams: a name once in one place, nothing inside its own kind, and no team is removed with people in it', async () => {
  const service = await addUnit({ kind: 'service', name: 'Home care' })
  const team = await addUnit({ kind: 'team', name: 'Nights', parent: service })
  const again = await owner.post('/app/teams', { kind: 'team', name: 'NIGHTS', parent: service })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('There is one of this name in the same place already')
  const inside = await owner.post('/app/teams', { kind: 'service', name: 'Other', parent: team })
  expect(await inside.text()).toContain('A service cannot be part of a team')
  expect((await owner.post(`/app/teams/${service}`, { name: 'Home care', parent: service })).status).toBe(422)
  await add(owner, { name: 'Carys Bowen', unit: team })
  for (const id of [team, service]) {
    expect((await owner.post(`/app/teams/${id}/removal`)).status).toBe(422)
  }
  const empty = await addUnit({ kind: 'team', name: 'Days', parent: service })
  expect((await owner.post(`/app/teams/${empty}/removal`)).status).toBe(303)
  expect(await main(owner, '/app/teams')).not.toContain('Days')
})

test('fifty people fill a page, and the rest stand on the next', async () => {
  await world.house.keeper
    .insertInto('members')
    .values(
      Array.from({ length: 60 }, (_, i) => ({
        organisation_id: owner.viewer.organisationId,
        name: `Person ${String(i).padStart(2, '0')}`,
      })),
    )
    .execute()
  const first = await page(owner, '/app/people?q=Person')
  expect(elementsOf(first, 'tr')).toHaveLength(51)
  expect(first).toContain('page=2')
  expect(elementsOf(await page(owner, '/app/people?q=Person&page=2'), 'tr')).toHaveLength(11)
  expect((await owner.get('/app/people?page=99999999999&q=%00&team=x&standing=constructor')).status).toBe(200)
})
