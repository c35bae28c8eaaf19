import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { freeText } from '../people/erasure/free-text.ts'
import type { Held, Holding } from './held/holding.ts'
import { holdings } from './held/holdings.ts'
import { kindIds, kindOf } from './kinds.ts'
import { seerNames } from './seers.ts'
import { mentionPlaces } from './your-data/mention.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function read<T>(query: string): Promise<T[]> {
  return asOwner(database, async owner => (await owner.query(query)).rows)
}

/** Written by the owner while it migrates; names of files and nothing else. */
const notOurs = ['migrations']

type Column = { table_name: string; column_name: string; data_type: string }
const columnsOfAll = () =>
  read<Column>(`
    select c.table_name, c.column_name, c.data_type from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`)

const register = Object.entries(holdings) as [string, Holding][]
const heldIn = (table: string, column: string): Held | undefined =>
  (register.find(([name]) => name === table)?.[1].columns as Record<string, Held>)?.[column]

test('every table and every column of the database stands in the register, and nothing else does', async () => {
  const columns = (await columnsOfAll()).filter(({ table_name }) => !notOurs.includes(table_name))
  const declared = register.flatMap(([table, { columns }]) => Object.keys(columns).map(name => `${table}.${name}`))
  expect(declared.sort()).toEqual(columns.map(({ table_name, column_name }) => `${table_name}.${column_name}`).sort())
})

test('a column that leads to a member is declared so, and is how their rows are found', async () => {
  const keys = await read<{ from: string; column: string }>(`
    select c.conrelid::regclass::text as from, a.attname as column from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as pair(here, there)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.here
    join pg_attribute t on t.attrelid = c.confrelid and t.attnum = pair.there
    where c.contype = 'f' and c.confrelid = 'members'::regclass and t.attname = 'id' and a.attname <> 'organisation_id'`)
  expect(keys.length).toBeGreaterThan(5)
  for (const { from, column } of keys) {
    expect(heldIn(from, column), `${from}.${column}`).toBe('points at a person')
    expect(register.find(([name]) => name === from)?.[1].whose, from).toContain(column)
  }
})

/** Named like something about a person, and not about one. */
const onlyNamedSo = [
  'jobs.name',
  'organisations.name',
  'organisations.sign_on_address',
  'sessions.id',
  'sign_ons.claim_name',
  'survey_facts.number',
]

test('what is named like something about a person is declared as such', async () => {
  const personal = /name|email|mail|phone|address|staff|number|device|body|subject|actor|member|signed|consulted|_by$/
  const undeclared = (await columnsOfAll())
    .filter(({ table_name, column_name }) => !notOurs.includes(table_name) && personal.test(column_name))
    .filter(({ table_name, column_name }) => heldIn(table_name, column_name) === 'no person')
    .map(({ table_name, column_name }) => `${table_name}.${column_name}`)
  expect(undeclared.filter(name => !onlyNamedSo.includes(name))).toEqual([])
})

test('free text that may name somebody is what erasure looks through, and has a place in words', () => {
  const declared = register.flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, held]) => (held === 'may name somebody' ? [`${table}.${column}`] : [])),
  )
  const looked = freeText.map(({ table, column }) => `${table}.${column}`)
  expect(declared.sort()).toEqual([...looked].sort())
  expect(Object.keys(mentionPlaces)).toEqual(expect.arrayContaining(looked))
})

test('what says something about a person can be found for them', () => {
  const lost = register.filter(
    ([, { whose, columns }]) =>
      whose === 'nobody' && Object.values<Held>(columns).some(held => typeof held === 'object' && 'says' in held),
  )
  expect(lost.map(([table]) => table)).toEqual([])
})

test('every kind says everything that has to be known of it, and is held somewhere, or beside the database', () => {
  const keeping = { leavers: 33, acts: 444 }
  for (const id of kindIds) {
    const kind = kindOf(id)
    const words = [kind.name, kind.what, kind.whose, kind.why, kind.from, kind.removedBy, kind.kept(keeping)]
    expect(
      words.filter(text => text.length < 4),
      id,
    ).toEqual([])
    expect(seerNames(kind.seenBy), id).not.toBe('')
  }
  const used = new Set(register.map(([, { kind }]) => kind))
  expect(kindIds.filter(id => !used.has(id))).toEqual(['logs', 'backups'])
})

test('times are those that count, and who sees something is who may', () => {
  const keeping = { leavers: 33, acts: 444 }
  expect(kindOf('staff-list').kept(keeping)).toContain('33 days')
  expect(kindOf('acts').kept(keeping)).toBe('444 days')
  expect(kindOf('sessions').kept(keeping)).toBe('1 hour after the last page, 12 hours at most')
  expect(kindOf('ways-in').kept(keeping)).toContain('15 minutes')
  expect(kindOf('answers').kept(keeping)).toContain('7 days')
  expect(seerNames(kindOf('staff-list').seenBy)).toBe(
    'the person themselves, owner, EDI lead, HR analyst, line manager and whoever runs the server',
  )
})
