import { type Figure, percent } from './published.ts'
import type { Rule } from './release.ts'

declare const cleared: unique symbol

/**
 * A figure that may be shown: made of published counts, or typed by somebody who said that enough people stand behind it,
 * or none. Only this folder can make one; a raw number in its place does not compile.
 */
export type Cleared = number & { readonly [cleared]: 'figure' }

/** Who stands behind a typed figure. `few`: fewer than the rule lets show, in all or on one side of it. */
export const behinds = ['few', 'enough', 'nobody'] as const
export type Behind = (typeof behinds)[number]

/** `counts`: people, where the figure itself is a number of people. */
type Typed = Readonly<{ figure: number; behind: Behind; counts: 'people' | 'something else' }>

export type Clearance = Readonly<
  { outcome: 'cleared'; figure: Cleared } | { outcome: 'few' } | { outcome: 'counts-people' }
>

/**
 * A typed figure, held to the rule as far as it can be: nobody sees the answers behind it. A number of people from 1 to
 * `cell - 1` is refused whatever was said of it, and so is one of which it is said that it is about nobody.
 */
export function clearTyped({ figure, behind, counts }: Typed, { cell }: Rule): Clearance {
  if (behind === 'few') return { outcome: 'few' }
  if (counts === 'people' && behind === 'nobody') return { outcome: 'counts-people' }
  if (counts === 'people' && figure > 0 && figure < cell) return { outcome: 'few' }
  return { outcome: 'cleared', figure: figure as Cleared }
}

/** A share of a published base in whole per cent. Null when either is hidden. */
export function clearedShare(count: Figure, base: Figure): Cleared | null {
  return percent(count, base) as Cleared | null
}

/** A published number of people. */
export function clearedCount(count: Figure): Cleared | null {
  return count as number | null as Cleared | null
}

/** A figure as it was kept. It was cleared before it was written; nothing else in the program may make it so. */
export function restoreCleared(figure: number | null): Cleared | null {
  return figure as Cleared | null
}
