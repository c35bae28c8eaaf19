import { type RawBuilder, sql } from 'kysely'
import { freeText } from '../../people/erasure/free-text.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Schema, Tx } from '../../platform/schema.ts'
import type { Holding } from '../held/holding.ts'
import { holdings } from '../held/holdings.ts'
import type { Row, RowsOf } from './held.ts'

/**
 * Everything about the viewer that any table holds, as the register says it is found. All tables are asked in one
 * statement, so that the page costs no more when there are more of them.
 */
export async function findRows(tx: Tx, viewer: Viewer): Promise<RowsOf[]> {
  const tables = Object.keys(holdings) as (keyof Schema)[]
  const all = tables.flatMap(table => rowsIn(viewer, table) ?? [])
  const { rows } = await sql<{ table: keyof Schema; row: Row }>`${sql.join(all, sql` union all `)}`.execute(tx)
  const of = (table: keyof Schema) => rows.filter(found => found.table === table).map(({ row }) => row)
  return tables.map(table => ({ table, rows: of(table) })).filter(({ rows }) => rows.length > 0)
}

/** The rows of one table that are about the viewer, beside its name. Null where none can be. */
function rowsIn(viewer: Viewer, table: keyof Schema): Found | null {
  const { whose } = holdings[table] as Holding
  if (whose === 'nobody') return null
  if (whose === 'letters') return lettersTo(viewer, table)
  if (whose === 'lists') return linesAbout(viewer, table)
  if (whose === 'address') return atAddressOf(viewer, table)
  const isTheirs = whose.map(column => sql`${sql.ref(column)} = ${viewer.memberId}`)
  return sql`select ${sql.lit(table)} as table, to_jsonb(t) as row from ${sql.table(table)} t
    where organisation_id = ${viewer.organisationId} and (${sql.join(isTheirs, sql` or `)})`
}

type Found = RawBuilder<unknown>

function lettersTo({ memberId }: Viewer, table: string): Found {
  return sql`select ${sql.lit(table)}, letter from letters_to_member(${memberId}) as letter`
}

/** Rows under the address of whoever reads this. */
function atAddressOf({ organisationId, memberId }: Viewer, table: string): Found {
  return sql`select ${sql.lit(table)}, to_jsonb(t) from ${sql.table(table)} t
    join members m on m.organisation_id = t.organisation_id and m.id = ${memberId} and lower(m.email) = lower(t.email)
    where t.organisation_id = ${organisationId}`
}

/** Lines of staff lists on their way in, known by address or number: a name alone could be a namesake's. */
function linesAbout({ organisationId, memberId }: Viewer, table: string): Found {
  return sql`select ${sql.lit(table)}, jsonb_build_object('lines', line, 'expires_at', l.expires_at)
    from member_lists l
    join members m on m.organisation_id = l.organisation_id and m.id = ${memberId}
    cross join lateral jsonb_array_elements(case jsonb_typeof(l.lines) when 'array' then l.lines else '[]' end) as line
    where l.organisation_id = ${organisationId}
      and (mentions(line, null, m.email) or mentions(line, null, m.staff_number))`
}

/** The tables and columns of free text in which the viewer's name, address or number stands. Not what else they say. */
export async function findMentions(tx: Tx, { organisationId, memberId }: Viewer): Promise<string[]> {
  const stands = (table: string, column: string, owner: string) => sql`select ${sql.lit(`${table}.${column}`)} as place
    where exists (select from ${sql.table(table)} where ${sql.ref(owner)} = ${organisationId}
      and ${sql.ref(column)}::text ~* naming(${memberId}))`
  const places = [
    ...freeText.map(({ table, column }) => stands(table, column, 'organisation_id')),
    ...['privacy_contact', 'barrier_contact', 'support_places'].map(column => stands('organisations', column, 'id')),
  ]
  const { rows } = await sql<{ place: string }>`${sql.join(places, sql` union all `)}`.execute(tx)
  return rows.map(({ place }) => place)
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
