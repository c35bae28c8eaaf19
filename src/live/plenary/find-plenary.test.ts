import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoomOf } from '../../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { findPlenary } from './queries.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

test('an event begins with the usual formula and four audiences, and opening it again adds none', async () => {
  const { eventId } = await openRoomOf(world, host)
  await host.post(`/app/events/${eventId}/live/opening`)
  const { formula, keyQuestions, themes, loose } = (await findPlenary(world.house.app, host.viewer, eventId))!
  expect([...formula.parts, formula.whole]).toEqual([
    ...['Individual behaviour change', 'Collective culture change', 'Whole-system change'],
  ])
  expect(keyQuestions.map(({ audience }) => audience)).toEqual([
    ...['Government', 'Chief executives and directors', 'HR', 'Line managers'],
  ])
  expect([themes, loose]).toEqual([[], []])
})

test('it gives what tables agreed on, with all wordings, and nobody of another organisation anything', async () => {
  const { eventId } = await openRoomOf(world, host)
  const own = { organisation_id: host.viewer.organisationId, event_id: eventId }
  const { id: themeId } = await world.house.keeper
    .insertInto('live_themes')
    .values({ ...own, place: 1, title: 'Nights' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const write = (tableNo: number, rest: object = {}) =>
    world.house.keeper
      .insertInto('live_insights')
      .values({ ...own, table_no: tableNo, words: `Words of ${tableNo}`, is_agreed: true, ...rest })
      .returning('id')
      .executeTakeFirstOrThrow()
  const { id } = await write(2, { theme_id: themeId })
  await write(1, { merged_into: id })
  await write(3, { is_agreed: false })
  const found = await findPlenary(world.house.app, host.viewer, eventId)
  expect(found?.themes.map(({ title, insights }) => [title, insights.map(({ wordings }) => wordings.length)])).toEqual([
    ['Nights', [2]],
  ])
  expect(found?.themes[0]?.insights[0]?.wordings.map(({ words }) => words)).toEqual(['Words of 2', 'Words of 1'])
  expect(found?.loose).toEqual([])
  const other = await world.signedIn('Carrow House')
  expect(await findPlenary(world.house.app, other.viewer, eventId)).toBeNull()
})
