import { sql } from 'kysely'
import { recordAct, recordActs } from '../../people/acts/queries.ts'
import type { Moment } from '../../people/queries.ts'
import type { GivenRole } from '../../people/role.ts'
import type { Viewer } from '../../people/viewer.ts'
import { after, day } from '../../platform/clock.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { letGo } from '../standing/queries.ts'
import type { Addition, Change, Comparison } from './comparison.ts'
import { type Entry, storedEntries } from './entry.ts'
import type { NewPlace } from './placing.ts'

const kept = day

/** Keeps a list that was read, until somebody says yes to it or a day has passed. Returns its id. */
export async function storeList(
  tx: Tx,
  viewer: Viewer,
  { fileName, entries, now }: Readonly<{ fileName: string; entries: readonly Entry[]; now: Date }>,
): Promise<string> {
  const { id } = await tx
    .insertInto('member_lists')
    .values({
      organisation_id: viewer.organisationId,
      file_name: fileName,
      lines: jsonb(entries),
      expires_at: after(now, kept),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type StoredList = Readonly<{ id: string; fileName: string; entries: readonly Entry[] }>

export async function findList(tx: Tx, viewer: Viewer, id: string, now: Date): Promise<StoredList | null> {
  const row = await tx
    .selectFrom('member_lists')
    .select(['id', 'file_name as fileName', 'lines'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ? { id: row.id, fileName: row.fileName, entries: storedEntries.parse(row.lines) } : null
}

export async function removeList(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx
    .deleteFrom('member_lists')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}

/** One list at a time: what was compared is what is changed. */
export async function lockStaffList(tx: Tx, viewer: Viewer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`staff list ${viewer.organisationId}`}, 0))`.execute(tx)
}

/** Does all that a comparison says, and lets those go who have left. False when the last owner would be among them. */
export async function applyList(
  tx: Tx,
  viewer: Viewer,
  comparison: Comparison,
  leaverIds: readonly string[],
  { now, today }: Moment,
): Promise<boolean> {
  const unitIds = await insertUnits(tx, viewer, comparison.newUnits)
  const unitOf = (key: string | null) => (key === null ? null : (unitIds.get(key) ?? key))
  const added = comparison.added.map(addition => ({ ...addition, id: crypto.randomUUID() }))
  await insertMembers(tx, viewer, added, unitOf)
  await updateMembers(tx, viewer, comparison.changed, unitOf)
  await insertRoles(tx, viewer, [...added, ...comparison.changed], unitOf)
  await recordAct(tx, viewer, { act: 'list-brought', now })
  await recordActs(tx, viewer, { act: 'person-changed', subjectIds: comparison.changed.map(({ id }) => id), now })
  for (const { id, roles } of [...added, ...comparison.changed])
    for (const role of roles) await recordAct(tx, viewer, { act: 'role-given', subjectId: id, details: { role }, now })
  if (leaverIds.length === 0) return true
  await recordActs(tx, viewer, { act: 'person-left', subjectIds: leaverIds, now })
  return letGo(tx, viewer, leaverIds, today)
}

async function insertUnits(tx: Tx, viewer: Viewer, places: readonly NewPlace[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, kind, name, parentKey } of places) {
    const parentId = parentKey === null ? null : (ids.get(parentKey) ?? parentKey)
    const { rows } = await sql<{ id: string }>`
      insert into units (organisation_id, kind, name, parent_id, parent_kind)
      values (${viewer.organisationId}, ${kind}, ${name}, ${parentId}, (select kind from units where id = ${parentId}))
      returning id`.execute(tx)
    ids.set(key, rows[0]!.id)
  }
  return ids
}

type UnitOf = (key: string | null) => string | null

const columns = sql`(id uuid, name text, email text, staff_number text, unit_id uuid, is_back boolean)`

function asRows(people: readonly (Addition & { id: string; isBack?: boolean })[], unitOf: UnitOf) {
  return jsonb(
    people.map(({ id, name, email, staffNumber, unitKey, isBack = false }) => ({
      id,
      name,
      email,
      staff_number: staffNumber,
      unit_id: unitOf(unitKey),
      is_back: isBack,
    })),
  )
}

async function insertMembers(tx: Tx, viewer: Viewer, added: readonly (Addition & { id: string })[], unitOf: UnitOf) {
  await sql`
    insert into members (organisation_id, id, name, email, staff_number, unit_id)
    select ${viewer.organisationId}, id, name, email, staff_number, unit_id
    from jsonb_to_recordset(${asRows(added, unitOf)}) as row ${columns}`.execute(tx)
}

/** Two people may have swapped an address or a number, so all of them let go of theirs first. */
async function updateMembers(tx: Tx, viewer: Viewer, changed: readonly Change[], unitOf: UnitOf): Promise<void> {
  const ids = changed.map(({ id }) => id)
  await sql`
    update members set email = null, staff_number = null
    where organisation_id = ${viewer.organisationId} and id = any(${ids}::uuid[])`.execute(tx)
  await sql`
    update members m set name = row.name, email = row.email, staff_number = row.staff_number, unit_id = row.unit_id,
      left_on = case when row.is_back then null else m.left_on end,
      erase_on = case when row.is_back then null else m.erase_on end,
      joined_on = case when row.is_back then null else m.joined_on end,
      invited_on = case when row.is_back then null else m.invited_on end
    from jsonb_to_recordset(${asRows(changed, unitOf)}) as row ${columns}
    where m.organisation_id = ${viewer.organisationId} and m.id = row.id`.execute(tx)
}

type WithRoles = Readonly<{ id: string; unitKey: string | null; roles: readonly GivenRole[] }>

async function insertRoles(tx: Tx, viewer: Viewer, people: readonly WithRoles[], unitOf: UnitOf): Promise<void> {
  const given = people.flatMap(({ id, unitKey, roles }) =>
    roles.map(role => ({
      organisation_id: viewer.organisationId,
      member_id: id,
      role,
      unit_id: role === 'line-manager' ? unitOf(unitKey) : null,
    })),
  )
  if (given.length === 0) return
  await tx
    .insertInto('member_roles')
    .values(given)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
