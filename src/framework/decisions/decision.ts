import { type Day, inWords } from '../../calendar/day.ts'
import type { Station } from '../../thread/station.ts'

/** Another decision, as one that it took the place of or that took its place shows it. */
export type OtherDecision = Readonly<{ id: string; number: number; title: string; decidedOn: Day }>

/** What was decided. It is never written anew: a later one takes its place, for a reason. */
export type Decision = Readonly<{
  station: Station
  /** Who, or which meeting. */
  decidedBy: string
  /** What else was considered. */
  options: string
  lookAgainOn: Day | null
  /** The decision it takes the place of, and why that no longer holds. */
  supersedes: OtherDecision | null
  reason: string | null
  /** The later decision that took its place, and why. */
  supersededBy: (OtherDecision & Readonly<{ reason: string }>) | null
  element: Readonly<{ id: string; mark: string; title: string }> | null
}>

type Standing = Pick<Decision, 'lookAgainOn' | 'supersededBy'>

/** How a decision stands: it holds, it is time to look at it again, or a later one took its place. */
export function standingOf({ supersededBy, lookAgainOn }: Standing, today: Day): 'holds' | 'look-again' | 'superseded' {
  if (supersededBy) return 'superseded'
  return lookAgainOn !== null && lookAgainOn <= today ? 'look-again' : 'holds'
}

/** The same in words. */
export function wordsOf(decision: Standing, today: Day): string {
  const { supersededBy, lookAgainOn } = decision
  if (supersededBy) return `Decision ${supersededBy.number} took its place on ${inWords(supersededBy.decidedOn)}`
  if (!lookAgainOn) return 'It holds'
  return lookAgainOn <= today
    ? `To be looked at again since ${inWords(lookAgainOn)}`
    : `It holds, and is looked at again on ${inWords(lookAgainOn)}`
}

export const marks = { holds: 'done', 'look-again': 'due', superseded: 'stop' } as const
