import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { recordChange } from '../../thread/queries.ts'
import { listTerms } from '../sponsors/queries.ts'
import type { Term } from '../sponsors/sponsorship.ts'
import { nextReview } from './due.ts'
import { lapseReview, listReviews, moveReview, openReview } from './queries.ts'
import type { Review } from './review.ts'

type Then = Readonly<{ today: Day; now: Date }>

/**
 * Brings the open reviews to what the terms say they are, after anything about the terms has changed or a review was
 * closed: one is opened, moved to another day, or falls away.
 */
export async function settleReviews(tx: Tx, viewer: Viewer, then: Then): Promise<void> {
  const terms = await listTerms(tx, viewer)
  const reviews = await listReviews(tx, viewer)
  for (const review of reviews.filter(isOpen))
    if (!terms.some(({ id }) => id === review.sponsorshipId)) await fallAway(tx, viewer, review, then)
  for (const term of terms) await settle(tx, viewer, term, reviews, then)
}

const isOpen = ({ closedOn, lapsedOn }: Review) => closedOn === null && lapsedOn === null

async function settle(tx: Tx, viewer: Viewer, term: Term, reviews: readonly Review[], then: Then): Promise<void> {
  const own = reviews.filter(({ sponsorshipId }) => sponsorshipId === term.id)
  const open = own.find(isOpen)
  const due = nextReview(term, closedLast(own))
  if (open && due === null) return fallAway(tx, viewer, open, then)
  if (open && due && open.dueOn !== due) {
    await moveReview(tx, viewer, open, due)
    await recordChange(tx, viewer, {
      stationId: open.station.id,
      what: 'moved',
      words: open.station.title,
      now: then.now,
    })
  }
  if (open || due === null) return
  const of = { sponsorshipId: term.id, sponsorId: term.who?.id ?? null, dueOn: due }
  const id = await openReview(tx, viewer, { ...of, today: then.today })
  await recordChange(tx, viewer, { stationId: id, what: 'begun', now: then.now })
}

function closedLast(reviews: readonly Review[]) {
  const [last] = reviews.filter(({ closedOn }) => closedOn !== null)
  return last?.closedOn ? { dueOn: last.dueOn, closedOn: last.closedOn } : null
}

async function fallAway(tx: Tx, viewer: Viewer, review: Review, { today, now }: Then): Promise<void> {
  await lapseReview(tx, viewer, review, today)
  await recordChange(tx, viewer, { stationId: review.station.id, what: 'lapsed', now })
}
