import { z } from 'zod'
import { addDays, type Day, inWords } from '../../calendar/day.ts'
import type { Named, Station } from '../../thread/station.ts'
import { closableFrom } from './due.ts'

const promised = z.object({
  /** '' where there was none. */
  statement: z.string(),
  goals: z.array(z.object({ who: z.string(), title: z.string(), dueOn: z.string(), state: z.string() })),
  promises: z.array(
    z.object({
      id: z.string(),
      measure: z.string(),
      target: z.string(),
      dueOn: z.string(),
      outcome: z.enum(['kept', 'partly', 'not-kept']).nullable(),
      result: z.string().nullable(),
    }),
  ),
})

/** What stood at the beginning of the year, and what came of it: the statement, goals that everyone reads, locked promises. */
export type Promised = Readonly<z.infer<typeof promised>>

export function readPromised(stored: unknown): Promised | null {
  return stored === null ? null : promised.parse(stored)
}

/** What a review says, as far as it is written. */
export type Said = Readonly<{
  happened: string
  /** Was the survey asked again? Null as long as nobody has said. */
  repeated: 'yes' | 'no' | null
  baselineId: string | null
  laterId: string | null
  /** What the two releases say beside each other, or why it was not repeated. */
  surveyWords: string
  changes: string
  /** The statement for the next year. */
  statement: string
}>

/** The sponsor's review of one year of their term. Its station's owner is the sponsor. */
export type Review = Said &
  Readonly<{
    station: Station
    sponsorshipId: string
    dueOn: Day
    /** As it stood when the review was closed; null as long as it is open. */
    promised: Promised | null
    closedOn: Day | null
    closedBy: Named
    /** The term ended before its year was over, so nobody owes it. */
    lapsedOn: Day | null
  }>

export const states = ['to come', 'due', 'late', 'closed', 'fallen away'] as const
export type State = (typeof states)[number]

/** Where a review stands follows from its days. */
export function stateOf(
  { dueOn, closedOn, lapsedOn }: Pick<Review, 'dueOn' | 'closedOn' | 'lapsedOn'>,
  today: Day,
): State {
  if (closedOn) return 'closed'
  if (lapsedOn) return 'fallen away'
  if (dueOn < today) return 'late'
  return closableFrom(dueOn) <= today ? 'due' : 'to come'
}

export const titleFor = (dueOn: Day): string => `The sponsor’s review of the year to ${inWords(addDays(dueOn, -1))}`

export function sentenceOf(review: Review, today: Day): string {
  switch (stateOf(review, today)) {
    case 'closed':
      return `Closed on ${inWords(review.closedOn ?? review.dueOn)}.`
    case 'fallen away':
      return 'It fell away: the term ended before the year was over.'
    case 'late':
      return `It was due on ${inWords(review.dueOn)}, and nobody has closed it.`
    case 'due':
      return `Due on ${inWords(review.dueOn)}. It can be closed now.`
    case 'to come':
      return `Due on ${inWords(review.dueOn)}. It can be closed from ${inWords(closableFrom(review.dueOn))}.`
  }
}
