import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { masterclass } from '../../test/events.ts'
import { attribute, elementsOf, textOf } from '../../test/markup.ts'
import { openRoomOf } from '../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { overrun, timed } from './agenda/agenda.ts'
import { readTime } from './details/time.ts'
import { stateOf } from './event.ts'

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

const root = '/app/events'
const main = async (person: Pick<Person, 'get'>, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

const plan = async (more: Record<string, string> = {}) => idIn(await owner.post(root, { ...masterclass, ...more }))

describe('planning', () => {
  test('an event is a draft that only those who run events see, until everyone is told', async () => {
    const id = await plan()
    expect(await main(owner, `${root}/${id}`)).toContain('2 June 2027, 10:00 to 12:30')
    expect((await carer.get(`${root}/${id}`)).status).toBe(404)
    expect(await main(carer, root)).not.toContain('Allyship at work')
    await owner.post(`${root}/${id}/telling`)
    const read = await main(carer, `${root}/${id}`)
    expect(read).toContain('Told, with room')
    expect(read).not.toContain('meet.example.org')
    expect(await main(carer, root)).toContain('Allyship at work')
  })

  test('whatever is typed wrong is said at its field, and what was typed stays', async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ 'held-day': '11', 'held-month': '5' }, 'The day must not be before today, 12 May 2027'],
      [{ 'held-day': '31' }, 'There is no such day'],
      [{ starts: 'noonish' }, 'Enter when it begins'],
      [{ ends: '9:00' }, 'It must end after it begins'],
      [{ capacity: '0' }, 'Enter how many places there are in figures'],
      [{ capacity: '٣' }, 'Enter how many places there are in figures'],
      [{ kind: 'party' }, 'Choose what kind of event it is'],
      [{ kind: 'own', 'own-kind': '' }, 'Say what kind of event it is'],
      [{ series: randomUUID() }, 'Choose a series from the list'],
      [{ contact: '' }, 'Say whom people ask'],
      [{ title: 'x'.repeat(201) }, 'Shorten this'],
      [{ 'closes-day': '3', 'closes-month': '6', 'closes-year': '2027' }, 'must not be after the event'],
      [{ 'closes-day': '3', 'closes-month': '5', 'closes-year': '2027' }, 'must not be in the past'],
      [{ place: '' }, 'Say where it is'],
    ]
    for (const [more, said] of wrong) {
      const response = await owner.post(root, { ...masterclass, theme: 'What stays <b>', ...more })
      expect(response.status, said).toBe(422)
      const page = await response.text()
      expect(page).toContain(said)
      expect(page).toContain('What stays &lt;b&gt;')
    }
  })

  test('whoever saves second sees what the first one saved, and loses nothing', async () => {
    const id = await plan()
    const version = '1'
    await owner.post(`${root}/${id}/change`, { ...masterclass, title: 'Allies at work', version })
    const second = await owner.post(`${root}/${id}/change`, { ...masterclass, theme: 'Courage', version })
    expect(second.status).toBe(409)
    const page = await second.text()
    expect(page).toContain('Somebody else was here first')
    expect(page).toContain('value="Courage"')
    const saved = await owner.post(`${root}/${id}/change`, { ...masterclass, theme: 'Courage', version: '2' })
    expect(saved.status).toBe(303)
    expect(await main(owner, `${root}/${id}`)).toContain('Courage')
  })

  test('what was called off stays so, with its reason; a draft is thrown away instead', async () => {
    const id = await plan()
    expect((await owner.get(`${root}/${id}/calling-off`)).status).toBe(303)
    await owner.post(`${root}/${id}/telling`)
    expect((await owner.post(`${root}/${id}/calling-off`, { why: '' })).status).toBe(422)
    expect((await owner.post(`${root}/${id}/calling-off`, { why: 'x'.repeat(1001) })).status).toBe(422)
    await owner.post(`${root}/${id}/calling-off`, { why: 'The hall is flooded' })
    expect(await main(carer, `${root}/${id}`)).toContain('Called off on 12 May 2027: The hall is flooded')
    await owner.post(`${root}/${id}/change`, { ...masterclass, title: 'Another', version: '2' })
    await owner.post(`${root}/${id}/removal`)
    expect(await main(carer, `${root}/${id}`)).toContain('Allyship at work')
    const draft = await plan()
    await owner.post(`${root}/${draft}/removal`)
    expect((await owner.get(`${root}/${draft}`)).status).toBe(404)
  })

  test('on its day a host has one filled button, which runs it; whoever comes has theirs', async () => {
    const { eventId } = await openRoomOf(world, owner)
    const filled = async (person: Person) =>
      elementsOf(await (await person.get(`${root}/${eventId}`)).text(), 'a')
        .filter(link => attribute(link, 'class') === 'govuk-button')
        .map(textOf)
    expect(await filled(owner)).toEqual(['Run the day'])
    expect(await filled(carer)).toEqual(['Take a place'])
    const id = await plan()
    await owner.post(`${root}/${id}/telling`)
    expect(await main(owner, `${root}/${id}`)).toContain('Run the day')
    const { house } = world
    const wasYesterday = { held_on: '2027-05-11', closes_on: '2027-05-11' }
    await house.keeper.updateTable('events').set(wasYesterday).where('id', '=', eventId).execute()
    expect(await filled(owner)).toEqual(['Run the day'])
    await owner.post(`${root}/${eventId}/live/moves`, { move: 'end', version: '1' })
    expect(await filled(owner)).toEqual([])
  })

  test('a series gathers its events', async () => {
    const series = idIn(
      await owner.post(`${root}/series`, { title: 'Coffee Connect', kind: 'coffee', about: 'Monthly' }),
    )
    const id = await plan({ series })
    expect(await main(owner, `${root}/series/${series}`)).toContain('Allyship at work')
    expect(await main(carer, `${root}/series/${series}`)).not.toContain('Allyship at work')
    await owner.post(`${root}/${id}/telling`)
    expect(await main(carer, `${root}/series/${series}`)).toContain('Allyship at work')
    expect((await owner.post(`${root}/series`, { title: '', kind: '' })).status).toBe(422)
  })
})

describe('the agenda', () => {
  const step = (id: string, title: string, minutes: string) =>
    owner.post(`${root}/${id}/steps`, { kind: 'talk', title, minutes, speaker: 'Gwen Pritchard' })

  test('each step begins when the one before it ends, also after they have changed places', async () => {
    const id = await plan()
    await step(id, 'Welcome all', '10')
    await step(id, 'Why it matters', '45')
    const read = await main(owner, `${root}/${id}`)
    expect(read).toContain('10:00 to 10:10')
    expect(read).toContain('10:10 to 10:55')
    expect(read).toContain('There are 95 minutes left until 12:30')
    const page = await (await owner.get(`${root}/${id}`)).text()
    const second = [...page.matchAll(/steps\/([0-9a-f-]{36})\/move/g)][1]?.[1]
    await owner.post(`${root}/steps/${second}/move`, { to: 'earlier' })
    expect(await main(owner, `${root}/${id}`)).toContain('10:00 to 10:45')
    await owner.post(`${root}/steps/${second}/removal`)
    expect(await main(owner, `${root}/${id}`)).not.toContain('Why it matters')
    for (const minutes of ['0', '721', '-5', 'ten', '']) expect((await step(id, 'Long', minutes)).status).toBe(422)
  })

  test('whoever changes a step second sees what the first one saved', async () => {
    const id = await plan()
    await step(id, 'Welcome all', '10')
    const page = await (await owner.get(`${root}/${id}`)).text()
    const one = `${root}/steps/${page.match(/steps\/([0-9a-f-]{36})\/removal/)?.[1]}`
    const words = { kind: 'welcome', title: 'Hello', minutes: '15', version: '1' }
    expect((await owner.post(one, words)).status).toBe(303)
    expect((await owner.post(one, { ...words, title: 'Good morning' })).status).toBe(409)
  })

  test('an agenda that is longer than the event says by how much, and goes past midnight', () => {
    const long = {
      kind: 'talk' as const,
      title: 'Talk',
      speaker: '',
      about: '',
      minutes: 90,
      id: '',
      place: 1,
      version: 1,
    }
    expect(overrun([long, long], { starts: '22:00', ends: '23:30' })).toBe(90)
    expect(timed([long, long], '22:00').map(({ to }) => to)).toEqual(['23:30', '01:00'])
  })
})

test('a time is read however people write it, and nothing else is', () => {
  const read = ['10:00', '9.30', '2 pm', '2.30pm', '12 am', '12pm', '0:05', '14', '2:15 p.m.'].map(readTime)
  expect(read).toEqual(['10:00', '09:30', '14:00', '14:30', '00:00', '12:00', '00:05', '14:00', '14:15'])
  for (const text of ['', '25:00', '13 pm', '10:60', '0 am', '10-11', 'noon', '10:0', '-1', '1e1'])
    expect(readTime(text), text).toBeNull()
})

test('where an event stands follows from its days and its places', () => {
  const event = {
    toldOn: '2027-05-12',
    calledOffOn: null,
    heldOn: '2027-06-02',
    closesOn: '2027-05-30',
    isFull: false,
    room: null,
  }
  expect(stateOf({ ...event, toldOn: null }, '2027-05-12')).toBe('draft')
  expect(stateOf(event, '2027-05-30')).toBe('told')
  expect(stateOf({ ...event, isFull: true }, '2027-05-30')).toBe('full')
  expect(stateOf(event, '2027-05-31')).toBe('closed')
  expect(stateOf(event, '2027-06-02')).toBe('closed')
  expect(stateOf(event, '2027-06-03')).toBe('over')
  expect(stateOf({ ...event, calledOffOn: '2027-05-20' }, '2027-06-03')).toBe('called-off')
})

test('what belongs to another organisation is not there, and who may not run events makes none', async () => {
  const id = await plan()
  const other = await world.signedIn('Bramley')
  expect((await other.get(`${root}/${id}`)).status).toBe(404)
  expect((await other.post(`${root}/${id}/change`, { ...masterclass, version: '1' })).status).toBe(404)
  expect((await carer.post(root, masterclass)).status).toBe(404)
  const facilitator = await world.colleagueOf(owner, [{ role: 'facilitator' }])
  expect((await facilitator.post(root, masterclass)).status).toBe(303)
})

test('an event that has taken place is written down afterwards, with its agenda and who came, and nobody can register', async () => {
  const may = { 'held-day': '31', 'held-month': '5', 'held-year': '2023' }
  const unmeant = await owner.post(root, { ...masterclass, ...may })
  expect([unmeant.status, await unmeant.text()]).toEqual([422, expect.stringContaining('unless you tick')])
  const tooLong = await owner.post(root, { ...masterclass, ...may, 'held-year': '1998', past: 'yes' })
  expect([tooLong.status, await tooLong.text()]).toEqual([422, expect.stringContaining('within the last ten years')])
  const id = await plan({ ...may, past: 'yes' })
  await owner.post(`${root}/${id}/steps`, { kind: 'talk', title: 'Why it matters', minutes: '20' })
  expect(await main(owner, `${root}/${id}`)).toContain('It is a draft, and its day is past')
  await owner.post(`${root}/${id}/telling`)
  expect((await carer.get(`${root}/${id}`)).status).toBe(404)
  await owner.post(`${root}/${id}/telling`, { past: 'yes' })
  const reach = { people: '23', students: '2', organisations: '12', roles: 'HR advisers and directors', version: '1' }
  expect((await owner.post(`${root}/${id}/reach`, reach)).status).toBe(303)
  for (const page of [await main(carer, `${root}/${id}`), await main(world.visitor(), `/events/${id}`)]) {
    expect(page).toContain('31 May 2023')
    expect(page).toContain('Why it matters')
    expect(page).toContain('23')
  }
  expect(await main(carer, `${root}/${id}`)).not.toMatch(/Your place|Take a place|Registration until/)
  expect(
    (await world.visitor().post(`/events/${id}/register`, { name: 'Gwen', email: 'gwen@example.org' })).status,
  ).not.toBe(500)
  const places = world.house.keeper.selectFrom('event_places').where('event_id', '=', id).select('id')
  expect(await places.execute()).toEqual([])
})
