import type { Figure } from './published.ts'

/** Shares from 0 to 1. */
export type Interval = Readonly<{ low: number; high: number }>

/** The two-sided 95 % quantile of the normal distribution. */
const z = 1.959963984540054

/**
 * Where a share would lie for 95 of 100 groups like this one (Wilson score interval, 1927). Null unless both counts
 * are published: an interval gives its counts away.
 */
export function wilsonInterval(count: Figure, base: Figure): Interval | null {
  if (count === null || base === null || base === 0) return null
  const share = count / base
  const spread = z * Math.sqrt((share * (1 - share)) / base + (z * z) / (4 * base * base))
  const middle = share + (z * z) / (2 * base)
  const scale = 1 + (z * z) / base
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
