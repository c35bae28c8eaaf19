/** Chance that can be had again: the same seed draws the same. */
export type Chance = Readonly<{
  /** A whole number below this. */
  below(limit: number): number
  pick<T>(all: readonly T[]): T
  /** True so often out of a hundred. */
  percent(share: number): boolean
}>

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: all => all[below(all.length)] as (typeof all)[number],
    percent: share => below(100) < share,
  }
}
