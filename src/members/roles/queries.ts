import type { GivenRole } from '../../people/role.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { isOwnerless } from './last-owner.ts'
import type { PlainRole } from './plain-role.ts'

export async function giveRole(tx: Tx, viewer: Viewer, memberId: string, role: PlainRole): Promise<void> {
  await insertRole(tx, viewer, memberId, role, null)
}

export async function makeManager(tx: Tx, viewer: Viewer, memberId: string, unitId: string): Promise<void> {
  await insertRole(tx, viewer, memberId, 'line-manager', unitId)
}

async function insertRole(
  tx: Tx,
  viewer: Viewer,
  memberId: string,
  role: GivenRole,
  unitId: string | null,
): Promise<void> {
  await tx
    .insertInto('member_roles')
    .values({ organisation_id: viewer.organisationId, member_id: memberId, role, unit_id: unitId })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** False when it is the role of the last owner; then the transaction cannot go on. */
export async function takeRole(tx: Tx, viewer: Viewer, memberId: string, role: PlainRole): Promise<boolean> {
  try {
    await tx
      .deleteFrom('member_roles')
      .where('organisation_id', '=', viewer.organisationId)
      .where('member_id', '=', memberId)
      .where('role', '=', role)
      .execute()
    return true
  } catch (error) {
    if (isOwnerless(error)) return false
    throw error
  }
}

export async function endManaging(tx: Tx, viewer: Viewer, memberId: string, unitId: string): Promise<void> {
  await tx
    .deleteFrom('member_roles')
    .where('organisation_id', '=', viewer.organisationId)
    .where('member_id', '=', memberId)
    .where('role', '=', 'line-manager')
    .where('unit_id', '=', unitId)
    .execute()
}
