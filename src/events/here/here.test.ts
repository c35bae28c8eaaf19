import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { guest, tellOfEvent } from '../../../test/events.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { readPlaceToken, squareToken } from '../places/own-link.ts'
import { reachInWords } from '../reach/reach.ts'

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
  await world.house.keeper.deleteFrom('tries').execute()
})

const main = async (person: Pick<Person, 'get'>, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const today = { 'held-day': '12', 'held-month': '5' }
const register = (id: string, fields: Record<string, string>) => world.visitor().post(`/events/${id}/register`, fields)

async function placeOf(id: string, name: string): Promise<string> {
  const places = world.house.keeper.selectFrom('event_places').where('event_id', '=', id).where('name', '=', name)
  return (await places.select('id').executeTakeFirstOrThrow()).id
}

test('a host checks people in by name, and only those who run events read who comes and what they need', async () => {
  const id = await tellOfEvent(owner, today)
  await register(id, guest('Gwen Pritchard', { needs: 'A quiet room' }))
  await register(id, guest('Owen Rees'))
  const people = `/app/events/${id}/people`
  expect(await main(owner, people)).toContain('A quiet room')
  for (const address of [people, '/app/events/check-in']) expect((await carer.get(address)).status).toBe(404)
  expect(await main(owner, `${people}?called=GWEN`)).not.toContain('Owen')
  expect(await main(owner, `${people}?called=%25`)).toContain('Nobody on the list is called')
  await owner.post(`/app/events/places/${await placeOf(id, 'Gwen Pritchard')}/here`, { here: 'yes' })
  expect(await main(owner, people)).toContain('2 have a place, 0 wait for one, 1 are here')
  await owner.post(`/app/events/places/${await placeOf(id, 'Gwen Pritchard')}/here`, { here: 'no' })
  expect(await main(owner, people)).toContain('0 are here')
})

test('an event that has ended is over for everyone, and takes nobody more, before its day is', async () => {
  const id = await tellOfEvent(owner, today)
  expect(await main(world.visitor(), `/events/${id}`)).toContain('There is room.')
  await world.house.keeper.updateTable('events').set({ starts: '08:00', ends: '09:30' }).where('id', '=', id).execute()
  const page = await main(world.visitor(), `/events/${id}`)
  expect(page).toContain('It is over.')
  expect(page).not.toContain('You can register')
  expect((await register(id, guest('Gwen Pritchard'))).status).toBe(422)
  await carer.post(`/app/events/${id}/place`, { role: 'Carer' })
  const places = world.house.keeper.selectFrom('event_places').where('event_id', '=', id)
  expect(await places.selectAll().execute()).toEqual([])
})

test('the square of somebody’s own page leads a host to them, and nobody else', async () => {
  const id = await tellOfEvent(owner, today)
  await world.runJobs()
  world.letters.splice(0)
  await register(id, guest('Gwen Pritchard'))
  await world.runJobs()
  const token = world.letters.join('').match(/\/events\/place\/([\w-]{86})/)?.[1] ?? ''
  const at = readPlaceToken(world.house.keyed, token)
  const square = `/app/events/check-in?place=${squareToken(world.house.keyed, at!)}`
  expect(await main(owner, square)).toContain('Gwen Pritchard')
  expect((await carer.get(square)).status).toBe(404)
  expect((await world.visitor().get(square)).status).toBe(303)
  expect((await (await world.signedIn('Bramley')).get(square)).status).toBe(404)
  // Whoever reads the square cannot come to the place with it, nor a host to check-in with what leads there.
  for (const wrong of [token, 'A'.repeat(86)])
    expect((await owner.get(`/app/events/check-in?place=${wrong}`)).status).toBe(404)
  expect((await world.visitor().get(square.replace('/app/events/check-in?place=', '/events/place/'))).status).toBe(404)
  expect(await main(owner, '/app/events/check-in')).toContain('By square')
  expect(world.logged.join('\n')).not.toContain(token)
})

test('somebody who comes without a place is written down by name alone, even when it is full', async () => {
  const id = await tellOfEvent(owner, { ...today, capacity: '1' })
  await register(id, guest('Gwen'))
  const people = `/app/events/${id}/people`
  await owner.post(people, { name: 'Walk In', here: 'yes' })
  expect(await main(owner, people)).toContain('2 of 1 places are taken, 0 wait for one, 1 are here')
  expect((await owner.post(people, { name: '' })).status).toBe(422)
  const wrong = await owner.post(people, { name: 'Typed', email: 'nonsense' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="nonsense"')
  const again = await owner.post(people, { name: 'Gwen again', email: 'gwen@example.org' })
  expect(again.headers.get('location')).toContain('done=had')
  expect(await main(owner, `/app/events/${id}/people?done=had`)).toMatch(/^.*Not done Somebody with this address/)
})

test('whoever is taken off the list is deleted, and whoever waits moves up', async () => {
  const id = await tellOfEvent(owner, { capacity: '1' })
  for (const name of ['Ann', 'Bea']) await register(id, guest(name))
  await owner.post(`/app/events/places/${await placeOf(id, 'Ann')}/removal`)
  expect(await main(owner, `/app/events/${id}/people`)).toContain('1 of 1 places are taken, 0 wait for one')
  const other = await world.signedIn('Bramley')
  expect((await other.post(`/app/events/places/${await placeOf(id, 'Bea')}/removal`)).status).toBe(404)
})

test('who came is what the host says: proposed from the list, written as typed, and read by everyone', async () => {
  const id = await tellOfEvent(owner, today)
  const reach = `/app/events/${id}/reach`
  for (let i = 0; i < 4; i++) {
    const more = { organisation: i < 2 ? 'Bramley Homes' : 'bramley homes ', ...(i === 3 && { student: 'yes' }) }
    await owner.post(`/app/events/${id}/people`, { ...guest(`Guest ${i}`, more), here: 'yes' })
  }
  const proposed = await (await owner.get(reach)).text()
  expect(proposed).toMatch(/name="people"[^>]*value="3"/)
  expect(proposed).toMatch(/name="students"[^>]*value="1"/)
  expect(proposed).toMatch(/name="organisations"[^>]*value="1"/)
  expect(proposed).toContain('HR adviser')
  expect((await owner.post(reach, { people: 'many', version: '1' })).status).toBe(422)
  const said = { people: '23', students: '2', organisations: '12', roles: 'HR professionals', version: '1' }
  await owner.post(reach, said)
  const words = '23 people from 12 organisations came, and beside them 2 students. Their roles: HR professionals.'
  expect(await main(carer, `/app/events/${id}`)).toContain(words)
  expect(await main(world.visitor(), `/events/${id}`)).toContain(words)
  const second = await owner.post(reach, { ...said, people: '24' })
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('Somebody else was here first')
  expect((await carer.get(reach)).status).toBe(404)
})

test('nobody can have come before the day', async () => {
  const id = await tellOfEvent(owner)
  expect((await owner.get(`/app/events/${id}/reach`)).status).toBe(303)
  expect((await owner.post(`/app/events/${id}/reach`, { people: '3', version: '1' })).status).toBe(303)
  expect(await main(owner, `/app/events/${id}`)).not.toContain('Who came Nothing')
})

test('numbers of one are said as people say them', () => {
  expect(reachInWords({ people: 1, students: 1, organisations: 1, roles: null })).toBe(
    '1 person from 1 organisation came, and beside them 1 student.',
  )
  expect(reachInWords({ people: 0, students: null, organisations: null, roles: null })).toBe('0 people came.')
  expect(reachInWords({ people: null, students: null, organisations: null, roles: null })).toBeNull()
})

test('a host puts right a name or an organisation that was misspelt, and what somebody else changed meanwhile is not lost', async () => {
  const id = await tellOfEvent(owner, today)
  await register(id, guest('Gwen Pritchart', { needs: 'A quiet room' }))
  const address = `/app/events/places/${await placeOf(id, 'Gwen Pritchart')}`
  expect(await main(owner, `/app/events/${id}/people`)).toContain('Put right')
  const fields = { name: 'Gwen Pritchard', organisation: 'Bramley Care', role: 'Nurse', needs: 'A quiet room' }
  const wrong = await owner.post(address, { ...fields, name: '', version: '1' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Bramley Care')])
  expect((await owner.post(address, { ...fields, version: '1' })).status).toBe(303)
  expect(await main(owner, `/app/events/${id}/people`)).toContain('Bramley Care, Nurse')
  const late = await owner.post(address, { ...fields, name: 'Gwen P.', version: '1' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Somebody else was here first')])
  const kept = world.house.keeper.selectFrom('event_places').where('event_id', '=', id).select(['name', 'email'])
  expect(await kept.execute()).toEqual([{ name: 'Gwen Pritchard', email: 'gwen.pritchart@example.org' }])
  for (const stranger of [carer, await world.signedIn('Bramley')])
    expect((await stranger.get(address)).status).toBe(404)
})
