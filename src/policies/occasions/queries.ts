import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { OccasionRead } from './forms.ts'
import { type Occasion, occasionsOnPage } from './occasion.ts'

/** When a policy was talked about, the newest first; one more than fit on a page when there are more. */
export async function listOccasions(tx: Tx, { organisationId }: Viewer, policyId: string): Promise<Occasion[]> {
  return tx
    .selectFrom('policy_occasions')
    .select(['id', 'held_on as heldOn', 'place', 'words', 'href'])
    .where('organisation_id', '=', organisationId)
    .where('policy_id', '=', policyId)
    .where('withdrawn_on', 'is', null)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .limit(occasionsOnPage + 1)
    .execute()
}

export async function addOccasion(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  policyId: string,
  { heldOn, ...said }: OccasionRead,
): Promise<void> {
  const of = { organisation_id: organisationId, policy_id: policyId, noted_by: memberId }
  await tx
    .insertInto('policy_occasions')
    .values({ ...of, held_on: heldOn, ...said })
    .execute()
}

/** An occasion that was not taken back, and whose it is. */
export async function findOccasion(tx: Tx, { organisationId }: Viewer, id: string) {
  return tx
    .selectFrom('policy_occasions')
    .select(['policy_id as policyId', 'held_on as heldOn', 'words'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
}

export async function withdrawOccasion(tx: Tx, { organisationId }: Viewer, id: string, today: string): Promise<void> {
  await tx
    .updateTable('policy_occasions')
    .set({ withdrawn_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}
