import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { followParts, guestIn, openRoomOf } from '../../../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)

/** A room of forty tables, each with an insight, all of them on the wall. */
async function openWall() {
  const { eventId, code } = await openRoomOf(world, host)
  const at = `/app/events/${eventId}/live`
  const own = { organisation_id: host.viewer.organisationId, event_id: eventId, is_agreed: true }
  await world.house.keeper
    .insertInto('live_insights')
    .values(Array.from({ length: 40 }, (_, i) => ({ ...own, table_no: i + 1, words: `What table no. ${i + 1} found` })))
    .execute()
  await host.post(`${at}/wall`, { wall: 'insights' })
  return {
    ...{ at, code },
    wall: async () => main(await host.get(`${at}/projector`)),
    page: async () => Number((await main(await host.get(`${at}/projector`))).match(/come in, (\d+) of \d+/)?.[1]),
    turn: (turn: string, seen: string, who = host) => who.post(`${at}/wall`, { turn, seen }),
    /** As if so many seconds had gone by since. */
    later: (seconds: number) =>
      world.house.keeper
        .updateTable('live_days')
        .set({ wall_turns_from: sql`wall_turns_from - make_interval(secs => ${seconds})` })
        .where('event_id', '=', eventId)
        .execute(),
  }
}

test('what a wall has no room for turns page after page by itself, on every screen, and phones have all of it', async () => {
  const { at, code, wall, page, later } = await openWall()
  expect([await page(), (await wall()).includes('What table no. 1 found')]).toEqual([1, true])
  const screen = await followParts(host, `${at}/projector/stream`)
  await later(31)
  await screen.until('come in, 2 of', 'projector')
  await screen.leave()
  expect([await page(), (await wall()).includes('What table no. 1 found')]).toEqual([2, false])
  await later(30 * 100)
  expect(await page()).toBeGreaterThan(0)
  const phone = await main(await (await guestIn(world, code)).get('/live/here'))
  for (const no of [1, 20, 40]) expect(phone).toContain(`What table no. ${no} found`)
})

test('a host holds a page, turns forwards and back, and lets pages turn again; another who pressed at once is told', async () => {
  const { at, page, turn, later } = await openWall()
  const console = await (await host.get(at)).text()
  expect(console).toMatch(/It takes \d pages on the wall/)
  expect(console).toContain('name="seen" value="turning"')
  const second = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  const both = await Promise.all([turn('on', 'turning'), turn('on', 'turning', second)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await main(both.find(({ status }) => status === 409)!)).toContain('Another host has just turned the page')
  expect(await page()).toBe(2)
  await later(300)
  expect(await page(), 'it is held').toBe(2)
  const held = await (await host.get(at)).text()
  expect(held).toMatch(/Page 2 of \d stays on the wall/)
  expect(held).toContain('name="seen" value="2"')
  await turn('back', '2')
  await turn('back', '1')
  expect(await page()).toBeGreaterThan(2)
  await turn('on', String(await page()))
  expect(await page()).toBe(1)
  await turn('let go', '1')
  await later(31)
  expect(await page()).toBe(2)
  await turn('hold', 'turning')
  await later(31)
  expect(await page()).toBe(2)
  for (const wrong of ['', 'sideways', '2'.repeat(500)]) expect((await turn(wrong, '2')).status).toBe(422)
  await host.post(`${at}/wall`, { wall: 'insights' })
  expect(await page(), 'what is put on the wall begins with its first page').toBe(1)
})
