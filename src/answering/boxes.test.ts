import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compare, linkedBy } from '../../test/attacks/link/order.ts'
import { asOwner } from '../../test/database.ts'
import { openSurvey, takeBallotOf } from '../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { answersRole } from '../platform/roles.ts'
import { putAnswer } from './queries.ts'

let world: World
let owner: Person
let bilal: Person
let wave: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  bilal = await world.colleagueOf(owner)
})
afterAll(() => world.close())
beforeEach(async () => {
  wave = await openSurvey(world, owner, [bilal], { isOpenChannel: true })
})

const boxes = ['answers', 'ballot_codes', 'ballots_taken', 'spent_ballots'] as const
const read = async <T extends object>(query: string) =>
  asOwner(world.database, async client => (await client.query<T>(query)).rows)
const boxesLeft = async () =>
  (await read<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'boxes'`))
    .map(({ name }) => name)
    .filter(name => name.includes(wave))
    .sort()

/** An answer as it comes in where everyone may answer. The number of its row. */
async function answer(): Promise<string> {
  const [id, today] = [randomUUID(), world.house.clock.today()]
  const row = { id, given: { heard: '4' }, receipt: randomBytes(32), pairTag: null }
  const used = { way: 'open' as const, digest: createHash('sha256').update(id).digest() }
  expect(await putAnswer(world.house.answers, wave, used, row, today)).toBe('kept')
  return id
}

test('what takes answers in can read no table, and can call eight functions and no other of ours', async () => {
  const readable = await read(`
    select oid::regclass::text as name from pg_class
    where relkind in ('r', 'p', 'v', 'm', 'S') and relnamespace in ('public'::regnamespace, 'boxes'::regnamespace)
      and (has_table_privilege('${answersRole}', oid, 'select, insert, update, delete, truncate')
        or has_any_column_privilege('${answersRole}', oid, 'select, insert, update, references'))`)
  expect(readable).toEqual([])
  const callable = await read<{ name: string }>(`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and has_function_privilege('${answersRole}', oid, 'execute') order by 1`)
  const own = [
    'is_counted',
    'put_answer',
    'replace_answer',
    'vote_to_answer',
    'wave_between',
    'wave_of_series',
    'wave_to_answer',
    'withdraw_answer',
  ]
  expect(callable.map(({ name }) => name)).toEqual(own)
  await answer()
  for (const table of ['answers', `boxes."answers ${wave}"`, 'members', 'waves'])
    await expect(sql.raw(`select * from ${table}`).execute(world.house.answers)).rejects.toThrow('permission denied')
})

test('pages for people who are signed in read no answer and no code, nor what was used up', async () => {
  await answer()
  for (const table of ['answers', 'ballot_codes', 'spent_ballots', ...boxes.map(kind => `boxes."${kind} ${wave}"`)]) {
    const reading = asViewer(world.house.app, owner.viewer, tx => sql.raw(`select * from ${table}`).execute(tx))
    await expect(reading, table).rejects.toThrow('permission denied')
  }
})

test('once it is closed all answers came at one moment, in an order of chance, and nobody has taken a ballot', async () => {
  await takeBallotOf(world, bilal, wave)
  const came: string[] = []
  for (let i = 0; i < 60; i += 1) came.push(await answer())
  const stored = async (kind: string, column: string) =>
    read<{ mark: string; transaction: string }>(`
      select ${column} as mark, xmin::text as transaction from boxes."${kind} ${wave}" order by ctid`)
  const order = async () => {
    const people = (await stored('answers', 'id')).map(({ mark }) => came.indexOf(mark))
    return { from: 'the table', people }
  }
  const arrival = { from: 'arrival', people: came.map((_, place) => place) }
  expect(linkedBy(compare(arrival, await order()))).toBe(60)
  await sql`select close_boxes(${wave})`.execute(world.house.keeper)
  expect(linkedBy(compare(arrival, await order()))).toBe(0)
  for (const [kind, column] of [
    ['answers', 'id'],
    ['spent_ballots', `encode(digest, 'hex')`],
  ] as const) {
    const rows = await stored(kind, column)
    expect(rows).toHaveLength(60)
    expect(new Set(rows.map(({ transaction }) => transaction)).size, kind).toBe(1)
  }
  const left = [`answers ${wave}`, `spent_ballots ${wave}`]
  expect(await boxesLeft()).toEqual(left)
  expect(await read(`select from ballots_taken where wave_id = '${wave}'`)).toEqual([])
})

test('a closed box still knows its receipts, takes no answer, and none twice', async () => {
  const id = await answer()
  await sql`select close_boxes(${wave})`.execute(world.house.keeper)
  const { rows } = await sql<{ receipt: Buffer }>`select receipt from answers where id = ${id}`.execute(
    world.house.keeper,
  )
  const counted = sql<{ yes: boolean }>`select is_counted(${wave}, ${rows[0]!.receipt}) as yes`
  expect((await counted.execute(world.house.answers)).rows).toEqual([{ yes: true }])
  await expect(
    sql`insert into answers select * from answers where id = ${id}`.execute(world.house.keeper),
  ).rejects.toThrow('duplicate key')
})

test('a survey that is deleted takes its boxes along, and no others', async () => {
  const other = await openSurvey(world, owner, [bilal])
  await answer()
  expect(await boxesLeft()).toHaveLength(4)
  await world.house.keeper.deleteFrom('waves').where('id', '=', wave).execute()
  expect(await boxesLeft()).toEqual([])
  wave = other
  expect(await boxesLeft()).toHaveLength(4)
})

test('PostgreSQL takes no samples of what lies in boxes, as it does of every other table', async () => {
  const sampled = async () => {
    await read('analyze')
    const rows = await read<{ name: string }>('select distinct tablename as name from pg_stats order by 1')
    return rows.map(({ name }) => name)
  }
  await takeBallotOf(world, bilal, wave)
  for (let i = 0; i < 60; i += 1) await answer()
  const isOfBoxes = (name: string) => boxes.some(kind => name.startsWith(kind))
  const open = await sampled()
  expect(open).toContain('invited')
  expect(open.filter(isOfBoxes)).toEqual([])
  await sql`select close_boxes(${wave})`.execute(world.house.keeper)
  expect((await sampled()).filter(isOfBoxes)).toEqual([])
})
