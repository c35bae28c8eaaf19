import { sql } from 'kysely'
import type { Db } from '../../platform/schema.ts'

/** Whose event or series is told of, and so may be read by everyone. */
export type Outside = Readonly<{ organisationId: string; organisationName: string }>

export async function findOutside(db: Db, what: 'event' | 'series', id: string): Promise<Outside | null> {
  const door = what === 'event' ? sql`event_outside(${id})` : sql`event_series_outside(${id})`
  const { rows } = await sql<Outside>`
    select organisation_id as "organisationId", organisation_name as "organisationName" from ${door}`.execute(db)
  return rows[0] ?? null
}

/** What the organisation of a place is called. */
export async function findName(tx: Db, organisationId: string): Promise<string> {
  const { name } = await tx
    .selectFrom('organisations')
    .where('id', '=', organisationId)
    .select('name')
    .executeTakeFirstOrThrow()
  return name
}
