import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { changeStation, namedFrom } from '../../thread/queries.ts'
import type { Policy } from '../policy.ts'
import type { ReviewRead } from './forms.ts'
import type { Review } from './review.ts'

/** The most reviews on the page of a policy, the newest ones. */
const reviewsOnPage = 10

export async function listReviews(tx: Tx, { organisationId }: Viewer, policyId: string): Promise<Review[]> {
  const rows = await tx
    .selectFrom('policy_reviews as r')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'r.organisation_id').onRef('m.id', '=', 'r.reviewed_by'),
    )
    .where('r.organisation_id', '=', organisationId)
    .where('r.policy_id', '=', policyId)
    .select(['r.reviewed_on as reviewedOn', 'r.outcome', 'r.words', 'r.next_on as nextOn'])
    .select(['m.id', 'm.name', 'm.left_on as leftOn'])
    .orderBy('r.reviewed_on', 'desc')
    .orderBy('r.next_on', 'desc')
    .limit(reviewsOnPage)
    .execute()
  return rows.map(({ id, name, leftOn, ...review }) => ({ ...review, by: namedFrom(id, name, leftOn) }))
}

/**
 * Writes down a review and winds the clock on. What was changed counts as agreed on that day. False when somebody else
 * has changed the policy since `version`: then nothing is written.
 */
export async function reviewPolicy(
  tx: Tx,
  viewer: Viewer,
  { policy: { station }, version }: Readonly<{ policy: Policy; version: number }>,
  { outcome, words, reviewedOn, nextOn }: ReviewRead,
): Promise<boolean> {
  const { organisationId, memberId } = viewer
  const standsOn = outcome === 'changed' ? reviewedOn : station.standsOn
  const now = { title: station.title, words: station.words, standsOn, ownerId: station.owner?.id ?? null }
  if (!(await changeStation(tx, viewer, { id: station.id, version }, now))) return false
  const of = { organisation_id: organisationId, policy_id: station.id, reviewed_by: memberId }
  await tx
    .insertInto('policy_reviews')
    .values({ ...of, reviewed_on: reviewedOn, outcome, words, next_on: nextOn })
    .execute()
  await tx
    .updateTable('policies')
    .set({ review_on: nextOn })
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', station.id)
    .execute()
  return true
}
