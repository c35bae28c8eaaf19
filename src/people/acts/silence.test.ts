import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { actSentences } from './act.ts'
import { recordAct } from './queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function read<T>(query: string): Promise<T[]> {
  return asOwner(world.database, async owner => (await owner.query(query)).rows)
}

test('an act has exactly these columns: none in which taking part in a survey could be written', async () => {
  const columns = await read<{ line: string }>(`
    select column_name || ' ' || data_type as line from information_schema.columns
    where table_name = 'acts' order by ordinal_position`)
  expect(columns.map(({ line }) => line)).toEqual([
    'id uuid',
    'organisation_id uuid',
    'at timestamp with time zone',
    'act text',
    'actor_id uuid',
    'subject_id uuid',
    'details jsonb',
    'erase_on date',
  ])
})

test('no act is about taking part: not one of their names or sentences speaks of it', () => {
  const told = Object.entries(actSentences).flat().join(' ')
  expect(told).not.toMatch(/\b(respond|respondent|ballot|vote|voted|took part|participat\w+|answered|submitted)\b/)
})

test('nothing in the database brings people together with answers: no view, no function, no key', async () => {
  const answers = ['answer_drafts', 'answer_columns', 'releases', 'release_wordings']
  const people = ['members', 'member_roles', 'sessions', 'acts', 'sign_in_links', 'join_codes', 'mails']
  const views = await read(`select table_name from information_schema.views where table_schema = 'public'
    union all select matviewname from pg_matviews where schemaname = 'public'`)
  expect(views).toEqual([])
  const functions = await read<{ name: string; source: string }>(`
    select proname as name, pg_get_functiondef(oid) as source from pg_proc
    where pronamespace = 'public'::regnamespace and prokind <> 'a'`)
  const speaksOf = (source: string, tables: readonly string[]) =>
    tables.some(table => new RegExp(`\\b${table}\\b`).test(source))
  const joining = functions.filter(({ source }) => speaksOf(source, answers) && speaksOf(source, people))
  expect(joining.map(({ name }) => name)).toEqual([])
  const keys = await read<{ line: string }>(`
    select conrelid::regclass || ' to ' || confrelid::regclass as line from pg_constraint where contype = 'f'
      and conrelid::regclass::text = any('{${answers}}') and confrelid::regclass::text = any('{${people}}')`)
  expect(keys).toEqual([])
})

test('bringing and releasing answers leaves nothing about anybody but whoever did it', async () => {
  const owner = await world.signedIn()
  const colleague = await world.colleagueOf(owner)
  await colleague.get('/app/releases')
  const acts = await read<{ n: number }>(
    `select count(*)::int as n from acts where actor_id = '${colleague.viewer.memberId}' or subject_id = '${colleague.viewer.memberId}'`,
  )
  expect(acts).toEqual([{ n: 0 }])
})

test('the day an act is forgotten is written down with it', async () => {
  const owner = await world.signedIn()
  const now = world.house.clock.now()
  await asViewer(world.house.app, owner.viewer, tx => recordAct(tx, owner.viewer, { act: 'person-added', now }))
  const acts = await read<{ day: string }>(
    `select erase_on::text as day from acts where actor_id = '${owner.viewer.memberId}'`,
  )
  expect(acts).toEqual([{ day: '2029-05-11' }])
})
