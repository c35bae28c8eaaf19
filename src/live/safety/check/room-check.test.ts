import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../../test/database.ts'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { eventually } from '../../../../test/process/program.ts'
import { followParts, guestIn, openRoomOf } from '../../../../test/rooms.ts'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'
import { day } from '../../../platform/clock.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const press = (eventId: string, check: string, who = host) => who.post(`/app/events/${eventId}/live/check`, { check })
const console = async (eventId: string) => main(await host.get(`/app/events/${eventId}/live`))
const checks = (eventId: string) =>
  world.house.keeper.selectFrom('live_checks').where('event_id', '=', eventId).selectAll().orderBy('turn').execute()
const boxes = () => world.house.keeper.selectFrom('live_check_boxes').selectAll().execute()
const takers = () => world.house.keeper.selectFrom('live_check_takers').selectAll().execute()

/** What the form of a guest holds. */
async function formOf(guest: Visitor): Promise<string> {
  return (await (await guest.get('/live/here/check')).text()).match(/name="check" value="([0-9a-f-]{36})"/)?.[1] ?? ''
}

async function say(guest: Visitor, choice: string): Promise<Response> {
  return guest.post('/live/here/check', { check: await formOf(guest), choice })
}

/** A room in which so many people choose each answer. */
async function roomThatSays(said: readonly number[]) {
  const room = await openRoomOf(world, host)
  await press(room.eventId, 'begin')
  const guests: Visitor[] = []
  for (const [i, count] of said.entries())
    for (let n = 0; n < count; n += 1) {
      const guest = await guestIn(world, room.code)
      expect((await say(guest, String(i + 1))).status).toBe(303)
      guests.push(guest)
    }
  return { ...room, guests }
}

test('guests answer once, hosts see nothing until it is closed, and then only what the engine clears', async () => {
  const { eventId, guests, code } = await roomThatSays([8, 6, 5, 7])
  const again = await guests[0]!.post('/live/here/check', { check: (await checks(eventId))[0]!.id, choice: '4' })
  expect(await main(await guests[0]!.follow(again))).toContain('counted once')
  const [box] = await boxes()
  expect(box?.said).toEqual([8, 6, 5, 7])
  const open = await console(eventId)
  expect(open).toContain('It is anonymous: you see nothing')
  expect(open).not.toMatch(/\b26\b|%/)
  await press(eventId, 'close')
  expect([await boxes(), await takers()]).toEqual([[], []])
  const closed = await console(eventId)
  expect(closed).toContain('26 people said how safe they feel')
  expect(closed).toContain('Many people hold back')
  expect(closed).toContain('Let people talk in pairs')
  expect(closed).toContain('People to talk to, away from here')
  const guest = await guestIn(world, code)
  const wall = async () => main(await host.get(`/app/events/${eventId}/live/projector`))
  expect(await wall()).not.toContain('How safe')
  expect(await main(await guest.get('/live/here'))).not.toContain('How safe do you feel')
  await press(eventId, 'show')
  for (const page of [await wall(), await main(await guest.get('/live/here'))])
    expect(page).toContain('26 people said how safe they feel')
  await press(eventId, 'hide')
  expect(await wall()).not.toContain('How safe')
})

test('fewer than ten answers are never shown, and the host reads what to do instead', async () => {
  const { eventId } = await roomThatSays([9, 0, 0, 0])
  await press(eventId, 'close')
  const closed = await console(eventId)
  expect(closed).toContain('Too few answered to show it. Treat the room as not yet safe')
  expect(closed).not.toMatch(/\b9\b people|%/)
  const [check] = await checks(eventId)
  expect([check?.figures, await boxes(), await takers()]).toEqual([null, [], []])
  await press(eventId, 'show')
  expect(await main(await host.get(`/app/events/${eventId}/live/projector`))).not.toContain('How safe')
})

test('one person who holds back among many is not shown, nor how many do not', async () => {
  const { eventId } = await roomThatSays([12, 0, 0, 1])
  await press(eventId, 'close')
  const closed = await console(eventId)
  expect(closed).toContain('13 people said how safe they feel to speak here. What they said is not shown')
  expect(closed).not.toContain('%')
})

test('one person comes in and it is asked again: nobody learns what the newcomer chose', async () => {
  const { eventId, guests, code } = await roomThatSays([8, 6, 5, 7])
  await press(eventId, 'close')
  const again = async (said: readonly number[], newcomer: Visitor) => {
    await press(eventId, 'begin')
    const chosen = said.flatMap((count, i) => Array.from({ length: count }, () => String(i + 1)))
    for (const [i, guest] of guests.entries()) await say(guest, chosen[i]!)
    await say(newcomer, '4')
    await press(eventId, 'close')
    return console(eventId)
  }
  const newcomer = await guestIn(world, code)
  const second = await again([8, 6, 5, 7], newcomer)
  expect(second).toContain('Not shown, to protect people: too few answered, or nearly all answered as before')
  expect(second).not.toMatch(/\b27\b|%|Show it to everyone/)
  expect((await checks(eventId)).map(({ figures }) => figures !== null)).toEqual([true, false])
  expect(await again([14, 0, 0, 12], newcomer)).toContain('27 people said how safe they feel')
})

test('nothing that is kept says who answered what, when, or after whom', async () => {
  const { eventId } = await roomThatSays([1, 2, 0, 0])
  const [box] = await boxes()
  expect(Object.keys(box!).sort()).toEqual(['check_id', 'organisation_id', 'said'])
  for (const taker of await takers())
    expect(Object.keys(taker).sort()).toEqual(['check_id', 'guest_id', 'organisation_id'])
  await press(eventId, 'close')
})

test('it comes to phones by itself, and what cannot be taken is said in words with the choice kept', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  const parts = await followParts(guest)
  await Promise.all([press(eventId, 'begin'), press(eventId, 'begin')])
  expect(await checks(eventId)).toHaveLength(1)
  await parts.until('Choose an answer', 'check')
  await parts.leave()
  const none = await guest.post('/live/here/check', { check: await formOf(guest) })
  expect([none.status, await main(none)]).toEqual([422, expect.stringContaining('Choose one')])
  for (const choice of ['0', '5', 'x', '1e9', '-1']) expect((await say(guest, choice)).status).toBe(422)
  const [other, foreign] = [await openRoomOf(world, host), await formOf(guest)]
  const stranger = await guestIn(world, other.code)
  expect((await stranger.post('/live/here/check', { check: foreign, choice: '1' })).status).toBe(409)
  await press(eventId, 'close')
  const late = await guest.post('/live/here/check', { check: foreign, choice: '1' })
  expect([late.status, await main(late)]).toEqual([409, expect.stringContaining('Yours came too late')])
  expect((await press(eventId, 'begin', await world.signedIn('Carrow House'))).status).toBe(404)
})

test('it is asked three times a day at most, and what nobody closes is gone the day after', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  for (let i = 0; i < 3; i += 1) for (const word of ['begin', 'close']) await press(eventId, word)
  await press(eventId, 'begin')
  expect((await checks(eventId)).map(({ is_closed }) => is_closed)).toEqual([true, true, true])
  const left = await openRoomOf(world, host)
  await press(left.eventId, 'begin')
  await say(await guestIn(world, left.code), '2')
  expect(code).not.toBe(left.code)
  await world.wait(day)
  expect([await checks(left.eventId), await boxes(), await takers()]).toEqual([[], [], []])
  host = await world.signedIn()
})

test('whoever leaves in one tab while their answer is on its way in another is not there any more, and breaks nothing', async () => {
  const { eventId, code } = await openRoomOf(world, host)
  await press(eventId, 'begin')
  const guest = await guestIn(world, code)
  const check = await formOf(guest)
  const { keeper } = world.house
  const isWaiting = () =>
    asOwner(world.database, async client => {
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      return (await client.query(waiting)).rows.length > 0
    })
  const { sent } = await keeper.transaction().execute(async tx => {
    await tx.selectFrom('live_guests').where('event_id', '=', eventId).selectAll().forUpdate().execute()
    // It is past the door, and waits for the row of whoever sends it.
    const sent = guest.post('/live/here/check', { check, choice: '2' })
    await eventually(isWaiting)
    await tx.deleteFrom('live_guests').where('event_id', '=', eventId).execute()
    return { sent }
  })
  expect((await sent).status).toBe(404)
  expect((await guest.get('/live/here')).headers.get('location')).toBe('/live')
  expect(world.logged.filter(line => line.includes('"event":"error"'))).toEqual([])
})
