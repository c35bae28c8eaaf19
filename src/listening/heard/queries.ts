import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'

/** The settled codings that notes of an occasion are in. */
export async function findSettledCodings(
  tx: Tx,
  { organisationId }: Viewer,
  occasionId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('listening_notes as n')
    .innerJoin('codings as c', join =>
      join.onRef('c.organisation_id', '=', 'n.organisation_id').onRef('c.id', '=', 'n.coding_id'),
    )
    .where('n.organisation_id', '=', organisationId)
    .where('n.occasion_id', '=', occasionId)
    .where('c.settled_on', 'is not', null)
    .select('c.id')
    .distinct()
    .execute()
  return rows.map(({ id }) => id)
}
