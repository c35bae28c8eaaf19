import { wilsonInterval } from './interval.ts'
import type { Figure } from './published.ts'

/** People who gave an answer, and people who answered. */
export type Counted = Readonly<{ count: Figure; base: Figure }>

/** By how much a share changed, in shares from -1 to 1, and between which two it likely lies. */
export type Difference = Readonly<{ value: number; low: number; high: number }>

/**
 * The difference of two shares, with the interval that holds it in 95 of 100 surveys like these: Newcombe's, made of two
 * Wilson intervals (method 10 in Statistics in Medicine 17 (1998), 873-890). It takes both for surveys of different people;
 * where many answered both times, the truth is surer than that. Null unless all four counts are published.
 */
export function differenceOf(before: Counted, now: Counted): Difference | null {
  const [then, later] = [wilsonInterval(before.count, before.base), wilsonInterval(now.count, now.base)]
  if (!then || !later) return null
  const [p, q] = [shareOf(before), shareOf(now)]
  const value = q - p
  return {
    value,
    low: value - Math.hypot(q - later.low, then.high - p),
    high: value + Math.hypot(later.high - q, p - then.low),
  }
}

const shareOf = ({ count, base }: Counted): number => (base ? (count ?? 0) / base : 0)

/** Which way a difference goes when chance alone is no explanation; null when it may be one. */
export function wayOf({ low, high }: Difference): 'up' | 'down' | null {
  if (low > 0) return 'up'
  return high < 0 ? 'down' : null
}
