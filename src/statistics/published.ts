declare const published: unique symbol

/**
 * A count of people that disclosure control has cleared for everyone to see. Whole number, 0 or more.
 * Only this folder can make one; a raw number in its place does not compile.
 */
export type Published = number & { readonly [published]: 'count of people' }

/** A cleared count, or null: "Not shown, to protect people". There is no third state and no reason beside it. */
export type Figure = Published | null

/** Percentage of a published base, whole number, halves up. Null when either input is hidden or the base is 0. */
export function percent(count: Figure, base: Figure): number | null {
  if (count === null || base === null || base === 0) return null
  return Math.floor((200 * count + base) / (2 * base))
}
