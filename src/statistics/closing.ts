import type { Highs } from 'highs'
import { findInsiderLeaks, findUnionLeaks } from './insiders.ts'
import { findNarrow } from './reach.ts'
import { type Guarded, type Standing, suppress } from './suppress.ts'

/**
 * Hides cells until nothing primary can be worked out or narrowed down: exact elimination, then insiders, sums of
 * small cells and feasible ranges; for each leak one more published cell is hidden, and all is tried again.
 * It ends because hidden cells only grow. Answers one flag a real cell (1 shown), or null when what earlier
 * releases show already gives somebody away.
 */
export function protectBlock(highs: Highs, guarded: Guarded, earlier: (cell: number) => Standing): Uint8Array | null {
  const kept = new Set<number>()
  const cleared = new Uint8Array(guarded.values.length)
  const standing = (cell: number): Standing => (kept.has(cell) ? 'kept' : earlier(cell))
  for (;;) {
    const pattern = suppress(guarded, standing)
    if (pattern === null) return null
    const leaks = [
      ...new Set([
        ...findInsiderLeaks(guarded, pattern),
        ...findUnionLeaks(guarded, pattern),
        ...findNarrow(highs, guarded, pattern, cleared),
      ]),
    ]
    if (leaks.length === 0) return pattern.shown.subarray(0, guarded.block.values.length)
    rememberHidden(guarded, pattern.shown, kept, earlier)
    const canHide = (cell: number) => pattern.shown[cell] === 1 && !kept.has(cell) && earlier(cell) !== 'known'
    const before = kept.size
    for (const leak of leaks) {
      const cover = smallestNeighbour(guarded, leak, canHide) ?? smallestOfAll(guarded, canHide)
      if (cover !== null) kept.add(cover)
    }
    if (kept.size === before) return null
  }
}

/** What was hidden once stays hidden, so that the loop can only end. */
function rememberHidden(
  guarded: Guarded,
  shown: Uint8Array,
  kept: Set<number>,
  earlier: (cell: number) => Standing,
): void {
  for (let cell = 0; cell < guarded.block.values.length; cell++) {
    if (shown[cell] === 0 && earlier(cell) === 'open') kept.add(cell)
  }
}

/** The smallest published count, above nobody where there is one, that shares a sum with the cell. */
function smallestNeighbour(guarded: Guarded, leak: number, canHide: (cell: number) => boolean): number | null {
  const sums = guarded.relations.filter(({ total, members }) => total === leak || members.includes(leak))
  return smallest(guarded, sums.flatMap(({ total, members }) => [total, ...members]).filter(canHide))
}

function smallestOfAll(guarded: Guarded, canHide: (cell: number) => boolean): number | null {
  return smallest(guarded, [...guarded.order].filter(canHide))
}

function smallest(guarded: Guarded, cells: readonly number[]): number | null {
  const weight = (cell: number) => guarded.values[cell]! || Number.POSITIVE_INFINITY
  return cells.reduce<number | null>(
    (best, cell) =>
      best === null || weight(cell) < weight(best) || (weight(cell) === weight(best) && cell < best) ? cell : best,
    null,
  )
}
