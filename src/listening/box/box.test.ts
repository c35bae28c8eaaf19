import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
let owner: Person
let people: Person[]
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  people = await Promise.all(Array.from({ length: 11 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
})

const box = '/app/listening/box'
const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const put = (person: Person, words: string, more: Record<string, string> = {}) => person.post(box, { words, ...more })
const row = () =>
  world.house.keeper
    .selectFrom('feedback_boxes')
    .selectAll()
    .where('organisation_id', '=', owner.viewer.organisationId)
    .executeTakeFirst()
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

test('everyone can put something in, and nothing says who did, when, or in which order', async () => {
  for (const [i, person] of people.entries()) await put(person, `text ${i}`, i % 2 ? { 'may-quote': 'yes' } : {})
  const texts = (await row())?.texts as Record<string, unknown>[]
  expect(texts.map(text => Object.keys(text).sort())).toEqual(texts.map(() => ['mayQuote', 'words']))
  expect(texts.map(({ words }) => words).sort()).toEqual(people.map((_, i) => `text ${i}`).sort())
  const columns = await asOwner(world.database, client =>
    client.query(`select column_name from information_schema.columns where table_name = 'feedback_boxes' order by 1`),
  )
  expect(columns.rows.map(each => each.column_name)).toEqual(['organisation_id', 'read_on', 'texts'])
  const traces = await asOwner(world.database, client =>
    client.query(`select from acts union all select from jobs union all select from changes`),
  )
  expect(traces.rows).toEqual([])
  expect(world.logged.join('\n')).not.toMatch(/text \d|Colleague/)
})

test('its texts are mixed anew with each one that comes: of three, the last is found in every place', async () => {
  const places = new Set<number>()
  for (let round = 0; round < 40 && places.size < 3; round++) {
    await world.house.keeper.deleteFrom('feedback_boxes').execute()
    for (const i of [0, 1, 2]) await put(people[i]!, `text ${i}`)
    const texts = (await row())?.texts as { words: string }[]
    places.add(texts.findIndex(({ words }) => words === 'text 2'))
  }
  expect([...places].sort()).toEqual([0, 1, 2])
})

test('two people who write at the same moment both get in', async () => {
  await Promise.all(people.map((person, i) => put(person, `text ${i}`)))
  expect((await row())?.texts).toHaveLength(people.length)
})

test('it is read all at once and once a week at most, by those who work on answers, and only its month stays', async () => {
  for (const [i, person] of people.entries()) await put(person, `text ${i}`)
  expect((await people[0]!.post(`${box}/reading`)).status).toBe(404)
  expect(await main(await people[0]!.get(box))).not.toContain('Read the box')
  const read = await owner.post(`${box}/reading`)
  const page = await main(await owner.get(read.headers.get('location') ?? ''))
  expect(page).toContain('The open-door box, May 2027')
  for (const [i] of people.entries()) expect(page).toContain(`text ${i}`)
  expect((await row())?.texts).toEqual([])
  await put(people[0]!, 'one more')
  expect(await main(await owner.get(box))).toContain('It can be read again from 19 May 2027 on')
  expect((await owner.post(`${box}/reading`)).headers.get('location')).toContain('done=empty')
  expect((await row())?.texts).toHaveLength(1)
  await world.wait(7 * 86_400_000)
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  const again = await analyst.post(`${box}/reading`)
  expect(idIn(again)).toBe(idIn(read))
  const held = await world.house.keeper.selectFrom('listening_occasions').select('held_on').distinct().execute()
  expect(held).toEqual([{ held_on: '2027-05-01' }])
})

test('a name in it is pointed out, and can stay when it is meant', async () => {
  const carys = await world.colleagueOf(owner, [], 'Carys Bowen')
  const warned = await put(carys, 'Ask Carys what nights are like.')
  expect(warned.status).toBe(422)
  const page = await warned.text()
  expect(page).toContain('“Carys”: this may be somebody’s name')
  expect(page).toContain('Ask Carys what nights are like.')
  expect(await row()).toBeUndefined()
  await put(carys, 'Ask Carys what nights are like.', { 'keeps-names': 'yes' })
  expect((await row())?.texts).toHaveLength(1)
  expect((await put(carys, `Write to ${carys.email.toLowerCase()}`)).status).toBe(422)
  for (const words of ['', 'x'.repeat(2001)]) expect((await put(carys, words)).status, words.slice(0, 1)).toBe(422)
})

test('where fewer than the smallest group work, there is none', async () => {
  const small = await world.signedIn(`Bramley ${randomUUID()}`)
  expect(await main(await small.get(box))).toContain('Fewer than 10 people work here')
  expect((await put(small, 'Only I can have written this.')).status).toBe(422)
})

test('says plainly what it does not protect from', async () => {
  const page = await main(await people[0]!.get(box))
  for (const said of ['You are signed in while you write', 'not for an emergency', 'you cannot take it back'])
    expect(page).toContain(said)
})
