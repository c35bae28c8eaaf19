import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { isOwnerless } from '../roles/last-owner.ts'

/**
 * Somebody has left: every way in ends, every role too, and the day on which all that is held about them is deleted is
 * written down. False when they are the last owner; then the transaction cannot go on.
 */
export async function letGo(tx: Tx, viewer: Viewer, ids: readonly string[], today: string): Promise<boolean> {
  try {
    await sql`
      update members m set left_on = ${today}, erase_on = ${today}::date + o.keep_leavers_days
      from organisations o
      where o.id = m.organisation_id and o.id = ${viewer.organisationId} and m.id = any(${ids}::uuid[])
        and m.left_on is null`.execute(tx)
  } catch (error) {
    if (isOwnerless(error)) return false
    throw error
  }
  await signOutEverywhere(tx, viewer, ids)
  for (const table of ['sign_in_links', 'join_codes', 'passkeys', 'sign_on_accounts', 'member_roles'] as const) {
    await tx
      .deleteFrom(table)
      .where('organisation_id', '=', viewer.organisationId)
      .where('member_id', 'in', [...ids])
      .execute()
  }
  return true
}

/** Somebody who had left is back, with no role and no way in but the ones they are given anew. */
export async function takeBack(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx
    .updateTable('members')
    .set({ left_on: null, erase_on: null, joined_on: null, invited_on: null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}

/** Ends every session of somebody, and what else opens without them: the address of their calendar. */
export async function signOutEverywhere(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('calendar_feeds')
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', 'in', [...ids])
    .execute()
  await tx
    .deleteFrom('sessions')
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', 'in', [...ids])
    .execute()
}

/** Is there anybody with an address who was not invited yet? */
export async function hasWaiting(tx: Tx, viewer: Viewer): Promise<boolean> {
  const waiting = await tx
    .selectFrom('members')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('email', 'is not', null)
    .where('invited_on', 'is', null)
    .where('joined_on', 'is', null)
    .where('left_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return waiting !== undefined
}

/** How many days what is held about somebody stays after they leave. */
export async function findKeepingOfLeavers(tx: Tx, viewer: Viewer): Promise<number> {
  const { keep_leavers_days } = await tx
    .selectFrom('organisations')
    .select('keep_leavers_days')
    .where('id', '=', viewer.organisationId)
    .executeTakeFirstOrThrow()
  return keep_leavers_days
}

type StateOfList = Readonly<{ hasStaffList: boolean; hasWaiting: boolean; owners: 'one' | 'several' }>

/** How far the staff list has come, without a count of anybody. */
export async function findStateOfList(tx: Tx, viewer: Viewer): Promise<StateOfList> {
  const { organisationId: here } = viewer
  // The owners are gathered once: asked for each person anew, two hundred owners are forty thousand looks.
  const { rows } = await sql<{ hasStaffList: boolean; hasWaiting: boolean; hasOwners: boolean }>`
    select
      exists (select from members where organisation_id = ${here} and left_on is null and id not in (
        select member_id from member_roles where organisation_id = ${here} and role = 'owner')) as "hasStaffList",
      exists (select from members m where m.organisation_id = ${here} and m.left_on is null and m.joined_on is null
        and m.invited_on is null and not exists (
          select from join_codes j where j.organisation_id = m.organisation_id and j.member_id = m.id)) as "hasWaiting",
      exists (select from member_roles where organisation_id = ${here} and role = 'owner' offset 1) as "hasOwners"`.execute(
    tx,
  )
  const { hasStaffList = false, hasWaiting = false, hasOwners = false } = rows[0] ?? {}
  return { hasStaffList, hasWaiting, owners: hasOwners ? 'several' : 'one' }
}
