import { binomialDistribution, errorFunction } from 'simple-statistics'
import type { Figure } from './published.ts'

/** People of whom it is known how far their answer moved: one size of move, down and up. */
type Size = Readonly<{ down: number; up: number }>

/** How often chance alone would move people so unevenly, from 0 to 1, and which way they moved all in all. */
export type Sided = Readonly<{ chance: number; way: 'up' | 'down' | null }>

/**
 * How often chance alone would part those who moved so unevenly, from 0 to 1, if a move up were as likely as one down: the
 * sign test, exact and two-sided. It takes no notice of how far anybody moved. Null when a count is hidden.
 */
export function chanceOfSides(down: Figure, up: Figure): Sided | null {
  return down === null || up === null ? null : chanceOf([{ down, up }], [1])
}

/**
 * The same, where it counts how far people moved: Wilcoxon's signed-rank test, two-sided, exact for up to 400
 * people who moved and by the normal distribution beyond. `counts` go from the furthest down over those who stayed to the furthest up, and may be classes of sizes: under
 * the hypothesis each move is as likely up as down whatever its size, so ranks of classes are as exact as ranks of sizes.
 *
 * Those who stayed take the lowest ranks and then no part (Pratt, JASA 54 (1959), 655-667): on a scale of five many stay,
 * and where they are dropped before ranking, somebody more who moved up can make the result less sure. Ties share the
 * middle of their ranks. Null when a count is hidden.
 */
export function chanceOfMoves(counts: readonly Figure[]): Sided | null {
  if (counts.includes(null)) return null
  const middle = (counts.length - 1) / 2
  const sizes = Array.from({ length: middle }, (_, i) => ({
    down: counts[middle - 1 - i] ?? 0,
    up: counts[middle + 1 + i] ?? 0,
  }))
  return chanceOf(sizes, ranksOf(counts[middle] ?? 0, sizes))
}

/** Twice the rank that everybody of a size shares, so that it is whole. */
function ranksOf(stayed: number, sizes: readonly Size[]): number[] {
  let below = stayed
  return sizes.map(({ down, up }) => {
    const rank = 2 * below + down + up + 1
    below += down + up
    return rank
  })
}

/** The chance that the ranks of those who moved up add up to something as far from the middle as they do. */
function chanceOf(sizes: readonly Size[], ranks: readonly number[]): Sided {
  const sum = sizes.reduce((all, { up }, i) => all + up * ranks[i]!, 0)
  const middle = sizes.reduce((all, { down, up }, i) => all + ((down + up) * ranks[i]!) / 2, 0)
  const far = Math.abs(sum - middle)
  const people = sizes.reduce((all, { down, up }) => all + down + up, 0)
  const chance = people > mostExact ? chanceByNormal(sizes, ranks, far) : chanceCounted(sizes, ranks, middle, far)
  return { chance: Math.min(1, chance), way: sum === middle ? null : sum > middle ? 'up' : 'down' }
}

function chanceCounted(sizes: readonly Size[], ranks: readonly number[], middle: number, far: number): number {
  let chance = 0
  for (const [each, share] of sumsOf(sizes, ranks)) if (Math.abs(each - middle) >= far) chance += share
  return chance
}

/** So many people who moved are counted through; beyond, nobody could tell the difference. */
const mostExact = 400

function chanceByNormal(sizes: readonly Size[], ranks: readonly number[], far: number): number {
  const variance = sizes.reduce((all, { down, up }, i) => all + ((down + up) * ranks[i]! ** 2) / 4, 0)
  return 1 - errorFunction(far / Math.sqrt(2 * variance))
}

/** Every sum there can be, and how likely it is: of each size any number may have moved up, as coins fall. */
function sumsOf(sizes: readonly Size[], ranks: readonly number[]): ReadonlyMap<number, number> {
  let sums = new Map([[0, 1]])
  sizes.forEach(({ down, up }, i) => {
    const coins = coinsOf(down + up)
    const next = new Map<number, number>()
    for (const [sum, share] of sums)
      coins.forEach((coin, heads) => {
        const to = sum + heads * ranks[i]!
        next.set(to, (next.get(to) ?? 0) + share * coin)
      })
    sums = next
  })
  return sums
}

/** How likely each number of heads is. The library leaves the last ten-thousandth of its table out: the halves are alike. */
function coinsOf(tosses: number): number[] {
  const table = tosses === 0 ? [1] : (binomialDistribution(tosses, 0.5) ?? [])
  return Array.from({ length: tosses + 1 }, (_, heads) => table[Math.min(heads, tosses - heads)] ?? 0)
}
