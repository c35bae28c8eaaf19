import type pg from 'pg'
import { asOwner, type TestDatabase } from '../database.ts'

/** A column, and whether two rows of its table must differ in it. */
type Column = Readonly<{ name: string; type: string; differs: boolean }>

/** How a copy of a value differs from it, for each type that may have to. Words are keys of ours, and stay. */
const copyOf: Readonly<Record<string, (column: string) => string>> = {
  uuid: column => `md5(${column}::text || n)::uuid`,
  integer: column => `${column} + 1000 * n`,
  smallint: column => `${column} + 100 * n`,
  bigint: column => `${column} + 1000 * n`,
  date: column => `${column} + n`,
  bytea: column => `sha256(${column} || n::text::bytea)`,
}

/** What a thing consists of: a copy is part of a copy, for there can be no more of it than its whole says. */
const partOf: Readonly<Record<string, string>> = { release_wordings: 'release_id', answer_columns: 'draft_id' }

/**
 * Ten times as many rows in every table of an organisation, as children of what is there: nine copies of each, which
 * differ from it only where two rows must. For a database that is thrown away: its rules are taken off first. Gives
 * the tables that have ten times as many rows now; in others a copy could not stand beside what it is one of.
 */
export async function makeTenfold(database: TestDatabase): Promise<string[]> {
  return asOwner(database, async owner => {
    const tables = await tablesOf(owner)
    const references = await referencesIn(owner)
    const before = await countRows(owner, tables)
    for (const table of tables) await takeRulesOff(owner, table)
    for (const table of tables) await copyRows(owner, table)
    while ((await dropLoose(owner, references)) > 0);
    await owner.query('analyze')
    const after = await countRows(owner, tables)
    return tables.filter((_, i) => before[i] && after[i] === 10 * before[i])
  })
}

async function tablesOf(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`)
  return rows.map(({ name }) => name)
}

async function countRows(owner: pg.Client, tables: readonly string[]): Promise<number[]> {
  const counts: number[] = []
  for (const table of tables) counts.push((await owner.query(`table ${table}`)).rowCount ?? 0)
  return counts
}

/** What takes away the rows of a table that refer to nothing, for every reference there is. */
async function referencesIn(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ loose: string }>(`
    select format('delete from %s h where (%s) is not null and not exists (select from %s t where (%s) = (%s))',
      c.conrelid::regclass, here, c.confrelid::regclass, here, there) as loose
    from pg_constraint c cross join lateral (
      select string_agg('h.' || h.attname, ', ') as here, string_agg('t.' || t.attname, ', ') as there
      from unnest(c.conkey, c.confkey) as pair(here, there)
      join pg_attribute h on h.attrelid = c.conrelid and h.attnum = pair.here
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = pair.there
    ) as pairs where c.contype = 'f'`)
  return rows.map(({ loose }) => loose)
}

async function dropLoose(owner: pg.Client, references: readonly string[]): Promise<number> {
  let dropped = 0
  for (const loose of references) dropped += (await owner.query(loose)).rowCount ?? 0
  return dropped
}

async function takeRulesOff(owner: pg.Client, table: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f', 'x')`,
    [table],
  )
  const drops = rows.map(({ name }) => `drop constraint ${name}`)
  await owner.query(`alter table ${table} ${['disable trigger user', ...drops].join(', ')}`)
}

async function copyRows(owner: pg.Client, table: string): Promise<void> {
  const columns = await columnsOf(owner, table)
  const values = columns.map(({ name, type, differs }) => (differs ? copyOf[type]?.(name) : undefined) ?? name)
  await owner.query(`
    insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    select ${values.join(', ')} from ${table}, generate_series(1, 9) n on conflict do nothing`)
}

/** The last column of each key differs in copies, so that a child stays one of the same parent. */
async function columnsOf(owner: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type, coalesce(a.attname = $2, exists (
        select from pg_index i
        where i.indrelid = a.attrelid and i.indisunique and i.indpred is null
          and (a.attname = 'id' or i.indkey[i.indnkeyatts - 1] = a.attnum)
      )) as differs
    from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [table, partOf[table] ?? null],
  )
  return rows
}
