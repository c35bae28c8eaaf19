import type { Highs } from 'highs'
import { type Component, componentsOf, type Move } from './component.ts'
import { Programme, type Reason } from './programme.ts'
import { SmallCells } from './small-cells.ts'
import type { Guarded, Pattern } from './suppress.ts'
import { findSwaps } from './swaps.ts'

/**
 * Hidden cells whose count a reader could narrow down too far, given everything published, that counts are whole and
 * not negative, and that something in each linked set of hidden cells must be small. A primary cell must keep
 * `rule.cell` counts from its lowest to its highest; any other hidden cell two.
 * First a walk over tables that all look the same from outside; what it does not clear is settled by programming.
 */
export function findNarrow(highs: Highs, guarded: Guarded, pattern: Pattern): number[] {
  const swaps = findSwaps(guarded, pattern.shown)
  return componentsOf(pattern, swaps).flatMap(component => {
    const seen = new Seen(guarded, component)
    seen.walk()
    const open = component.cells.filter(cell => !seen.isWide(cell))
    if (open.length === 0) return []
    const programme = new Programme(highs, guarded, pattern, component.cells)
    const narrow = open.filter(cell => !canReach(seen, programme, programme.reasons(guarded), cell))
    programme.end()
    return narrow
  })
}

/** Pushes a cell up and down, at first freely, then with each reason there can be, until it is seen to go far enough. */
function canReach(seen: Seen, programme: Programme, reasons: readonly Reason[], cell: number): boolean {
  const push = (whole: boolean, reason: Reason | null): number => {
    const ends = (['maximize', 'minimize'] as const).map(direction => {
      if (seen.isWide(cell)) return null
      const end = programme.push(cell, direction, whole, reason)
      if (end?.counts) seen.remember(end.counts)
      return end
    })
    return ends[0] && ends[1] ? ends[0].furthest - ends[1].furthest : 0
  }
  if (seen.isWide(cell)) return true
  const widest = push(false, null)
  if (!seen.isWide(cell) && widest < seen.needed(cell) - 1e-6) return false
  for (const reason of [null, ...reasons]) {
    if (seen.isWide(cell)) return true
    push(true, reason)
  }
  return seen.isWide(cell)
}

/** The lowest and highest count of each cell over all tables seen that agree with everything published. */
class Seen {
  private readonly lowest = new Map<number, number>()
  private readonly highest = new Map<number, number>()
  private readonly guarded: Guarded
  private readonly component: Component

  constructor(guarded: Guarded, component: Component) {
    this.guarded = guarded
    this.component = component
  }

  needed(cell: number): number {
    const { primary, values, rule } = this.guarded
    return primary[cell] === 1 || values[cell]! < 0 ? rule.cell - 1 : 1
  }

  isWide(cell: number): boolean {
    const [low, high] = [this.lowest.get(cell), this.highest.get(cell)]
    return low !== undefined && high !== undefined && high - low >= this.needed(cell)
  }

  /** Takes note of a table, unless nothing in it is small: such a table would not have been hidden. */
  remember(counts: ReadonlyMap<number, number>): void {
    if (new SmallCells(this.guarded, counts).none) return
    for (const [cell, count] of counts) this.note(cell, count)
  }

  /** A walk from the true table by random moves. Nothing is walked where a count is unknown. */
  walk(): void {
    const { cells, moves } = this.component
    if (moves.length === 0 || cells.some(cell => this.guarded.values[cell]! < 0)) return
    const counts = new Map(cells.map(cell => [cell, this.guarded.values[cell]!]))
    const small = new SmallCells(this.guarded, counts)
    this.remember(counts)
    const steps = Math.min(30_000, 400 + 60 * moves.length)
    let seed = 88_172_645
    for (let step = 0; step < steps; step++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const move = moves[step < 3 * moves.length ? step % moves.length : (seed >>> 4) % moves.length]!
      apply(move, chooseLength(move, counts, seed), counts, small)
      if (!small.none) for (const cell of move.cells) this.note(cell, counts.get(cell)!)
    }
  }

  private note(cell: number, count: number): void {
    if (count < (this.lowest.get(cell) ?? Number.POSITIVE_INFINITY)) this.lowest.set(cell, count)
    if (count > (this.highest.get(cell) ?? Number.NEGATIVE_INFINITY)) this.highest.set(cell, count)
  }
}

/** How far to go: to one end, to the other, or somewhere between, never so far that a count falls below zero. */
function chooseLength(move: Move, counts: ReadonlyMap<number, number>, seed: number): number {
  let low = -1_000_000
  let high = 1_000_000
  move.cells.forEach((cell, i) => {
    const room = Math.floor(counts.get(cell)! / Math.abs(move.steps[i]!))
    if (move.steps[i]! > 0) low = Math.max(low, -room)
    else high = Math.min(high, room)
  })
  if (seed & 65_536) return high
  if (seed & 131_072) return low
  return Math.floor(low + (((seed >>> 18) % 4096) * (high - low + 1)) / 4096)
}

function apply(move: Move, length: number, counts: Map<number, number>, small: SmallCells): void {
  if (length === 0) return
  move.cells.forEach((cell, i) => {
    const count = counts.get(cell)! + length * move.steps[i]!
    counts.set(cell, count)
    small.update(cell, count)
  })
}
