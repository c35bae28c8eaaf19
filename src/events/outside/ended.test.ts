import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { guest, tellOfEvent } from '../../../test/events.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { type OpenedRoom, openRoomOf } from '../../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
let host: Person
let carer: Person
let room: OpenedRoom
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  host = await world.signedIn(`Aldermoor ${crypto.randomUUID()}`)
  carer = await world.colleagueOf(host, [], 'Carys Bowen')
  room = await openRoomOf(world, host)
})

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const read = async (who: Pick<Person, 'get'>, address: string) => main(await who.get(address))
const keeper = () => world.house.keeper
const end = async (eventId: string) => {
  const day = keeper().selectFrom('live_days').where('event_id', '=', eventId).select('version')
  const { version } = await day.executeTakeFirstOrThrow()
  return host.post(`/app/events/${eventId}/live/moves`, { move: 'end', version: String(version) })
}
const places = (eventId: string) =>
  keeper().selectFrom('event_places').where('event_id', '=', eventId).selectAll().execute()
const mails = () => keeper().selectFrom('mails').selectAll().execute()

test('registration closes as soon as a host ends the event, and nothing that was typed is lost', async () => {
  const { eventId } = room
  const [outside, inside] = [`/events/${eventId}`, `/app/events/${eventId}`]
  expect(await read(world.visitor(), outside)).toContain('There is room.')
  expect(await read(carer, '/app')).toContain('Next event: Allies at night')
  await end(eventId)
  const page = await read(world.visitor(), outside)
  expect(page).toContain('It is over.')
  for (const said of ['There is room', 'You can register', 'Put it in your calendar']) expect(page).not.toContain(said)
  expect(await read(world.visitor(), `${outside}/register`)).toContain('It is over. Nobody can register any more.')
  expect(await read(carer, `${inside}/place`)).toContain('It is over. Nobody can register any more.')
  expect(await read(carer, inside)).not.toContain('Take a place')
  expect(await read(carer, '/app')).not.toContain('Allies at night')
  expect(await read(carer, '/app/events')).toMatch(/Allies at night.*Over/)

  const typed = guest('Gwen Pritchard', { needs: 'A quiet room' })
  const refused = await world.visitor().post(`${outside}/register`, typed)
  expect(refused.status).toBe(422)
  const said = await main(refused)
  for (const words of ['It is over.', 'gwen.pritchard@example.org', 'A quiet room']) expect(said).toContain(words)
  const mine = await carer.post(`${inside}/place`, { needs: 'A hearing loop' })
  expect([mine.status, await main(mine)]).toEqual([409, expect.stringContaining('A hearing loop')])
  expect([await places(eventId), await mails()]).toEqual([[], []])
})

test('what a host opens again is not over, and what was ended before its day was a rehearsal', async () => {
  const { eventId } = room
  await end(eventId)
  expect(await read(host, `/app/events/${eventId}`)).toContain('What was said in its room')
  await host.post(`/app/events/${eventId}/live/opening`)
  expect(await read(world.visitor(), `/events/${eventId}`)).toContain('There is room.')
  expect((await world.visitor().post(`/events/${eventId}/register`, guest('Gwen'))).status).toBe(303)
  expect(await places(eventId)).toHaveLength(1)

  const later = await tellOfEvent(host)
  await host.post(`/app/events/${later}/live/opening`)
  await end(later)
  expect(await read(world.visitor(), `/events/${later}`)).toContain('There is room.')
})

test('nobody moves up from the waiting list of what was ended', async () => {
  const { eventId } = room
  await keeper().updateTable('events').set({ capacity: 1 }).where('id', '=', eventId).execute()
  await carer.post(`/app/events/${eventId}/place`, {})
  await world.visitor().post(`/events/${eventId}/register`, guest('Gwen'))
  await end(eventId)
  await carer.post(`/app/events/${eventId}/place/leaving`)
  expect((await places(eventId)).map(({ standing }) => standing)).toEqual(['waiting'])
})

test('a code that runs out ends no event; its time does, and then no list has it as open, though its day is not past', async () => {
  const { eventId } = room
  await keeper()
    .updateTable('live_days')
    .set({ code_ends_at: world.house.clock.now(), ended_at: world.house.clock.now() })
    .where('event_id', '=', eventId)
    .execute()
  expect(await read(world.visitor(), `/events/${eventId}`)).toContain('There is room.')
  await keeper().updateTable('events').set({ ends: '10:00' }).where('id', '=', eventId).execute()
  expect(await read(world.visitor(), `/events/${eventId}`)).toContain('It is over.')
  expect((await world.visitor().post(`/events/${eventId}/register`, guest('Gwen'))).status).toBe(422)
  expect(await read(carer, '/app')).not.toContain('Allies at night')
  expect(await read(carer, '/app/events')).toMatch(/Allies at night.*Over/)
})
