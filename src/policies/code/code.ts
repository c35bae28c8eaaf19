import { addMonths, type Day } from '../../calendar/day.ts'
import type { Figure } from '../../statistics/published.ts'
import type { Named } from '../../thread/station.ts'

/** One version of the code of conduct. A draft has no day yet. */
export type Code = Readonly<{
  id: string
  policyId: string
  number: number
  words: string
  /** What is new in it, and why. */
  news: string
  /** Goes up with every change of a draft. */
  version: number
  draftedOn: Day
  inForceOn: Day | null
  decidedBy: Named
}>

/** Where a version stands today, among all of them. */
export type Standing = 'draft' | 'to come' | 'in force' | 'replaced'

export function standingOf(
  { number, inForceOn }: Pick<Code, 'number' | 'inForceOn'>,
  all: readonly Code[],
  today: Day,
): Standing {
  if (!inForceOn) return 'draft'
  if (inForceOn > today) return 'to come'
  return inForceIn(all, today)?.number === number ? 'in force' : 'replaced'
}

/** The version that is in force today: of those whose day has come, the one that came last. */
export function inForceIn(all: readonly Code[], today: Day): Code | null {
  const come = all.filter(({ inForceOn }) => inForceOn !== null && inForceOn <= today)
  return come.reduce<Code | null>(
    (last, each) => (last && (last.inForceOn ?? '') >= (each.inForceOn ?? '') ? last : each),
    null,
  )
}

export function draftIn(all: readonly Code[]): Code | null {
  return all.find(({ inForceOn }) => inForceOn === null) ?? null
}

/** How many have acknowledged a version, as it was counted once. */
export type Count = Readonly<{ countedOn: Day; here: Figure; acknowledged: Figure }>

/** People who are away get a month to read it before anybody counts. */
export function countableFrom(inForceOn: Day): Day {
  return addMonths(inForceOn, 1)
}
