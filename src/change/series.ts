import type { Day } from '../calendar/day.ts'
import type { Wording } from '../releases/wording.ts'
import type { Release } from '../statistics/release.ts'

/** A release as it was frozen, by whose labels it is known, and the words in which it is read now. */
export type Told = Readonly<{ frozen: Release; wording: Wording }>

/** One survey of a series that is over, and what was released of it; null where nothing was, or not yet. */
export type Round = Readonly<{
  waveId: string
  title: string
  closesOn: Day
  releaseId: string | null
  told: Told | null
}>

export type Released = Round & Readonly<{ releaseId: string; told: Told }>

const isReleased = (round: Round): round is Released => round.told !== null && round.releaseId !== null

/** The rounds of which anything is told, each beside the one before it. */
export function inPairs(rounds: readonly Round[]): readonly Readonly<{ before: Released; now: Released }>[] {
  const released = rounds.filter(isReleased)
  return released.slice(1).map((now, i) => ({ before: released[i]!, now }))
}

/** The last rounds of which anything is told: the one that somebody reads, and the one it is held against. */
export function lastTwo(rounds: readonly Round[]): Readonly<{ before: Released | null; now: Released | null }> {
  const released = rounds.filter(isReleased)
  return { before: released.at(-2) ?? null, now: released.at(-1) ?? null }
}
