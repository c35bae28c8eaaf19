import type { Highs } from 'highs'
import { findInsiderLeaks, type Leak } from './insiders.ts'
import { findNarrow } from './reach.ts'
import { type Guarded, type Pattern, type Standing, suppress } from './suppress.ts'
import { LinkedSystem } from './system.ts'
import { findUnionLeaks } from './union-leaks.ts'

/**
 * Hides cells until nothing primary can be worked out or narrowed down: exact elimination, then insiders and sums of
 * small cells, then feasible ranges; for what leaks one more published cell is hidden, and all is tried again.
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
    rememberHidden(guarded, pattern.shown, kept, earlier)
    const canHide = (cell: number) => pattern.shown[cell] === 1 && earlier(cell) !== 'known'
    const exact = [...findInsiderLeaks(guarded, pattern), ...findUnionLeaks(guarded, pattern)]
    const narrow = exact.length > 0 ? [] : findNarrow(highs, guarded, pattern, cleared)
    if (exact.length === 0 && narrow.length === 0) return pattern.shown.subarray(0, guarded.block.values.length)
    const covers =
      exact.length > 0 ? coverExact(guarded, pattern, exact, canHide) : coverNarrow(guarded, narrow, canHide)
    if (covers.size === 0) return null
    for (const cover of covers) kept.add(cover)
  }
}

type MayHide = (cell: number) => boolean

/** So many of the smallest cells are tried, in blocks of up to so many cells, to find one that ends a leak on its own. */
const tries = { covers: 12, cells: 1_000 }

/** For each leak that the covers so far leave open, the smallest cell that ends it; else the smallest nearby. */
function coverExact(guarded: Guarded, pattern: Pattern, leaks: readonly Leak[], canHide: MayHide): Set<number> {
  if (guarded.values.length > tries.cells) {
    return coverNarrow(
      guarded,
      leaks.map(({ cell }) => cell),
      canHide,
    )
  }
  const covers = new Set<number>()
  const isOpen = ({ isOpenIn }: Leak, cover: number) => {
    const isKnown = (cell: number) => pattern.shown[cell] === 1 && !covers.has(cell) && cell !== cover
    return isOpenIn(new LinkedSystem(guarded.values.length, guarded.relations, isKnown))
  }
  const nobody = -1
  for (const leak of leaks) {
    if (covers.size > 0 && !isOpen(leak, nobody)) continue
    const near = (cell: number) => canHide(cell) && !covers.has(cell)
    const small = alike(guarded, leak.cell).filter(near).slice(0, tries.covers)
    const cover = small.find(cell => !isOpen(leak, cell)) ?? nearest(guarded, leak.cell, near)
    if (cover !== null) covers.add(cover)
  }
  return covers
}

/** For each leak, unless a cover of another shares a sum with it, the smallest cell that does. */
function coverNarrow(guarded: Guarded, leaks: readonly number[], canHide: MayHide): Set<number> {
  const covers = new Set<number>()
  for (const leak of leaks) {
    if (neighboursOf(guarded, leak).some(cell => covers.has(cell))) continue
    const cover = nearest(guarded, leak, canHide)
    if (cover !== null) covers.add(cover)
  }
  return covers
}

/** Bases for a base, answers for an answer, from the smallest count above nobody upwards: a base costs its whole row. */
function alike(guarded: Guarded, leak: number): number[] {
  const { nodeCount } = guarded.block
  const isBase = leak < nodeCount
  const cells = guarded.order.filter(cell => cell < nodeCount === isBase && guarded.values[cell]! > 0)
  return cells.sort((a, b) => guarded.values[a]! - guarded.values[b]! || a - b)
}

/** The smallest neighbour that may be hidden, or else anything that may; what everyone said only when nothing else is left. */
function nearest(guarded: Guarded, leak: number, canHide: MayHide): number | null {
  const isGroup = (cell: number) => cell % guarded.block.nodeCount !== 0
  const near = neighboursOf(guarded, leak).filter(canHide)
  const all = guarded.order.filter(canHide)
  const choices = [near.filter(isGroup), near, all.filter(isGroup), all]
  return choices.map(cells => smallest(guarded, cells)).find(cell => cell !== null) ?? null
}

function neighboursOf({ relations }: Guarded, cell: number): number[] {
  const sums = relations.filter(({ total, members }) => total === cell || members.includes(cell))
  return sums.flatMap(({ total, members }) => [total, ...members])
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

/** The smallest count, above nobody where there is one. */
function smallest(guarded: Guarded, cells: readonly number[]): number | null {
  const weight = (cell: number) => guarded.values[cell]! || Number.POSITIVE_INFINITY
  return cells.reduce<number | null>(
    (best, cell) =>
      best === null || weight(cell) < weight(best) || (weight(cell) === weight(best) && cell < best) ? cell : best,
    null,
  )
}
