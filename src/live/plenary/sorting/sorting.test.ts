import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { followParts, guestIn, openRoomOf } from '../../../../test/rooms.ts'
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

/** A room with an agreed insight of each table, and what its hosts can do. */
async function openPlenary(words: readonly string[]) {
  const room = await openRoomOf(world, host, ['tables', 'plenary'])
  const at = `/app/events/${room.eventId}/live`
  await host.post(`${at}/settings`, { tables: String(words.length) })
  const guests = []
  for (const [i, each] of words.entries()) {
    const guest = await guestIn(world, room.code)
    await guest.post('/live/here/table', { table: String(i + 1) })
    await guest.post('/live/here/table/insight', { words: each, version: '0' })
    await guest.post('/live/here/table/agreement', { agreed: '1' })
    guests.push(guest)
  }
  const find = async () => (await findPlenary(world.house.app, host.viewer, room.eventId))!
  const all = async () => {
    const { themes, loose } = await find()
    return [...loose, ...themes.flatMap(({ insights }) => insights)]
  }
  const rows = () =>
    world.house.keeper
      .selectFrom('live_insights')
      .where('event_id', '=', room.eventId)
      .select(['id', 'table_no', 'sorting'])
      .execute()
  return {
    ...{ ...room, at, guests, find },
    theme: async (title: string) => {
      await host.post(`${at}/plenary/themes`, { title })
      return (await find()).themes.find(theme => theme.title === title)!.id
    },
    /** What a host would tick to mean these tables, as the page says now. */
    ticks: async (...tables: number[]) => {
      const found = await rows()
      return tables.map(no => {
        const { id, sorting } = found.find(({ table_no }) => table_no === no)!
        return `${id}.${sorting}`
      })
    },
    stands: async () => (await all()).map(({ wordings }) => wordings.map(({ words }) => words)),
    under: async () =>
      (await find()).themes.map(({ title, insights }) => [title, insights.map(one => one.wordings[0]?.words)]),
    sort: (fields: Record<string, string | readonly string[]>, who = host) => who.post(`${at}/plenary/sorting`, fields),
  }
}

test('a host puts what tables agreed on under themes, and it is on the wall and on every phone at once', async () => {
  const { at, guests, theme, ticks, sort, under, eventId } = await openPlenary(['Nights are alone', 'Ask first'])
  const nights = await theme('Nights')
  expect((await sort({ press: 'move', to: nights, insight: await ticks(1) })).status).toBe(303)
  expect(await under()).toEqual([['Nights', ['Nights are alone']]])
  const [wall, phone, board] = await Promise.all([
    followParts(host, `${at}/projector/stream`),
    followParts(guests[1]!),
    followParts(host, `${at}/plenary/stream`),
  ])
  await host.post(`${at}/wall`, { wall: 'themes' })
  for (const [who, part] of [
    [wall, 'projector'],
    [phone, 'wall'],
  ] as const)
    expect((await who.until('Nights are alone', part)).html).toContain('Nights')
  await sort({ press: 'move', to: nights, insight: await ticks(2) })
  await Promise.all([
    wall.until('Ask first', 'projector'),
    phone.until('Ask first', 'wall'),
    board.until('Ask first', 'board'),
  ])
  await host.post(`${at}/wall`, { wall: 'insights' })
  await wall.until('Insights as they come in', 'projector')
  await guests[0]!.post('/live/here/table/insight', { words: 'Nights are not alone any more', version: '1' })
  const rewritten = await wall.until('Ask first', 'projector')
  expect(rewritten.html).not.toContain('any more')
  await guests[0]!.post('/live/here/table/agreement', { agreed: '2' })
  await wall.until('Nights are not alone any more', 'projector')
  for (const each of [wall, phone, board]) await each.leave()
  expect(await main(await guests[1]!.get('/live/here'))).toContain('Nights are not alone any more')
  expect(await main(await host.get(`/app/events/${eventId}/live/projector`))).toContain('Nights are not alone any more')
})

test('two insights become one with both wordings, and are taken apart again', async () => {
  const { theme, ticks, sort, stands, find, guests } = await openPlenary(['Ask first', 'Listen', 'Ask, then act'])
  const listening = await theme('Listening')
  await sort({ press: 'move', to: listening, insight: await ticks(3) })
  await sort({ press: 'join', insight: await ticks(1, 3) })
  expect(await stands()).toEqual([['Listen'], ['Ask first', 'Ask, then act']])
  expect((await find()).themes[0]?.insights).toHaveLength(1)
  await sort({ press: 'join', insight: await ticks(1, 2) })
  expect(await stands()).toEqual([['Ask first', 'Listen', 'Ask, then act']])
  expect(await main(await guests[1]!.get('/live/here/table'))).toContain('“Ask, then act”, table 3')
  await sort({ apart: (await ticks(1))[0]! })
  expect(await stands()).toEqual([['Ask first'], ['Listen', 'Ask, then act']])
  await sort({ apart: (await ticks(3))[0]! })
  expect((await stands()).toSorted()).toEqual([['Ask first'], ['Ask, then act'], ['Listen']])
})

test('a table that wants its insight to stand by itself has it so, and no host puts it together again', async () => {
  const { ticks, sort, stands, guests } = await openPlenary(['Ask first', 'Ask, then act'])
  await sort({ press: 'join', insight: await ticks(1, 2) })
  await guests[0]!.post('/live/here/table/standing-alone', { alone: 'yes' })
  expect(await stands()).toEqual([['Ask first'], ['Ask, then act']])
  const refused = await sort({ press: 'join', insight: await ticks(1, 2) })
  expect([refused.status, await main(refused)]).toEqual([409, expect.stringContaining('Ask the table first')])
  await guests[0]!.post('/live/here/table/standing-alone', { alone: 'no' })
  expect((await sort({ press: 'join', insight: await ticks(1, 2) })).status).toBe(303)
  expect(await stands()).toEqual([['Ask first', 'Ask, then act']])
})

test('of two hosts who sort the same at once the second one is told, and nothing is lost', async () => {
  const { theme, ticks, sort, stands } = await openPlenary(['Ask first', 'Listen'])
  const second = await world.colleagueOf(host, [{ role: 'facilitator' }], 'Chidi Okafor')
  const [nights, leaders] = [await theme('Nights'), await theme('Leaders')]
  const seen = await ticks(1, 2)
  const answers = await Promise.all([
    sort({ press: 'move', to: nights, insight: seen }),
    sort({ press: 'move', to: leaders, insight: seen }, second),
    sort({ press: 'join', insight: seen }, second),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409])
  const late = answers.find(({ status }) => status === 409)!
  expect(await main(late)).toContain('Somebody else has just sorted one of these')
  expect((await stands()).flat().toSorted()).toEqual(['Ask first', 'Listen'])
})

test('what has a word of the list waits for a host, who shows what they read, takes it off again, and reads what comes after', async () => {
  const { at, eventId, guests, ticks, sort, stands } = await openPlenary(['Ask first', 'Listen'])
  const held = world.house.keeper.updateTable('live_days').set({ held_words: 'idiot*' })
  await held.where('event_id', '=', eventId).execute()
  const [id] = ((await ticks(1))[0] ?? '').split('.')
  const write = async (words: string, version: number) => {
    await guests[0]!.post('/live/here/table/insight', { words, version: `${version}` })
    await guests[0]!.post('/live/here/table/agreement', { agreed: `${version + 1}` })
  }
  const atTable = async () => main(await guests[0]!.get('/live/here/table'))
  await write('My brother is called an idiot', 1)
  expect(await stands()).toEqual([['Listen']])
  expect(await atTable()).toContain('A host reads it before anybody outside your table does.')
  expect(await main(await host.get(at))).toContain('Insights that wait My brother is called an idiot')
  // Everyone may look on while a host sorts.
  const board = await (await host.get(`${at}/plenary`)).text()
  const folded = elementsOf(board, 'details').map(textOf).join(' ')
  expect(folded).toContain('Read what table 1 wrote My brother is called an idiot')
  expect(elementsOf(board, 'label').map(textOf).join(' ')).not.toContain('idiot')
  const unread = await sort({ show: `${id}.1` })
  expect([unread.status, await main(unread)]).toEqual([409, expect.stringContaining('The table has just changed this')])
  expect(await stands()).toEqual([['Listen']])
  await sort({ show: `${id}.2` })
  expect(await stands()).toEqual([['My brother is called an idiot'], ['Listen']])
  await sort({ off: `${id}.2` })
  expect(await stands()).toEqual([['Listen']])
  expect(await atTable()).toContain('A host has taken it off the wall.')
  await write('Be kind', 2)
  expect(await stands()).toEqual([['Listen']])
  await sort({ show: `${id}.3` })
  expect(await stands()).toEqual([['Be kind'], ['Listen']])
})

test('a theme is renamed and taken away, and its insights stay', async () => {
  const { at, theme, ticks, sort, find, stands } = await openPlenary(['Ask first'])
  const id = await theme('Nihgts')
  await sort({ press: 'move', to: id, insight: await ticks(1) })
  await host.post(`${at}/plenary/themes`, { title: 'nihgts' })
  expect((await find()).themes).toHaveLength(1)
  expect((await host.post(`/app/events/themes/${id}`, { title: 'Nights', version: '1' })).status).toBe(303)
  const late = await host.post(`/app/events/themes/${id}`, { title: 'Days', version: '1' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="Days"')
  expect((await host.post(`/app/events/themes/${id}/removal`, { version: '1' })).status).toBe(409)
  await host.post(`${at}/wall`, { theme: id })
  await host.post(`/app/events/themes/${id}/removal`, { version: '2' })
  expect([(await find()).themes, await stands()]).toEqual([[], [['Ask first']]])
  expect((await host.post(`${at}/wall`, { theme: id })).status).toBe(409)
})

test('a theme that is taken away while another host puts it on the wall breaks nothing', async () => {
  const { at, theme } = await openPlenary(['Ask first'])
  for (let i = 0; i < 8; i += 1) {
    const id = await theme('Nights')
    const [wall, removal] = await Promise.all([
      host.post(`${at}/wall`, { theme: id }),
      host.post(`/app/events/themes/${id}/removal`, { version: '1' }),
    ])
    expect([303, 409]).toContain(wall.status)
    expect(removal.status).toBe(303)
  }
})

test('what cannot be done is said in words, and ticks stay', async () => {
  const { at, ticks, sort, theme } = await openPlenary(['Ask first', 'Listen'])
  const [tick = ''] = await ticks(1)
  for (const [fields, words] of [
    [{ press: 'move', to: 'none' }, 'Tick what you want to move'],
    [{ press: 'move', insight: tick }, 'Choose where it should stand'],
    [{ press: 'join', insight: tick }, 'Tick at least two'],
    [{ press: 'move', to: tick.split('.')[0]!, insight: tick }, 'This theme is not there any more'],
    [{ press: 'move', to: 'x', insight: ['nonsense', `${tick}x`] }, 'Tick what you want to move'],
  ] as const) {
    const answer = await sort(fields)
    expect([answer.status >= 400 && answer.status < 500, await main(answer)]).toEqual([
      true,
      expect.stringContaining(words),
    ])
  }
  expect(await (await sort({ press: 'join', insight: tick })).text()).toMatch(new RegExp(`value="${tick}" checked`))
  for (const title of ['', 'x'.repeat(201)])
    expect((await host.post(`${at}/plenary/themes`, { title })).status).toBe(422)
  expect((await host.post(`${at}/wall`, { wall: 'nonsense' })).status).toBe(422)
  for (let i = 0; i < 40; i += 1) await theme(`Theme ${i}`)
  expect(await main(await host.post(`${at}/plenary/themes`, { title: 'One more' }))).toContain('there is room for 40')
})

test('whoever may not run events sorts nothing, and nobody sorts what another organisation has', async () => {
  const { at, ticks, sort, theme, stands } = await openPlenary(['Ask first', 'Listen'])
  const id = await theme('Nights')
  for (const other of [await world.colleagueOf(host, [{ role: 'guardian' }]), await world.signedIn('Carrow House')]) {
    expect((await other.get(`${at}/plenary`)).status).toBe(404)
    expect((await sort({ press: 'join', insight: await ticks(1, 2) }, other)).status).toBe(404)
    expect((await other.post(`/app/events/themes/${id}`, { title: 'Mine', version: '1' })).status).toBe(404)
  }
  expect(await stands()).toEqual([['Ask first'], ['Listen']])
})

test('a theme comes first: nothing is moved before there is one, and only what stands on the wall is taken off it', async () => {
  const { at, guests, theme, ticks, sort } = await openPlenary(['Nights are alone', 'Ask first'])
  const board = async () => main(await host.get(`${at}/plenary`))
  const wall = (fields: Record<string, string>) => host.post(`${at}/wall`, fields)
  const [take, keep] = ['Take table 1 off the wall', 'Keep table 1 off the wall']
  const empty = await board()
  expect(empty).not.toContain('Put what is ticked under')
  expect(empty.indexOf('A new theme')).toBeGreaterThan(0)
  expect(empty.indexOf('A new theme')).toBeLessThan(empty.indexOf('Nights are alone'))
  const nights = await theme('Nights')
  await sort({ press: 'move', to: nights, insight: await ticks(1) })
  const stands = await board()
  expect(stands).toContain('Put what is ticked under')
  expect([stands.includes(take), stands.includes(keep)]).toEqual([false, true])
  const following = await followParts(host, `${at}/plenary/stream`)
  await wall({ wall: 'insights' })
  await following.until(take, 'board')
  await wall({ wall: 'questions' })
  await following.until(keep, 'board')
  await following.leave()
  await wall({ wall: 'themes' })
  const themed = await board()
  expect([themed.includes(take), themed.includes('Keep table 2 off the wall')]).toEqual([true, true])
  await wall({ theme: await theme('Days') })
  expect(await board()).not.toContain(take)
  await wall({ theme: nights })
  expect(await board()).toContain(take)
  await guests[0]!.post('/live/here/table/insight', { words: 'Nights are long', version: '1' })
  expect(await board()).not.toContain(take)
})
