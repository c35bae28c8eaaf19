import type { Day } from '../../calendar/day.ts'

/**
 * A number that whoever held something counted themselves, such as who came or who answered, as they say it. It is no
 * answer of anybody, so nothing protects it; `ofWhom` says what its denominator counts.
 */
export type Fact = Readonly<{
  words: string
  number: number
  out: Readonly<{ of: number; whom: string }> | null
}>

/** The same as it was written down. */
export type SaidFact = Fact & Readonly<{ id: string; saidOn: Day; saidBy: string | null }>

/** Beyond that nobody reads them. */
export const mostFacts = 20

/** `23`, or `21 of 23 professionals (91%)`: never a share without what it is a share of. */
export function sayNumber({ number, out }: Fact): string {
  const count = number.toLocaleString('en-GB')
  if (!out) return count
  return `${count} of ${out.of.toLocaleString('en-GB')} ${out.whom} (${wholePercent(number, out.of)}%)`
}

/** In whole per cent, halves up, as everywhere. */
function wholePercent(number: number, of: number): number {
  return Math.floor((200 * number + of) / (2 * of))
}
