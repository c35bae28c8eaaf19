import type { Day } from '../../calendar/day.ts'
import type { Named } from '../../thread/station.ts'

export const outcomes = ['stays', 'changed'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  stays: 'It stays as it is',
  changed: 'It was changed, and agreed on anew',
}

/** That a policy was looked at again, and when next. */
export type Review = Readonly<{ reviewedOn: Day; by: Named; outcome: Outcome; words: string; nextOn: Day }>
