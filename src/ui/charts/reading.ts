/** A number that is published; null is hidden, and says no more; `none` was never there to be measured. */
export type Reading = number | null | 'none'

/** How numbers of a chart are written, in the picture and in its table alike: `63%`, `+4 points`, `1.3 times`. */
export type Say = (value: number) => string

/** What stands where a number was never measured. */
export const NONE = 'No figure'

export const isNumber = (reading: Reading): reading is number => typeof reading === 'number'

/** From the least to the most of what is shown, and a little more, so that nothing lies on the edge. */
export function reachOf(shown: readonly number[]): readonly [number, number] {
  const least = Math.min(...shown)
  const most = Math.max(...shown)
  if (shown.length === 0) return [0, 1]
  const air = (most - least || Math.abs(most) || 1) * 0.08
  return [least - air, most + air]
}
