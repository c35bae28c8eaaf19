import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { guestIn, openRoomOf } from '../../../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'
import { findPlenary } from '../queries.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)

async function openDay() {
  const room = await openRoomOf(world, host)
  const at = `/app/events/${room.eventId}/live`
  const find = async () => (await findPlenary(world.house.app, host.viewer, room.eventId))!
  return { ...room, at, find }
}

test('hosts put the formula in their own words, and the wall and phones say it', async () => {
  const { at, find, code } = await openDay()
  await host.post(`${at}/wall`, { wall: 'formula' })
  const guest = await guestIn(world, code)
  expect(await main(await guest.get('/live/here'))).toContain(
    'Individual behaviour change + Collective culture change = Whole-system change',
  )
  const words = { parts: 'What I do\n\n  What we do ', whole: 'What changes' }
  expect((await host.post(`${at}/formula`, { ...words, version: '1' })).status).toBe(303)
  expect((await find()).formula).toEqual({
    parts: ['What I do', 'What we do'],
    whole: 'What changes',
    version: 2,
    isTold: true,
  })
  expect(await main(await guest.get('/live/here'))).toContain('What I do + What we do = What changes')
  expect(await main(await host.get(`${at}/projector`))).toContain('What I do + What we do = What changes')
})

test('a key question is written for an audience, one of its own is added, and one is taken away', async () => {
  const { at, find } = await openDay()
  const [government] = (await find()).keyQuestions
  const words = { audience: 'Scottish Government', words: 'What will you pay for?' }
  await host.post(`/app/events/key-questions/${government!.id}`, { ...words, version: '1' })
  await host.post(`${at}/formula/questions`, { audience: 'Families', words: '' })
  await host.post(`/app/events/key-questions/${(await find()).keyQuestions[2]!.id}/removal`, { version: '1' })
  expect((await find()).keyQuestions.map(({ audience }) => audience)).toEqual([
    ...['Scottish Government', 'Chief executives and directors', 'Line managers', 'Families'],
  ])
  await host.post(`${at}/wall`, { wall: 'key-questions' })
  const wall = await main(await host.get(`${at}/projector`))
  expect(wall).toContain('What will you pay for?')
  expect(wall).not.toContain('Families')
})

test('they can be changed after the day is over', async () => {
  const { at, eventId, find } = await openDay()
  const { version } = await world.house.keeper
    .selectFrom('live_days')
    .where('event_id', '=', eventId)
    .select('version')
    .executeTakeFirstOrThrow()
  await host.post(`${at}/moves`, { move: 'end', version: String(version) })
  await host.post(`${at}/formula`, { parts: 'Me\nUs', whole: 'Everyone', version: '1' })
  expect((await find()).formula.whole).toBe('Everyone')
})

test('of two hosts who write at once the second one reads what stands there, and has their own words still', async () => {
  const { at, find } = await openDay()
  const [question] = (await find()).keyQuestions
  await host.post(`${at}/formula`, { parts: 'Me\nUs', whole: 'Everyone', version: '1' })
  const late = await host.post(`${at}/formula`, { parts: 'I\nWe', whole: 'All of us', version: '1' })
  expect(late.status).toBe(409)
  const page = await late.text()
  for (const words of ['Me + Us = Everyone', 'I\nWe', 'value="All of us"', 'name="version" value="2"'])
    expect(page).toContain(words)
  const to = `/app/events/key-questions/${question!.id}`
  await host.post(to, { audience: 'Government', words: 'One', version: '1' })
  const second = await host.post(to, { audience: 'Government', words: 'Two', version: '1' })
  expect([second.status, await main(second)]).toEqual([409, expect.stringContaining('“One”')])
  expect((await host.post(`${to}/removal`, { version: '1' })).status).toBe(409)
  expect((await find()).keyQuestions[0]!.words).toBe('One')
})

test('what cannot be taken is said at its field, and what was typed stays', async () => {
  const { at, find } = await openDay()
  for (const [parts, whole, words] of [
    ['', 'All', 'Enter the parts of the formula'],
    ['a\nb\nc\nd\ne\nf\ng', 'All', 'there is room for 6 parts'],
    ['x'.repeat(201), 'All', 'Shorten this'],
    ['a', '', 'Enter what the parts add up to'],
  ] as const) {
    const answer = await host.post(`${at}/formula`, { parts, whole, version: '1' })
    expect([answer.status, await main(answer)]).toEqual([422, expect.stringContaining(words)])
  }
  const nobody = await host.post(`${at}/formula/questions`, { audience: '', words: 'Who asks?' })
  expect([nobody.status, await nobody.text()]).toEqual([422, expect.stringContaining('Who asks?')])
  for (let i = 0; i < 16; i += 1) await host.post(`${at}/formula/questions`, { audience: `Audience ${i}`, words: '' })
  expect((await host.post(`${at}/formula/questions`, { audience: 'One more', words: '' })).status).toBe(422)
  expect((await find()).formula.version).toBe(1)
})
