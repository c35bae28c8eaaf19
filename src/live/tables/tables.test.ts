import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, fieldsOf, sentOf, textOf } from '../../../test/markup.ts'
import { followParts, guestIn, openRoomOf } from '../../../test/rooms.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { day, minute } from '../../platform/clock.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const table = '/live/here/table'
const starters = 'When did someone stand beside you?\nWhat would have helped?'

/** A room with tables, of which this one is on. */
async function openTables(tables = 3) {
  const room = await openRoomOf(world, host, ['welcome', 'tables', 'plenary'])
  const at = `/app/events/${room.eventId}/live`
  await world.house.keeper
    .updateTable('event_steps')
    .set({ about: starters })
    .where('id', '=', room.steps[1]!)
    .execute()
  await host.post(`${at}/settings`, { tables: String(tables) })
  const go = async (step: string) => {
    const day = world.house.keeper.selectFrom('live_days').where('event_id', '=', room.eventId).select('version')
    await host.post(`${at}/moves`, { version: String((await day.executeTakeFirstOrThrow()).version), move: 'go', step })
  }
  await go(room.steps[1]!)
  const sit = async (no: string, name = '') => {
    const guest = await guestIn(world, room.code, name)
    await guest.post(table, { table: no })
    return guest
  }
  return { ...room, at, go, sit }
}

type Fields = { id?: string; version?: number; words: string; write?: string; follows?: string; table?: number }

/** What a script sends, and what it hears. */
async function save(who: Visitor, { id, ...fields }: Fields, to = 'notes') {
  const body = new URLSearchParams({
    write: randomUUID(),
    version: '0',
    note: id ?? '',
    ...fields,
  } as unknown as Record<string, string>)
  const answer = await who.send(`${table}/${to}`, { method: 'POST', body, headers: { accept: 'application/json' } })
  const said = answer.status === 401 ? {} : await answer.json()
  return { status: answer.status, ...said }
}

const notesOf = async (eventId: string) => {
  const notes = world.house.keeper.selectFrom('live_notes').where('event_id', '=', eventId)
  return (await notes.select(['words', 'table_no']).orderBy('words').execute()).map(({ words }) => words)
}
const insightOf = (eventId: string, no: number) =>
  world.house.keeper
    .selectFrom('live_insights')
    .where('event_id', '=', eventId)
    .where('table_no', '=', no)
    .select(['words', 'is_agreed', 'is_paper', 'version'])
    .executeTakeFirst()

test('a guest chooses a table, or is given the emptiest, and may change; nobody reads how many sit where', async () => {
  const { eventId, code, sit } = await openTables()
  const first = await guestIn(world, code)
  expect(await main(await first.get('/live/here'))).toContain('Where do you sit?')
  for (const wrong of ['0', '4', '-1', '1.5', 'x', '', '9'.repeat(400)]) {
    const answer = await first.post(table, { table: wrong })
    expect([answer.status, await main(answer)], wrong).toEqual([
      422,
      expect.stringContaining('Enter the number of your table, from 1 to 3'),
    ])
  }
  await first.post(table, { table: '2' })
  expect(await main(await first.get('/live/here'))).toContain('Table 2')
  await Promise.all(Array.from({ length: 5 }, () => sit('any')))
  const seats = async () => {
    const guests = world.house.keeper.selectFrom('live_guests').where('event_id', '=', eventId).select('table_no')
    return (await guests.execute()).map(guest => guest.table_no).sort()
  }
  expect(await seats()).toEqual([1, 1, 2, 2, 3, 3])
  await first.post(table, { table: '3' })
  expect(await main(await first.get(table))).toContain('Table 3')
  await host.post(`/app/events/${eventId}/live/settings`, { tables: '2', seen: '3' })
  expect(await main(await first.get('/live/here'))).toContain('Where do you sit?')
})

test('of two hosts who say how many tables there are the second one is told, and nobody loses their seat by it', async () => {
  const { at, sit } = await openTables(3)
  const guest = await sit('3')
  await host.post(`${at}/settings`, { tables: '5', seen: '3' })
  const late = await host.post(`${at}/settings`, { tables: '2', seen: '3' })
  const page = await late.text()
  expect([late.status, page]).toEqual([409, expect.stringContaining('Another host has just changed how many')])
  expect(fieldsOf(page)).toMatchObject({ seen: '5', tables: '2' })
  expect(await main(await guest.get('/live/here'))).toContain('Table 3')
  expect((await host.post(`${at}/settings`, { tables: '2', seen: 'x' })).status).toBe(409)
  expect((await host.post(`${at}/settings`, { tables: '2', seen: '5' })).status).toBe(303)
})

test('a table sees its starters and its notes as they come, and another table does not', async () => {
  const { sit, go, steps } = await openTables()
  const [amina, bilal, other] = [await sit('1'), await sit('1'), await sit('2')]
  const [here, there] = [await followParts(bilal), await followParts(other)]
  const began = await here.until('To begin with', 'table 1')
  expect(began.html).toContain('What would have helped?')
  expect(await save(amina, { id: randomUUID(), words: 'She walked home with me' })).toMatchObject({
    status: 200,
    said: 'Saved',
    version: 1,
  })
  await here.until('She walked home with me', 'table 1')
  await save(other, { words: 'Ours alone' })
  await there.until('Ours alone', 'table 2')
  expect(there.parts.some(({ html }) => html.includes('She walked home'))).toBe(false)
  await go(steps[2]!)
  await here.until('You are at table 1', 'table 1')
  expect(await main(await amina.get(table))).toContain('Note 1')
  for (const each of [here, there]) await each.leave()
})

test('two who write on one note lose nothing, and what is sent twice is there once', async () => {
  const { eventId, sit } = await openTables()
  const [amina, bilal] = [await sit('1'), await sit('1')]
  const [id, write] = [randomUUID(), randomUUID()]
  for (let i = 0; i < 3; i += 1) await save(amina, { id, write, words: 'A buddy' })
  expect(await notesOf(eventId)).toEqual(['A buddy'])
  const late = { id, version: 1, write: randomUUID(), words: 'A buddy, and tea' }
  expect(await save(amina, { id, version: 1, words: 'A buddy for everyone' })).toMatchObject({ version: 2 })
  for (let i = 0; i < 2; i += 1)
    expect(await save(bilal, late)).toMatchObject({
      outcome: 'apart',
      other: { words: 'A buddy for everyone', version: 2 },
      said: expect.stringContaining('nothing is lost'),
    })
  expect(await notesOf(eventId)).toEqual(['A buddy for everyone', 'A buddy, and tea'])
})

test('many at once on one note: every word is somewhere, and words whose answer was lost go on in their note', async () => {
  const { eventId, sit } = await openTables()
  const guests = await Promise.all(Array.from({ length: 6 }, () => sit('1')))
  const id = randomUUID()
  await Promise.all(guests.map((guest, i) => save(guest, { id, words: `Thought ${i}` })))
  expect(await notesOf(eventId)).toEqual(guests.map((_, i) => `Thought ${i}`))
  const [lost, own] = [randomUUID(), randomUUID()]
  await save(guests[0]!, { id: own, write: lost, words: 'We' })
  expect(await save(guests[0]!, { id: own, words: 'We stay', follows: lost })).toMatchObject({ outcome: 'saved' })
  expect(await notesOf(eventId)).toContain('We stay')
  expect(await notesOf(eventId)).not.toContain('We')
})

test('without script a note is written on a page that does not look again by itself, and a clash is told', async () => {
  const { eventId, sit } = await openTables()
  const amina = await sit('1')
  const page = await (await amina.get(table)).text()
  expect(page).not.toContain('http-equiv="refresh"')
  const [id] = /name="note" value="([^"]+)"/.exec(page)!.slice(1)
  const saved = await amina.post(`${table}/notes`, { note: id!, version: '0', words: 'On paper first' })
  expect(await main(await amina.follow(saved))).toContain('It is saved')
  await amina.post(`${table}/notes`, { note: id!, version: '1', words: 'On paper second' })
  const clash = await amina.post(`${table}/notes`, { note: id!, version: '1', words: 'On paper third' })
  expect(await main(await amina.follow(clash))).toContain('a note of its own')
  expect(await notesOf(eventId)).toEqual(['On paper second', 'On paper third'])
})

/** The one form of the page of a table, as a browser without script sends it, with words in its fields in order. */
function typedOn(html: string, words: readonly (string | undefined)[]): Record<string, string[]> {
  const { words: stand = [], ...fields } = sentOf(html)
  const own = ['note', 'table', 'version', 'write', 'key', 'mark', 'hand', 'agreed']
  const sent = Object.fromEntries(own.map(name => [name, fields[name] ?? []]))
  return { ...sent, words: stand.map((each, i) => words[i] ?? each) }
}

test('without script nothing that is typed is lost, whatever is pressed beside it', async () => {
  const { eventId, sit } = await openTables()
  const [amina, bilal] = [await sit('1'), await sit('1')]
  await save(bilal, { words: 'A buddy', table: 1 })
  const page = await (await amina.get(table)).text()
  const typed = typedOn(page, ['Half a thought', 'A buddy for all', 'Start with a buddy'])
  const saved = await amina.post(`${table}/insight`, typed)
  const after = await saved.text()
  expect([saved.status, textOf(elementsOf(after, 'main')[0]!)]).toEqual([200, expect.stringContaining('It is saved.')])
  expect((await insightOf(eventId, 1))?.words).toBe('Start with a buddy')
  expect(await notesOf(eventId)).toEqual(['A buddy'])
  expect(sentOf(after).words).toEqual(['Half a thought', 'A buddy for all', 'Start with a buddy'])
  await save(bilal, { words: 'Tea', table: 1 })
  const agreed = await (await bilal.post(`${table}/agreement`, typedOn(after, []))).text()
  expect(await insightOf(eventId, 1)).toMatchObject({ is_agreed: true })
  const calling = await (await amina.post(`${table}/hand`, typedOn(agreed, []))).text()
  expect(textOf(elementsOf(calling, 'main')[0]!)).toContain('Your hand is up')
  const refused = await amina.post(`${table}/insight`, typedOn(calling, [...Array(3), 'x'.repeat(501)]))
  const still = await refused.text()
  expect(refused.status).toBe(422)
  expect(sentOf(still).words).toEqual(expect.arrayContaining(['Half a thought', 'A buddy for all', 'x'.repeat(501)]))
  const last = typedOn(calling, [])
  const added = await amina.post(`${table}/notes`, { ...last, press: 'new' })
  const { key = [], words = [] } = sentOf(await added.text())
  expect(words).toContain('A buddy for all')
  const note = key[words.indexOf('A buddy for all')]!
  const all = await amina.post(`${table}/notes`, { ...typedOn(calling, ['']), press: note })
  expect(all.status, 'nothing else is typed any more').toBe(303)
  expect(await notesOf(eventId)).toEqual(['A buddy for all', 'Half a thought', 'Tea'])
})

test('words to a note whose table is gone are a note of their own where their writer sits now', async () => {
  const { at, eventId, sit } = await openTables(3)
  const amina = await sit('3')
  const { id } = await save(amina, { words: 'A buddy', table: 3 })
  await host.post(`${at}/settings`, { tables: '2', seen: '3' })
  await amina.post(table, { table: '2' })
  const more = { id, version: 1, write: randomUUID(), words: 'A buddy for everyone', table: 3 }
  for (let i = 0; i < 2; i += 1) expect(await save(amina, more)).toMatchObject({ outcome: 'apart' })
  expect(await main(await amina.get(table))).toContain('A buddy for everyone')
  expect(await notesOf(eventId)).toEqual(['A buddy', 'A buddy for everyone'])
})

test('words that are too long, too many, or from nowhere are refused, and stay where they were typed', async () => {
  const { eventId, code, sit } = await openTables()
  const amina = await sit('1')
  const long = await amina.post(`${table}/notes`, { version: '0', words: 'x'.repeat(2001) })
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('x'.repeat(2001))])
  expect((await save(amina, { words: ' ' })).status).toBe(422)
  expect((await save(amina, { words: 'x'.repeat(501) }, 'insight')).said).toContain('room for 500')
  const standing = await guestIn(world, code)
  expect(await save(standing, { words: 'No table' })).toMatchObject({ status: 409, said: 'Choose a table first.' })
  const lost = await standing.post(`${table}/notes`, { version: '0', words: 'No table' })
  expect(await main(lost)).toMatch(/What you wrote .* No table/)
  expect((await save(world.visitor(), { words: 'Nobody' })).status).toBe(401)
  expect(await save(amina, { words: 'Kept', table: 99 })).toMatchObject({ status: 200 })
  const rows = Array.from({ length: 199 }, (_, i) => ({
    ...{ organisation_id: host.viewer.organisationId, event_id: eventId, id: randomUUID(), table_no: 1 },
    ...{ words: `Filler ${i}`, last_write: randomUUID() },
  }))
  await world.house.keeper.insertInto('live_notes').values(rows).execute()
  expect(await save(amina, { words: 'One more' })).toMatchObject({
    status: 409,
    said: expect.stringContaining('no room'),
  })
  expect(await save(amina, { words: 'Meant for 2', table: 2 })).toMatchObject({ status: 200 })
})

test('one phone that sends without end is stopped, and no other', async () => {
  const { sit } = await openTables()
  const [bot, amina] = [await sit('1'), await sit('1')]
  const [id, answers] = [randomUUID(), new Map<number, number>()]
  for (let i = 0; i < 605; i += 1) {
    const { status } = await save(bot, { id, words: 'Again' })
    answers.set(status, (answers.get(status) ?? 0) + 1)
  }
  expect([...answers]).toEqual([
    [200, 600],
    [429, 5],
  ])
  expect((await save(amina, { words: 'Fine' })).status).toBe(200)
})

test('a guest of another event changes nothing here, whatever ids they know', async () => {
  const [one, two] = [await openTables(), await openTables()]
  const [amina, stranger] = [await one.sit('1'), await two.sit('1')]
  const id = randomUUID()
  await save(amina, { id, words: 'Ours' })
  await save(stranger, { id, version: 1, words: 'Theirs' })
  expect([await notesOf(one.eventId), await notesOf(two.eventId)]).toEqual([['Ours'], ['Theirs']])
})

test('a hand that is up shows to hosts and on the wall until somebody comes', async () => {
  const { at, sit } = await openTables()
  const amina = await sit('3')
  const [console, wall, phone] = [
    await followParts(host, `${at}/stream`),
    await followParts(host, `${at}/projector/stream`),
    await followParts(amina),
  ]
  await console.until('No hand is up', 'hands')
  await amina.post(`${table}/hand`, { hand: 'up' })
  await console.until('Table 3 has a hand up', 'hands')
  await wall.until('Table 3 has a hand up', 'floor')
  await phone.until('Your hand is up', 'table 3')
  await (await sit('1')).post(`${table}/hand`, { hand: 'up' })
  await console.until('Tables 1 and 3 have a hand up', 'hands')
  await host.post(`${at}/hands`, { table: '3' })
  await phone.until('Raise a hand', 'table 3')
  await wall.until('Table 1 has a hand up', 'floor')
  for (const each of [console, wall, phone]) await each.leave()
})

test('a table agrees on its one insight; changed, it is agreed on anew, and late words stay as a note', async () => {
  const { eventId, sit } = await openTables()
  const [amina, bilal] = [await sit('1'), await sit('1')]
  await save(amina, { words: 'Say it in the moment' }, 'insight')
  await bilal.post(`${table}/agreement`, { agreed: '7' })
  expect(await insightOf(eventId, 1)).toMatchObject({ is_agreed: false })
  const agreed = await bilal.post(`${table}/agreement`, { agreed: '1' })
  expect(await main(await bilal.follow(agreed))).toContain('The table has agreed on its insight')
  expect(await insightOf(eventId, 1)).toMatchObject({ is_agreed: true })
  const changed = await save(amina, { version: 1, words: 'Say it in the moment, kindly' }, 'insight')
  expect(changed.said).toContain('it needs to agree again')
  expect(await save(bilal, { version: 1, words: 'Say it later' }, 'insight')).toMatchObject({ outcome: 'apart' })
  expect(await insightOf(eventId, 1)).toMatchObject({ words: 'Say it in the moment, kindly', is_agreed: false })
  expect(await notesOf(eventId)).toEqual(['Say it later'])
})

test('while tables write and bring back, hosts read as it happens which have agreed, and never how many sit there', async () => {
  const { at, sit, go, steps } = await openTables(3)
  const [amina, other] = [await sit('1'), await sit('3')]
  const [console, paper] = [await followParts(host, `${at}/stream`), await followParts(host, `${at}/insights/stream`)]
  await console.until('No table has agreed on its insight yet', 'agreed')
  await save(amina, { words: 'Say it in the moment' }, 'insight')
  await paper.until('Not agreed yet', 'written')
  await amina.post(`${table}/agreement`, { table: '1', agreed: '1' })
  await host.post(`${at}/insights`, { table: '2', words: 'Tea helps' })
  await console.until('Agreed: tables 1 and 2. Not yet: 3.', 'agreed')
  expect((await paper.until('Agreed: tables 1 and 2. Not yet: 3.', 'written')).html).toContain('Tea helps')
  expect(await main(await host.get(at))).toContain('Agreed: tables 1 and 2. Not yet: 3.')
  await save(amina, { version: 1, words: 'Say it kindly' }, 'insight')
  await console.until('Agreed: table 2. Not yet: 1 and 3.', 'agreed')
  await save(other, { words: 'Ours' }, 'insight')
  await go(steps[2]!)
  expect(await main(await host.get(at))).toContain('Agreed: table 2. Not yet: 1 and 3.')
  await go(steps[0]!)
  expect(await main(await host.get(at))).not.toContain('Agreed:')
  for (const each of [console, paper]) await each.leave()
})

test('only those who sit at a table agree for it, and are told that it can be published', async () => {
  const { eventId, sit } = await openTables()
  const [amina, other] = [await sit('1'), await sit('2')]
  await save(amina, { words: 'Say it in the moment' }, 'insight')
  const pressed = await other.post(`${table}/agreement`, { table: '1', agreed: '1' })
  expect(await main(await other.follow(pressed))).toContain('You sit at another table now')
  expect(await insightOf(eventId, 1)).toMatchObject({ is_agreed: false })
  expect(await main(await amina.get(table))).toContain('in what is published of this event')
  await amina.post(`${table}/agreement`, { table: '1', agreed: '1' })
  expect(await insightOf(eventId, 1)).toMatchObject({ is_agreed: true })
})

test('where others sit at a table, somebody else than whoever wrote the words last agrees; who sits alone agrees alone', async () => {
  const { eventId, at, sit } = await openTables()
  const [amina, bilal, alone] = [await sit('1'), await sit('1'), await sit('2')]
  const agree = async (who: Visitor, agreed: number) =>
    main(await who.follow(await who.post(`${table}/agreement`, { agreed: String(agreed) })))
  const wrote = async () => {
    const guests = world.house.keeper.selectFrom('live_guests').where('event_id', '=', eventId)
    return (await guests.where('wrote_at', 'is not', null).select('wrote_at').execute()).map(row => row.wrote_at).sort()
  }
  await save(amina, { words: 'Say it in the moment' }, 'insight')
  expect(await agree(amina, 1)).toContain('Ask somebody else at the table to press')
  expect(await insightOf(eventId, 1)).toMatchObject({ is_agreed: false })
  await save(bilal, { version: 1, words: 'Say it kindly' }, 'insight')
  expect(await agree(bilal, 2)).toContain('Ask somebody else at the table to press')
  await save(bilal, { version: 2, words: 'Say it kindly' }, 'insight')
  expect(await agree(amina, 2)).toContain('The table has agreed on its insight')
  expect(await wrote()).toEqual([])
  await save(alone, { words: 'Ours' }, 'insight')
  expect(await agree(alone, 1)).toContain('The table has agreed on its insight')
  await save(amina, { version: 2, words: 'Say it' }, 'insight')
  await save(alone, { version: 1, words: 'Ours alone' }, 'insight')
  expect(await wrote()).toEqual([1, 2])
  await host.post(`${at}/insights`, { table: '2', version: '2', words: 'From paper' })
  expect(await wrote()).toEqual([1])
  const day = world.house.keeper.selectFrom('live_days').where('event_id', '=', eventId).select('version')
  await host.post(`${at}/moves`, { version: String((await day.executeTakeFirstOrThrow()).version), move: 'end' })
  await world.wait(16 * minute)
  expect(await wrote()).toEqual([])
})

test('only those who sit at a table write its insight; words of others are a note where they sit', async () => {
  const { eventId, code, sit } = await openTables()
  const [amina, other, standing] = [await sit('1'), await sit('2'), await guestIn(world, code)]
  await save(amina, { words: 'Say it in the moment' }, 'insight')
  await amina.post(`${table}/agreement`, { table: '1', agreed: '1' })
  const late = { table: 1, version: 1, write: randomUUID(), words: 'Say nothing' }
  for (let i = 0; i < 2; i += 1)
    expect(await save(other, late, 'insight')).toMatchObject({
      outcome: 'apart',
      said: expect.stringContaining('What you wrote is a note at your table, so nothing is lost'),
    })
  const plain = await other.post(`${table}/insight`, { table: '3', version: '0', words: 'Ours' })
  expect(await main(await other.follow(plain))).toContain('You sit at another table')
  expect(await insightOf(eventId, 1)).toMatchObject({ words: 'Say it in the moment', is_agreed: true })
  expect(await insightOf(eventId, 3)).toBeUndefined()
  expect(sentOf(await (await other.get(table)).text()).words).toEqual(expect.arrayContaining(['Say nothing', 'Ours']))
  expect(await notesOf(eventId)).toHaveLength(2)
  const nowhere = await standing.post(`${table}/insight`, { table: '1', version: '1', words: 'Nowhere' })
  expect([nowhere.status, await main(nowhere)]).toEqual([409, expect.stringMatching(/What you wrote .* Nowhere/)])
})

test('a host types what a table without phones wrote, and puts nothing in the place of other words unseen', async () => {
  const { at, eventId, sit } = await openTables()
  await host.post(`${at}/insights`, { table: '2', words: 'Tea helps' })
  expect(await insightOf(eventId, 2)).toMatchObject({ words: 'Tea helps', is_agreed: true, is_paper: true })
  await save(await sit('1'), { words: 'Ours' }, 'insight')
  const unseen = await host.post(`${at}/insights`, { table: '1', words: 'From paper' })
  const page = await unseen.text()
  expect([unseen.status, page]).toEqual([422, expect.stringContaining('Table 1 has one already: “Ours”')])
  expect(await insightOf(eventId, 1)).toMatchObject({ words: 'Ours' })
  const [, version] = /name="version" value="(\d+)"/.exec(page)!
  await host.post(`${at}/insights`, { table: '1', words: 'From paper', version: version! })
  const typed = (await insightOf(eventId, 1))!
  expect(typed).toMatchObject({ words: 'From paper', is_paper: true })
  await save(await sit('1'), { version: typed.version, words: 'From a phone' }, 'insight')
  expect(await insightOf(eventId, 1)).toMatchObject({ words: 'From a phone', is_paper: false })
  expect(await main(await host.get(`${at}/insights`))).toContain('Tea helps')
  const wrong = await host.post(`${at}/insights`, { table: '9', words: '' })
  expect(await main(wrong)).toContain('Enter the number of a table, from 1 to 3')
})

test('a note is taken away and put back by anyone at the table, words that come to it bring it back, and the day after it is gone', async () => {
  const { eventId, sit } = await openTables()
  const [amina, bilal] = [await sit('2'), await sit('2')]
  const { id } = await save(amina, { words: 'She walked home with me' })
  const away = { note: id, table: '2', version: '1' }
  const stale = await amina.post(`${table}/notes/away`, { ...away, version: '0' })
  expect(await main(await amina.follow(stale))).toContain('Somebody has changed this note meanwhile')
  const taken = await bilal.post(`${table}/notes/away`, away)
  expect(await main(await bilal.follow(taken))).toContain('You can put it back until the day is over')
  expect(await main(await amina.get('/live/here'))).not.toContain('She walked home with me')
  expect(await main(await amina.get(table))).toContain('Taken away She walked home with me')
  await amina.post(`${table}/notes/away`, { ...away, away: 'no' })
  expect(await main(await bilal.get('/live/here'))).toContain('She walked home with me')
  await bilal.post(`${table}/notes/away`, away)
  expect((await save(amina, { id, version: 1, words: 'She walked home with me, every night' })).outcome).toBe('saved')
  expect(await main(await bilal.get('/live/here'))).toContain('every night')
  const stranger = await sit('3')
  await stranger.post(`${table}/notes/away`, { ...away, table: '3', version: '2' })
  expect(await notesOf(eventId)).toHaveLength(1)
  await bilal.post(`${table}/notes/away`, { ...away, version: '2' })
  await world.wait(day)
  expect(await notesOf(eventId)).toEqual([])
  host = await world.signedIn()
})

test('the page of a table has the clock and what a host says, for those without script too, and changes while somebody is on it', async () => {
  const { eventId, at, sit } = await openTables()
  const guest = await sit('2')
  const move = async (fields: Record<string, string>) => {
    const day = world.house.keeper.selectFrom('live_days').where('event_id', '=', eventId).select('version')
    await host.post(`${at}/moves`, { version: String((await day.executeTakeFirstOrThrow()).version), ...fields })
  }
  await move({ move: 'count down', minutes: '1' })
  const page = await main(await guest.get(table))
  expect(page).toContain('Now: The tables')
  expect(page).toContain('The last minute has begun')
  const [parts, writing] = [await followParts(guest, `${table}/stream`), await followParts(guest, '/live/here/clock')]
  const ends = (html: string) => Number(/data-ends="(\d+)"/.exec(html)?.[1])
  const before = ends((await parts.until('The tables', 'clock')).html)
  await move({ move: 'say', notice: 'Soup is served' })
  await move({ move: 'add', minutes: '2' })
  for (const each of [parts, writing]) {
    const after = await each.until('Soup is served', 'clock')
    expect(each.parts.every(({ part }) => part === 'clock' || part === 'notes 2')).toBe(true)
    await expect.poll(() => ends(each.parts.findLast(({ part }) => part === 'clock')!.html) - before).toBe(120_000)
    expect(after.html).toContain('role="timer"')
  }
  await save(await sit('2'), { words: 'She walked home with me' })
  await parts.until('She walked home with me', 'notes 2')
  await move({ move: 'end' })
  await parts.until('This event is over', 'clock')
  for (const each of [parts, writing]) await each.leave()
})
