import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Audience, usualAudiences } from './audience.ts'

/** Whom the viewer's organisation tells things, in its order: the usual ones as long as it has changed none. */
export async function listAudiences(tx: Tx, viewer: Viewer): Promise<readonly Audience[]> {
  const rows = await tx
    .selectFrom('audiences')
    .select(['key', 'name', 'works_here as isStaff', 'dropped_on as droppedOn'])
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('place')
    .orderBy('key')
    .execute()
  if (rows.length === 0) return usualAudiences
  return rows.filter(({ droppedOn }) => droppedOn === null).map(({ key, name, isStaff }) => ({ key, name, isStaff }))
}

/** Writes the usual audiences down, so that something can point at them. Doing it twice does it once. */
export async function keepUsualAudiences(tx: Tx, { organisationId }: Viewer): Promise<void> {
  const found = await tx
    .selectFrom('audiences')
    .select('key')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst()
  if (found) return
  const rows = usualAudiences.map(({ key, name, isStaff }, place) => ({ key, name, works_here: isStaff, place }))
  await tx
    .insertInto('audiences')
    .values(rows.map(row => ({ organisation_id: organisationId, ...row })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Every key there is, of audiences that were taken off the list too. */
export async function listAudienceKeys(tx: Tx, { organisationId }: Viewer): Promise<string[]> {
  const rows = await tx.selectFrom('audiences').select('key').where('organisation_id', '=', organisationId).execute()
  return rows.map(({ key }) => key)
}

export async function addAudience(tx: Tx, { organisationId }: Viewer, audience: Audience): Promise<void> {
  const { key, name, isStaff } = audience
  await tx
    .insertInto('audiences')
    .values({ organisation_id: organisationId, key, name, works_here: isStaff, place: 1000 })
    .execute()
}

/** Calls an audience something else, or with no name takes it off the list; what it was told stays. */
export async function changeAudience(
  tx: Tx,
  { organisationId }: Viewer,
  { key, name, isStaff }: Audience,
  today: Day,
): Promise<void> {
  await tx
    .updateTable('audiences')
    .set(name ? { name, works_here: isStaff } : { dropped_on: today })
    .where('organisation_id', '=', organisationId)
    .where('key', '=', key)
    .execute()
}
