import { addDays, addMonths, type Day } from '../../calendar/day.ts'
import type { Term } from '../sponsors/sponsorship.ts'

/** The review of a term that was closed last. */
type Closed = Readonly<{ dueOn: Day; closedOn: Day }>

/**
 * When the next review of a term falls due: on its anniversaries, counted from the day it began, so that a review that
 * was late moves no later one, and 29 February comes back in the years that have one. Of a term that had begun long before
 * it was written down here, only the year that ends next or has just ended is owed. Null when there is none to come: the
 * term ended before its year was over, or does not go on after the review before. A term that has only run out still
 * owes its review.
 */
export function nextReview(term: Term, last: Closed | null): Day | null {
  const { fromOn, untilOn, lastOn, isCutShort, namedOn } = term
  if (last && untilOn < last.dueOn) return null
  const after = last ? later(last.dueOn, last.closedOn) : later(fromOn, addMonths(namedOn, -12))
  const due = anniversaryAfter(fromOn, after)
  return isCutShort && addDays(lastOn, 1) < due ? null : due
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

function anniversaryAfter(first: Day, day: Day): Day {
  let months = 12
  while (addMonths(first, months) <= day) months += 12
  return addMonths(first, months)
}

/** From so many months before it is due a review can be closed: before that, the year is not over. */
export const closableFrom = (dueOn: Day): Day => addMonths(dueOn, -2)
