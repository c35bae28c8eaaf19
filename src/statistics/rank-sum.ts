import { errorFunction, wilcoxonRankSum } from 'simple-statistics'
import type { Figure } from './published.ts'

/**
 * How answers on a scale lie against those of another survey. `share`: of all pairs of one answer from each, those in which
 * the newer stands higher, half of the ties among them, from 0 to 1. `chance`: how often chance alone puts it so far from
 * one half.
 */
export type Shifted = Readonly<{ share: number; chance: number }>

/**
 * The Mann-Whitney test of two published distributions, lowest option first: two-sided, by the normal distribution with
 * ties and continuity corrected, as `wilcox.test` of R has it. Null when a count is hidden or a survey has no answers.
 */
export function shiftBetween(before: readonly Figure[], now: readonly Figure[]): Shifted | null {
  if (before.includes(null) || now.includes(null)) return null
  const [m, n] = [totalOf(before), totalOf(now)]
  if (m === 0 || n === 0) return null
  const over = wilcoxonRankSum(spread(now), spread(before)) - (n * (n + 1)) / 2
  const away = Math.max(0, Math.abs(over - (m * n) / 2) - 0.5)
  const deviation = Math.sqrt(varianceOf(before, now))
  const chance = deviation === 0 ? 1 : Math.min(1, 1 - errorFunction(away / deviation / Math.SQRT2))
  return { share: over / (m * n), chance }
}

/** Of the rank sum, with what ties take from it. */
function varianceOf(before: readonly Figure[], now: readonly Figure[]): number {
  const [m, n] = [totalOf(before), totalOf(now)]
  const all = m + n
  const tied = before.reduce<number>((sum, count, i) => {
    const ties = (count ?? 0) + (now[i] ?? 0)
    return sum + (ties ** 3 - ties)
  }, 0)
  return ((m * n) / 12) * (all + 1 - tied / (all * (all - 1)))
}

const totalOf = (counts: readonly Figure[]): number => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)

const spread = (counts: readonly Figure[]): number[] =>
  counts.flatMap((count, place) => Array<number>(count ?? 0).fill(place))
