import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { restorePlaces, type SupportPlace } from './place.ts'

/** Where the organisation says that people find support. */
export async function findPlaces(
  tx: Tx,
  { organisationId }: Pick<Viewer, 'organisationId'>,
): Promise<readonly SupportPlace[]> {
  const row = await tx
    .selectFrom('organisations')
    .where('id', '=', organisationId)
    .select('support_places')
    .executeTakeFirstOrThrow()
  return restorePlaces(row.support_places)
}

export async function changePlaces(tx: Tx, viewer: Viewer, places: readonly SupportPlace[], now: Date): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ support_places: jsonb(places) })
    .where('id', '=', viewer.organisationId)
    .execute()
  await recordAct(tx, viewer, { act: 'support-changed', now })
}
