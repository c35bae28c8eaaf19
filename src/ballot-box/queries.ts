import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { jsonb } from '../platform/db.ts'
import type { Tx } from '../platform/schema.ts'
import type { Box } from './box.ts'

/** Do at least so many people work here that a box can expose nobody? */
export async function areEnoughPeople(tx: Tx, { organisationId, rule }: Viewer): Promise<boolean> {
  const people = await tx
    .selectFrom('members')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('left_on', 'is', null)
    .limit(rule.base)
    .execute()
  return people.length >= rule.base
}

/** Has the viewer put something in? */
export async function hasCast(tx: Tx, { organisationId, memberId }: Viewer, { list, listOf }: Box, id: string) {
  const { rows } = await sql`select from ${sql.table(list)}
    where organisation_id = ${organisationId} and ${sql.ref(listOf)} = ${id} and member_id = ${memberId}`.execute(tx)
  return rows.length > 0
}

/**
 * Puts a ballot into the box, one more under each of its keys, and writes down that this person has, in two tables that
 * nothing leads between. False when they had before: then nothing is changed. The box is one row that every ballot
 * writes anew, so that not even the place of a row says which came after which.
 */
export async function cast(tx: Tx, viewer: Viewer, box: Box, id: string, keys: readonly string[]): Promise<boolean> {
  const { organisationId, memberId } = viewer
  const of = sql.ref(box.of)
  const listed = await sql`insert into ${sql.table(box.list)} (organisation_id, ${sql.ref(box.listOf)}, member_id)
    values (${organisationId}, ${id}, ${memberId}) on conflict do nothing`.execute(tx)
  if (!listed.numAffectedRows) return false
  await sql`insert into ${sql.table(box.box)} as box (organisation_id, ${of}, papers)
    values (${organisationId}, ${id}, ${jsonb(Object.fromEntries(keys.map(key => [key, 1])))})
    on conflict (organisation_id, ${of}) do update set papers = box.papers || (
      select jsonb_object_agg(key, coalesce((box.papers ->> key)::integer, 0) + 1)
      from unnest(${keys}::text[]) as key)`.execute(tx)
  return true
}
