import { type Day, daysBetween, inWords } from '../../calendar/day.ts'
import type { Named } from '../../thread/station.ts'
import type { MarkName } from '../../ui/marks.tsx'
import type { Asked } from './survey/asked.ts'

export const ways = ['survey', 'conversation', 'team-meeting', 'one-to-one', 'objective'] as const
/** A way to learn whether people understand. */
export type Way = (typeof ways)[number]

export const wayNames: Readonly<Record<Way, string>> = {
  survey: 'A survey',
  conversation: 'A conversation',
  'team-meeting': 'A team meeting',
  'one-to-one': 'One-to-ones',
  objective: 'Objectives of a year',
}

/** One occasion, and what was learned. It names nobody who was asked. */
export type Occasion = Readonly<{
  id: string
  way: Way
  heldOn: Day
  learned: string
  href: string | null
  by: Named
  /** Does it follow from a survey that was made for the check? Then nobody noted it down, and nobody takes it back. */
  isTold?: true
}>

/** A look at whether people understand what was adopted. The first falls due a year after that, each later one a year after the one before was closed. */
export type Check = Readonly<{
  id: string
  number: number
  dueOn: Day
  closedOn: Day | null
  learned: string | null
  asked: Asked | null
}>

/** For so many days before its day it is said that a check falls due. */
export const soon = 30

/** How a check stands today. */
export function dueOf(
  { dueOn, closedOn }: Pick<Check, 'dueOn' | 'closedOn'>,
  today: Day,
): Readonly<{ mark: MarkName; words: string }> {
  if (closedOn) return { mark: 'done', words: `Closed on ${inWords(closedOn)}` }
  const days = daysBetween(today, dueOn)
  if (days < 0) return { mark: 'late', words: days === -1 ? '1 day late' : `${-days} days late` }
  return { mark: days <= soon ? 'due' : 'plan', words: `Falls due on ${inWords(dueOn)}` }
}
