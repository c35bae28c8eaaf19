import type { Highs } from 'highs'
import { type Component, componentsOf, type Move } from './component.ts'
import { Programme, type Reason } from './programme.ts'
import { SmallCells } from './small-cells.ts'
import type { Guarded, Pattern } from './suppress.ts'
import { swapsAmong } from './swaps.ts'

/**
 * Hidden cells whose count a reader could narrow down too far, given everything published, that counts are whole and
 * not negative, and that something in each linked set of hidden cells must be small. A primary cell must keep
 * `rule.cell` counts from its lowest to its highest; any other hidden cell two.
 * First a walk over tables that all look the same from outside; what it does not clear is settled by programming.
 * `cleared` remembers cells that are wide enough: hiding more can only widen them, so they are not looked at again.
 */
export function findNarrow(highs: Highs, guarded: Guarded, pattern: Pattern, cleared: Uint8Array): number[] {
  const isOpen = (cell: number) => cleared[cell] === 0
  if (!pattern.shown.some((shown, cell) => shown === 0 && isOpen(cell))) return []
  return componentsOf(pattern, swapsAmong(guarded.swaps, pattern.shown)).flatMap(component => {
    if (!component.cells.some(isOpen)) return []
    const seen = new Seen(guarded, component)
    seen.walk()
    const open = component.cells.filter(cell => isOpen(cell) && !seen.isWide(cell))
    const narrow = open.length === 0 ? [] : settle(highs, guarded, pattern, seen, open)
    for (const cell of component.cells) if (seen.isWide(cell)) cleared[cell] = 1
    return narrow
  })
}

function settle(highs: Highs, guarded: Guarded, pattern: Pattern, seen: Seen, open: readonly number[]): number[] {
  const programme = new Programme(highs, guarded, pattern, seen.component.cells)
  const narrow = open.filter(cell => !canReach(seen, programme, programme.reasons(guarded), cell))
  programme.end()
  return narrow
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

const unseen = 2_000_000_000

/** The lowest and highest count of each cell over all tables seen that agree with everything published. */
class Seen {
  readonly component: Component
  private readonly guarded: Guarded
  private readonly lowest: Int32Array
  private readonly highest: Int32Array

  constructor(guarded: Guarded, component: Component) {
    this.guarded = guarded
    this.component = component
    this.lowest = new Int32Array(guarded.values.length).fill(unseen)
    this.highest = new Int32Array(guarded.values.length).fill(-1)
  }

  needed(cell: number): number {
    const { primary, values, rule } = this.guarded
    return primary[cell] === 1 || values[cell]! < 0 ? rule.cell - 1 : 1
  }

  isWide(cell: number): boolean {
    return this.highest[cell]! >= 0 && this.highest[cell]! - this.lowest[cell]! >= this.needed(cell)
  }

  /** Takes note of a table, unless nothing in it is small: such a table would not have been hidden. */
  remember(counts: ReadonlyMap<number, number>): void {
    const small = new SmallCells(this.guarded)
    for (const [cell, count] of counts) small.update(cell, count)
    if (small.none) return
    for (const [cell, count] of counts) this.note(cell, count)
  }

  /** A walk from the true table by random moves. Nothing is walked where a count is unknown. */
  walk(): void {
    const { cells, moves } = this.component
    if (moves.length === 0 || cells.some(cell => this.guarded.values[cell]! < 0)) return
    const counts = Int32Array.from(this.guarded.values)
    const small = new SmallCells(this.guarded)
    for (const cell of cells) small.update(cell, counts[cell]!)
    if (!small.none) for (const cell of cells) this.note(cell, counts[cell]!)
    const steps = Math.min(30_000, 400 + 60 * moves.length)
    let seed = 88_172_645
    for (let step = 0; step < steps; step++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      const move = moves[step < 3 * moves.length ? step % moves.length : (seed >>> 4) % moves.length]!
      apply(move, chooseLength(move, counts, seed), counts, small)
      if (!small.none) for (const cell of move.cells) this.note(cell, counts[cell]!)
      if (step % 1_000 === 999 && cells.every(cell => this.isWide(cell))) return
    }
  }

  private note(cell: number, count: number): void {
    if (count < this.lowest[cell]!) this.lowest[cell] = count
    if (count > this.highest[cell]!) this.highest[cell] = count
  }
}

/** How far to go: to one end, to the other, or somewhere between, never so far that a count falls below zero. */
function chooseLength({ cells, steps }: Move, counts: Int32Array, seed: number): number {
  let low = -1_000_000
  let high = 1_000_000
  for (let i = 0; i < cells.length; i++) {
    const room = Math.floor(counts[cells[i]!]! / Math.abs(steps[i]!))
    if (steps[i]! > 0) low = Math.max(low, -room)
    else high = Math.min(high, room)
  }
  if (seed & 65_536) return high
  if (seed & 131_072) return low
  return Math.floor(low + (((seed >>> 18) % 4096) * (high - low + 1)) / 4096)
}

function apply({ cells, steps }: Move, length: number, counts: Int32Array, small: SmallCells): void {
  if (length === 0) return
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    const count = counts[cell]! + length * steps[i]!
    counts[cell] = count
    small.update(cell, count)
  }
}
