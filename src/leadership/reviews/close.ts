import type { Day } from '../../calendar/day.ts'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { leadThread, recordChange } from '../../thread/queries.ts'
import { addStatement, holdTerms, listStatements } from '../sponsors/queries.ts'
import { findPromised, writeClosed } from './queries.ts'
import type { Review, Said } from './review.ts'
import { settleReviews } from './settle.ts'

type Then = Readonly<{ today: Day; now: Date }>

/**
 * Closes a review: what was promised is kept beside it, each locked promise leads to it, the statement for the next year
 * takes the place of the old one where it is another, and the next year opens. False when somebody else has written since
 * `version`: then nothing is changed.
 */
export async function closeReview(
  tx: Tx,
  viewer: Viewer,
  { review, version }: Readonly<{ review: Review; version: number }>,
  said: Said,
  then: Then,
): Promise<boolean> {
  const { today, now } = then
  // Terms first, as whoever changes one does: the next year is opened once.
  await holdTerms(tx, viewer)
  const promised = await findPromised(tx, viewer, review)
  if (!(await writeClosed(tx, viewer, { station: review.station, version }, { said, promised, today }))) return false
  const to = { id: review.station.id, kind: 'review' } as const
  for (const { id } of promised.promises) await leadThread(tx, viewer, { id, kind: 'promise' }, to, today)
  await recordChange(tx, viewer, { stationId: to.id, what: 'closed', now })
  await recordAct(tx, viewer, { act: 'review-closed', now })
  const [newest] = await listStatements(tx, viewer, review.sponsorshipId)
  if (newest?.words !== said.statement)
    await addStatement(tx, viewer, review.sponsorshipId, { words: said.statement, after: newest?.number ?? 0, today })
  await settleReviews(tx, viewer, then)
  return true
}
