import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { codeOf, followParts, guestIn, openRoomOf } from '../../test/rooms.ts'
import type { Visitor } from '../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { type EventWords, isAnother, whereaboutsOf } from '../events/event.ts'
import { hour, minute } from '../platform/clock.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const here = async (guest: Visitor) => main(await guest.get('/live/here'))

/** A room with tables, whose step for tables is on, and somebody who sits at one of them. */
async function openTables() {
  host = await world.signedIn()
  const room = await openRoomOf(world, host)
  const live = `/app/events/${room.eventId}/live`
  await host.post(`${live}/settings`, { tables: '4' })
  await press(room.eventId, { move: 'go', step: room.steps[3]! })
  const guest = await guestIn(world, room.code, 'Amina')
  await guest.post('/live/here/table', { table: '2' })
  return { ...room, live, guest }
}

async function press(eventId: string, fields: Record<string, string>): Promise<Response> {
  const day = world.house.keeper.selectFrom('live_days').where('event_id', '=', eventId).select('version')
  const version = String((await day.executeTakeFirstOrThrow()).version)
  return host.post(`/app/events/${eventId}/live/moves`, { version, ...fields })
}

/** A host writes the event anew, as it is here but for this. */
async function change(eventId: string, more: Record<string, string>): Promise<void> {
  const form = await (await host.get(`/app/events/${eventId}/change`)).text()
  const changed = await host.post(`/app/events/${eventId}/change`, {
    ...{ title: 'Allies at night', kind: 'masterclass', entry: 'open', form: 'in-person', contact: 'Asha' },
    ...{ 'held-day': '12', 'held-month': '5', 'held-year': '2027', starts: '09:00', ends: '12:00', ...more },
    version: form.match(/name="version" value="(\d+)"/)?.[1] ?? '',
  })
  expect(changed.status).toBe(303)
}

const event: EventWords = {
  ...{ seriesId: null, kind: 'masterclass', ownKind: null, title: 'Allies', theme: '', audience: '', about: '' },
  ...{ entry: 'open', form: 'both', place: 'A', onlineAddress: 'https://a', heldOn: '2027-05-12', starts: '09:00' },
  ...{ ends: '12:00', capacity: null, closesOn: '2027-05-12', access: '', contact: 'Amara Osei' },
}

const byScript = (guest: Visitor, path: string, fields: Record<string, string>) =>
  guest.send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'application/json' } })

test('an event that is called off says so on every screen at once, and nobody loses what they typed', async () => {
  const { eventId, live, guest, code } = await openTables()
  const screens = await Promise.all([
    followParts(guest),
    followParts(host, `${live}/projector/stream`),
    followParts(host, `${live}/stream`),
  ])
  await host.post(`/app/events/${eventId}/calling-off`, { why: 'The heating has failed.' })
  for (const [i, part] of ['day', 'projector', 'console'].entries()) {
    await screens[i]!.until('This event was called off', part)
    await screens[i]!.leave()
  }
  const pages = [here(guest), main(await host.get(live)), main(await host.get(`${live}/projector`))]
  for (const page of await Promise.all(pages)) expect(page).toContain('The heating has failed.')
  expect(await main(await host.get(live))).not.toContain('Let people in')
  const asked = await guest.post('/live/here/questions', { question: 'And now?' })
  expect([asked.status, await main(asked)]).toEqual([409, expect.stringContaining('called off, so nothing more')])
  const noted = await guest.post('/live/here/table/notes', { words: 'She walked home with me' })
  const said = await noted.text()
  expect([noted.status, said]).toEqual([409, expect.stringContaining('She walked home with me')])
  const scripted = await byScript(guest, '/live/here/table/notes', { words: 'From a phone', note: randomUUID() })
  expect([scripted.status, await scripted.json()]).toEqual([409, { said: expect.stringContaining('copy them') }])
  expect((await byScript(guest, '/live/here/table/hand', { hand: 'up' })).status).toBe(200)
  const kept = await world.house.keeper.selectFrom('live_hands').where('event_id', '=', eventId).selectAll().execute()
  expect(kept).toEqual([])
  const late = await world.visitor().get(`/live/join/${code}`)
  expect([late.status, await main(late)]).toEqual([404, expect.stringContaining('The heating has failed.')])
})

test('an event that is moved says on every screen when and where it is now', async () => {
  const { eventId, live, guest } = await openTables()
  expect(await here(guest)).not.toContain('changed')
  const parts = await followParts(guest)
  await change(eventId, { place: 'Hall B, Leeds', starts: '11:00', ends: '13:00' })
  const moved = 'It is now on 12 May 2027, 11:00 to 13:00.'
  await parts.until('Hall B, Leeds')
  await parts.leave()
  for (const page of [await here(guest), await main(await host.get(live))])
    expect(page).toContain(`${moved} Hall B, Leeds`)
})

test('whatever else changes of when and where it is stands on every screen too, until it is as it was', async () => {
  const { eventId, live, guest } = await openTables()
  const hall = { place: 'Hall A, Leeds' }
  await change(eventId, hall)
  await press(eventId, { move: 'end' })
  await host.post(`${live}/opening`)
  expect(await here(guest)).not.toContain('changed')
  const address = 'https://meet.example.org/abc'
  const changes: readonly (readonly [Record<string, string>, string])[] = [
    [{ ends: '13:00' }, '09:00 to 13:00. Hall A, Leeds'],
    [{ form: 'both' }, '09:00 to 12:00. Hall A, Leeds, and online Where it is online is not known yet.'],
    [{ form: 'both', 'online-address': address }, `09:00 to 12:00. Hall A, Leeds, and online Online: ${address}`],
    [{ form: 'online', 'online-address': address }, `09:00 to 12:00. Online Online: ${address}`],
  ]
  for (const [more, said] of changes) {
    await change(eventId, { ...hall, ...more })
    const screens = [
      await here(guest),
      await main(await host.get(live)),
      await main(await host.get(`${live}/projector`)),
    ]
    for (const screen of screens) expect(screen).toContain(`Something has changed It is now on 12 May 2027, ${said}`)
  }
  expect(await (await guest.get('/live/here')).text()).toContain(`href="${address}"`)
  await change(eventId, { ...hall, title: 'Allies by night', theme: 'Courage' })
  expect(await here(guest)).not.toContain('changed')
})

test('letters and rooms compare the same fields, and letters the title too', () => {
  const others = {
    ...{ heldOn: '2027-05-13', starts: '10:00', ends: '11:00', form: 'online', place: 'B', onlineAddress: 'https://b' },
  } as const
  for (const [field, other] of Object.entries(others)) {
    const after = { ...event, [field]: other }
    expect([whereaboutsOf(after) === whereaboutsOf(event), isAnother(event, after)], field).toEqual([false, true])
  }
  const renamed = { ...event, title: 'Another' }
  expect([whereaboutsOf(renamed) === whereaboutsOf(event), isAnother(event, renamed)]).toEqual([true, true])
  const beside = { ...event, theme: 'Courage', capacity: 3, contact: 'Asha', closesOn: '2027-05-01' }
  expect([whereaboutsOf(beside) === whereaboutsOf(event), isAnother(event, beside)]).toEqual([true, false])
})

test('words of a table that were under way as it ended are taken for a quarter of an hour, and later ones stay on the page', async () => {
  const { eventId, guest } = await openTables()
  await press(eventId, { move: 'end' })
  expect((await guest.post('/live/here/table/notes', { words: 'Typed without Wi-Fi' })).status).toBe(303)
  expect((await guest.post('/live/here/questions', { question: 'One more?' })).status).toBe(409)
  await world.wait(15 * minute)
  const late = await guest.post('/live/here/table/insight', { words: 'Too late for this one' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Too late for this one')])
  expect(await main(await guest.get('/live/here/table'))).toContain('Typed without Wi-Fi')
})

test('who was there reads what was answered afterwards until the next day, and is told until when', async () => {
  const { eventId, guest, code } = await openTables()
  const id = randomUUID()
  await byScript(guest, '/live/here/questions', { id, question: 'Will there be a rota?' })
  await press(eventId, { move: 'end' })
  await host.post(`/app/events/questions/${id}`, { settle: 'answer', answer: 'From June on.', version: '1' })
  expect(await here(guest)).toMatch(/until \d\d:\d\d on 13 May 2027/)
  await world.wait(23 * hour)
  expect(await here(guest)).toContain('From June on.')
  expect((await guest.post('/live/here/questions', { question: 'Is anybody there?' })).status).toBe(409)
  expect((await world.visitor().get(`/live/join/${code}`)).status).toBe(404)
  await world.wait(hour)
  expect((await guest.get('/live/here')).headers.get('location')).toBe('/live')
  const later = await world.colleagueOf(host, [{ role: 'facilitator' }])
  const event = await (await later.get(`/app/events/${eventId}`)).text()
  expect([event.includes('What was said in its room'), event.includes('Run the day')]).toEqual([true, false])
  expect(await main(await later.get(`/app/events/${eventId}/live/questions`))).toContain('From June on.')
})

test('a day that nobody ended takes nothing once its code has run out', async () => {
  const { guest, live, eventId, code } = await openTables()
  const screens = await Promise.all([followParts(guest), followParts(host, `${live}/projector/stream`)])
  await world.wait(16 * hour)
  await screens[0]!.until('This event is over', 'day')
  await screens[1]!.until('This event is over', 'step')
  for (const screen of screens) await screen.leave()
  for (const [path, field] of [
    ['/live/here/questions', 'question'],
    ['/live/here/reactions', 'reaction'],
    ['/live/here/table/notes', 'words'],
  ] as const) {
    const answer = await guest.post(path, { [field]: 'Still typing' })
    expect([answer.status, await answer.text()], path).toEqual([409, expect.stringContaining('Still typing')])
  }
  const later = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  const desk = await main(await later.get(live))
  expect(desk).toMatch(/Its code ran out at \d\d:\d\d.*Let people in again/)
  expect(desk).toContain('Nobody can join now')
  expect((await later.post(`${live}/opening`)).status).toBe(303)
  expect(await codeOf(world, eventId)).not.toBe(code)
  expect(await here(guest)).toContain('The tables')
  expect((await guest.post('/live/here/questions', { question: 'Still here?' })).status).toBe(303)
})
