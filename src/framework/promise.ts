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

/** Whether the words of a promise are still those that were locked. An erasure takes a name out of them, and says so. */
export type SealState = 'open' | 'fits' | 'name-taken-out' | 'broken'

/** What an erasure writes where a name stood. */
const takenOut = /\[erased( [0-9a-f]{6}\])?/

export function sealStateOf({ seal, ...promised }: Promised & Readonly<{ seal: string | null }>): SealState {
  if (seal === null) return 'open'
  if (sealOf(promised) === seal) return 'fits'
  const { measure, baseline, target, method } = promised
  return [measure, baseline, target, method].some(text => takenOut.test(text)) ? 'name-taken-out' : 'broken'
}

/** A promise as it is written down when it changes, so that what stood there before can be read again. */
export function inFull({ measure, baseline, target, method }: Promised, dueOn: string): string {
  return [
    measure,
    `When it was made: ${baseline || 'not known'}`,
    `Promised: ${target}`,
    `How it is measured: ${method}`,
    `By: ${dueOn}`,
  ].join('\n')
}
