import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { guest, tellOfEvent } from '../../../test/events.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { completionInWords, daysFor } from './asking.ts'

let world: World
let owner: Person
let carer: Person
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  carer = await world.colleagueOf(owner, [], 'Carys Bowen')
})

const main = async (person: Pick<Person, 'get'>, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const idIn = (response: Response) => response.headers.get('location')?.match(/surveys\/([0-9a-f-]{36})/)?.[1] ?? ''
const ask = (event: string, part: string, who = owner) => who.post(`/app/events/${event}/asking`, { part })
const wave = (id: string) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

test('a survey for before is a draft for those with a place who work here, with an open way where guests come', async () => {
  const id = await tellOfEvent(owner)
  await carer.post(`/app/events/${id}/place`, { role: 'Carer' })
  await world.visitor().post(`/events/${id}/register`, guest('Gwen'))
  const before = idIn(await ask(id, 'before'))
  expect(await wave(before)).toMatchObject({
    ...{ title: 'Before: Allyship at work', kind: 'baseline', is_open_channel: true, fixed_on: null },
    ...{ opens_on: '2027-05-19', closes_on: '2027-06-01', target: { whom: 'people' } },
  })
  const asked = world.house.keeper.selectFrom('invited').where('wave_id', '=', before).select('member_id')
  expect(await asked.execute()).toEqual([{ member_id: carer.viewer.memberId }])
  const after = await wave(idIn(await ask(id, 'after')))
  expect(after).toMatchObject({ kind: 'post', opens_on: '2027-06-02', closes_on: '2027-06-16' })
  expect(after.series_id).toBe((await wave(before)).series_id)
  expect(await main(owner, `/app/surveys/${before}`)).toContain('Belongs to the event: Allyship at work')
  expect((await ask(id, 'before')).headers.get('location')).toContain('not-asked')
  expect((await ask(id, 'during')).headers.get('location')).toContain('not-asked')
})

test('who runs events and does not work on answers makes no survey; before an event that is tomorrow nobody does', async () => {
  const id = await tellOfEvent(owner)
  const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }])
  expect((await ask(id, 'before', facilitator)).status).toBe(404)
  expect(await main(facilitator, `/app/events/${id}`)).not.toContain('Make a survey')
  const soon = await tellOfEvent(owner, { 'held-day': '13', 'held-month': '5' })
  expect((await ask(soon, 'before')).headers.get('location')).toContain('not-asked')
  expect(await main(owner, `/app/events/${soon}`)).not.toContain('Make a survey for before')
})

test('a draft that is thrown away leaves the event free for another', async () => {
  const id = await tellOfEvent(owner)
  await carer.post(`/app/events/${id}/place`, { role: 'Carer' })
  const first = idIn(await ask(id, 'before'))
  await owner.post(`/app/surveys/${first}/removal`)
  const second = idIn(await ask(id, 'before'))
  expect(second).not.toBe(first)
  expect((await wave(second)).title).toBe('Before: Allyship at work')
})

test('those who are asked find the survey on the page of the event while it is open, and guests where it has an open way', async () => {
  const id = await tellOfEvent(owner)
  const other = await world.colleagueOf(owner, [], 'Dele Okafor')
  const attach = async (part: 'before' | 'after', isOpenChannel: boolean) => {
    const wave_id = await openSurvey(world, owner, [carer], { isOpenChannel })
    const own = { organisation_id: owner.viewer.organisationId, event_id: id, part, wave_id }
    await world.house.keeper.insertInto('event_waves').values(own).execute()
    return wave_id
  }
  const [closedWay, openWay] = [await attach('before', false), await attach('after', true)]
  const [mine, theirs] = [await carer.get(`/app/events/${id}`), await other.get(`/app/events/${id}`)]
  expect(await mine.text()).toContain(`/app/surveys/${closedWay}/ballot`)
  expect(await theirs.text()).not.toContain(closedWay)
  const outside = await (await world.visitor().get(`/events/${id}`)).text()
  expect(outside).toContain(`/answer/${openWay}`)
  expect(outside).not.toContain(closedWay)
})

test('how many completed it is what the host says, with whom it is a share of, in both places', async () => {
  const id = await tellOfEvent(owner)
  const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }])
  const address = `/app/events/${id}/completion`
  const said = {
    ...{ 'before-completed': '21', 'before-asked': '23', 'before-whom': 'professionals', version: '1' },
    ...{ 'after-completed': '', 'after-asked': '23', 'after-whom': '' },
  }
  const wrong: [Record<string, string>, string][] = [
    [{ 'before-completed': '24' }, 'More completed it before than there were'],
    [{ 'before-completed': 'most' }, 'Enter how many completed it before, in figures'],
    [{ 'before-asked': '0' }, 'Enter of how many that is before'],
    [{ 'before-whom': '' }, 'Say who these are'],
  ]
  for (const [more, text] of wrong) {
    const response = await facilitator.post(address, { ...said, ...more })
    expect(response.status, text).toBe(422)
    expect(await response.text()).toContain(text)
  }
  await facilitator.post(address, said)
  const words = '21 of 23 professionals (91%)'
  expect(await main(carer, `/app/events/${id}`)).toContain(words)
  expect(await main(world.visitor(), `/events/${id}`)).toContain(words)
  const second = await owner.post(address, { ...said, 'before-completed': '20' })
  expect(second.status).toBe(409)
  expect(await second.text()).toContain(words)
  expect((await carer.get(address)).status).toBe(404)
  await facilitator.post(address, { version: '2' })
  expect(await main(carer, `/app/events/${id}`)).not.toContain('professionals')
})

test('the share of the seed is that of professionals, and not of all who came', () => {
  expect(completionInWords({ completed: 21, asked: 23, askedWhom: 'professionals' })).toBe(
    '21 of 23 professionals (91%)',
  )
  expect(completionInWords({ completed: 0, asked: 7, askedWhom: 'people' })).toBe('0 of 7 people (0%)')
})

test('the days of a survey around an event are never past, and end before it where it comes first', () => {
  expect(daysFor('before', '2027-05-15', '2027-05-12')).toMatchObject({ opensOn: '2027-05-13', closesOn: '2027-05-14' })
  expect(daysFor('before', '2027-09-15', '2027-05-12')).toMatchObject({ opensOn: '2027-09-01', closesOn: '2027-09-14' })
  expect(daysFor('after', '2027-05-01', '2027-05-12')).toMatchObject({ opensOn: '2027-05-13', closesOn: '2027-05-27' })
})
