import { sql } from 'kysely'
import { freeText } from '../../people/erasure/free-text.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Schema, Tx } from '../../platform/schema.ts'
import type { Holding } from '../held/holding.ts'
import { holdings } from '../held/holdings.ts'
import type { Row, RowsOf } from './held.ts'

/** Everything about the viewer that any table holds, as the register says it is found. */
export async function findRows(tx: Tx, viewer: Viewer): Promise<RowsOf[]> {
  const found: RowsOf[] = []
  for (const table of Object.keys(holdings) as (keyof Schema)[]) {
    const rows = await rowsIn(tx, viewer, table)
    if (rows.length) found.push({ table, rows })
  }
  return found
}

async function rowsIn(tx: Tx, viewer: Viewer, table: keyof Schema): Promise<Row[]> {
  const { whose } = holdings[table] as Holding
  if (whose === 'nobody') return []
  if (whose === 'letters') return lettersTo(tx, viewer)
  if (whose === 'lists') return linesAbout(tx, viewer)
  const isTheirs = whose.map(column => sql`${sql.ref(column)} = ${viewer.memberId}`)
  const rows = sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
    where organisation_id = ${viewer.organisationId} and (${sql.join(isTheirs, sql` or `)})`
  return (await rows.execute(tx)).rows.map(({ row }) => row)
}

async function lettersTo(tx: Tx, { memberId }: Viewer): Promise<Row[]> {
  const letters = sql<{ row: Row }>`select letter as row from letters_to_member(${memberId}) as letter`
  return (await letters.execute(tx)).rows.map(({ row }) => row)
}

/** Lines of staff lists on their way in, known by address or number: a name alone could be a namesake's. */
async function linesAbout(tx: Tx, { organisationId, memberId }: Viewer): Promise<Row[]> {
  const lines = sql<{ row: Row }>`
    select jsonb_build_object('lines', line, 'expires_at', l.expires_at) as row
    from member_lists l
    join members m on m.organisation_id = l.organisation_id and m.id = ${memberId}
    cross join lateral jsonb_array_elements(case jsonb_typeof(l.lines) when 'array' then l.lines else '[]' end) as line
    where l.organisation_id = ${organisationId}
      and (mentions(line, null, m.email) or mentions(line, null, m.staff_number))`
  return (await lines.execute(tx)).rows.map(({ row }) => row)
}

/** The tables and columns of free text in which the viewer's name, address or number stands. Not what else they say. */
export async function findMentions(tx: Tx, { organisationId, memberId }: Viewer): Promise<string[]> {
  const found: string[] = []
  for (const { table, column } of freeText) {
    const { rows } = await sql`
      select from ${sql.table(table)} where organisation_id = ${organisationId}
        and ${sql.ref(column)}::text ~* naming(${memberId}) limit 1`.execute(tx)
    if (rows.length) found.push(`${table}.${column}`)
  }
  for (const column of ['privacy_contact', 'barrier_contact']) {
    const { rows } = await sql`
      select from organisations where id = ${organisationId} and ${sql.ref(column)} ~* naming(${memberId})`.execute(tx)
    if (rows.length) found.push(`organisations.${column}`)
  }
  return found
}

/** What the units of the organisation are called, by their ids. */
export async function findUnitNames(tx: Tx, viewer: Viewer): Promise<Record<string, string>> {
  const units = await tx
    .selectFrom('units')
    .select(['id', 'name'])
    .where('organisation_id', '=', viewer.organisationId)
    .execute()
  return Object.fromEntries(units.map(({ id, name }) => [id, name]))
}
