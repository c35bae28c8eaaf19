import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Unit, UnitKind } from '../unit.ts'

/** Every unit of the organisation, in no order. */
export async function listUnits(tx: Tx, viewer: Viewer): Promise<Unit[]> {
  return tx
    .selectFrom('units')
    .select(['id', 'kind', 'name', 'parent_id as parentId'])
    .where('organisation_id', '=', viewer.organisationId)
    .execute()
}

export type NewUnit = Readonly<{
  kind: UnitKind
  name: string
  parent: Readonly<{ id: string; kind: UnitKind }> | null
}>

/** Adds a unit. Null when there is one of that name in that place already. */
export async function addUnit(tx: Tx, viewer: Viewer, { kind, name, parent }: NewUnit): Promise<string | null> {
  const added = await tx
    .insertInto('units')
    .values({ organisation_id: viewer.organisationId, kind, name, ...standingIn(parent) })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? null
}

/** Names and places a unit anew. */
export async function changeUnit(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { name, parent }: Omit<NewUnit, 'kind'>,
): Promise<void> {
  await tx
    .updateTable('units')
    .set({ name, ...standingIn(parent) })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}

/** Removes a unit that nobody and nothing is in. False when somebody or something is. */
export async function removeUnit(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('units')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where(eb => eb.not(eb.exists(eb.selectFrom('members').select('id').where('unit_id', '=', id))))
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('units as inner').select('inner.id').where('inner.parent_id', '=', id))),
    )
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}

function standingIn(parent: NewUnit['parent']) {
  return { parent_id: parent?.id ?? null, parent_kind: (parent?.kind ?? null) as 'directorate' | 'service' | null }
}
