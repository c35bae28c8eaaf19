import { createHash } from 'node:crypto'
import type { Day } from '../calendar/day.ts'

export const outcomes = ['kept', 'partly', 'not-kept'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  kept: 'Kept',
  partly: 'Kept in part',
  'not-kept': 'Not kept',
}

/** What is promised: how it will be seen, where it stands now, where it is to be, and by which day. */
export type Promised = Readonly<{ measure: string; baseline: string; target: string; method: string; dueOn: Day }>

/** A fingerprint of every word and day of a promise, in hexadecimal: one that fits was never changed. */
export function sealOf({ measure, baseline, target, method, dueOn }: Promised): string {
  return createHash('sha256')
    .update(JSON.stringify([measure, baseline, target, method, dueOn]))
    .digest('hex')
}
