import { signed } from './modular.ts'
import { isSmall } from './primary.ts'
import { canReach } from './programme.ts'
import type { Guarded, Pattern } from './suppress.ts'

/** One way to change hidden counts together without changing any published figure: cells and whole-number steps. */
type Move = Readonly<{ cells: readonly number[]; steps: readonly number[] }>

/** Hidden cells that hang together, with the moves among them. */
type Component = Readonly<{ cells: readonly number[]; moves: readonly Move[] }>

/**
 * Hidden cells whose count a reader could narrow down to fewer than `rule.cell` whole numbers, given everything
 * published, that counts are not negative, and that something in each linked set of hidden cells must be small.
 * First a walk over tables that all look the same from outside; what it does not clear is settled by programming.
 */
export function findNarrow(guarded: Guarded, pattern: Pattern): number[] {
  return componentsOf(pattern).flatMap(component => {
    const seen = walk(guarded, component)
    const open = component.cells.filter(cell => seen === null || seen.widthOf(cell) < neededWidth(guarded, cell))
    return open.filter(cell => !canReach(guarded, pattern, component.cells, cell, neededWidth(guarded, cell)))
  })
}

/** A primary cell must keep cell − 1 steps from its lowest to its highest count; any other hidden cell two counts. */
function neededWidth(guarded: Guarded, cell: number): number {
  return guarded.primary[cell] === 1 || guarded.values[cell]! < 0 ? guarded.rule.cell - 1 : 1
}

function componentsOf(pattern: Pattern): Component[] {
  const hidden = Array.from(pattern.shown, (_, cell) => cell).filter(cell => pattern.shown[cell] === 0)
  const moves = new Map<number, { cells: number[]; steps: number[] }>()
  const leader = new Map<number, number>()
  const find = (key: number): number => {
    let at = key
    while (leader.get(at) !== at) at = leader.get(at)!
    leader.set(key, at)
    return at
  }
  const leadOf = new Map<number, number>()
  for (const cell of hidden) {
    const movement = [...pattern.system.movement(cell)]
    for (const [key, value] of movement) {
      if (!leader.has(key)) leader.set(key, key)
      const move = moves.get(key) ?? { cells: [], steps: [] }
      moves.set(key, move)
      move.cells.push(cell)
      move.steps.push(signed(value))
    }
    const first = movement[0]?.[0]
    if (first === undefined) continue
    for (const [key] of movement) leader.set(find(key), find(first))
    leadOf.set(cell, first)
  }
  return gather(leadOf, moves, find)
}

function gather(
  leadOf: ReadonlyMap<number, number>,
  moves: ReadonlyMap<number, Move>,
  find: (key: number) => number,
): Component[] {
  const byLeader = new Map<number, { cells: number[]; moves: Move[] }>()
  const at = (key: number) => {
    const leader = find(key)
    const component = byLeader.get(leader) ?? { cells: [], moves: [] }
    byLeader.set(leader, component)
    return component
  }
  for (const [cell, key] of leadOf) at(key).cells.push(cell)
  for (const [key, move] of moves) if (move.steps.every(step => Math.abs(step) <= 64)) at(key).moves.push(move)
  return [...byLeader.values()]
}

/** Lowest and highest count of each cell on a walk over tables that agree with everything published. Null where counts are unknown. */
function walk(guarded: Guarded, component: Component): { widthOf: (cell: number) => number } | null {
  const { values } = guarded
  if (component.cells.some(cell => values[cell]! < 0)) return null
  const counts = new Map(component.cells.map(cell => [cell, values[cell]!]))
  const lowest = new Map(counts)
  const highest = new Map(counts)
  const small = new SmallCells(guarded, counts)
  const steps = Math.min(20_000, 400 + 60 * component.moves.length)
  let seed = 88_172_645
  for (let step = 0; step < steps && component.moves.length > 0; step++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const move =
      component.moves[
        step < 4 * component.moves.length ? step % component.moves.length : seed % component.moves.length
      ]!
    const [low, high] = lengthOf(move, counts)
    const length = seed & 65_536 ? high : seed & 131_072 ? low : low + (((seed >>> 8) % 4096) * (high - low + 1)) / 4096
    apply(move, Math.floor(length), counts, small)
    if (small.none) continue
    for (const cell of move.cells) {
      const count = counts.get(cell)!
      if (count < lowest.get(cell)!) lowest.set(cell, count)
      if (count > highest.get(cell)!) highest.set(cell, count)
    }
  }
  return { widthOf: cell => highest.get(cell)! - lowest.get(cell)! }
}

/** How far a move can go either way before a count would fall below zero. Never more than a million people. */
function lengthOf(move: Move, counts: ReadonlyMap<number, number>): [number, number] {
  let low = -1_000_000
  let high = 1_000_000
  move.cells.forEach((cell, i) => {
    const step = move.steps[i]!
    const room = Math.floor(counts.get(cell)! / Math.abs(step))
    if (step > 0) low = Math.max(low, -room)
    else high = Math.min(high, room)
  })
  return [low, high]
}

function apply(move: Move, length: number, counts: Map<number, number>, small: SmallCells): void {
  if (length === 0) return
  move.cells.forEach((cell, i) => {
    const count = counts.get(cell)! + length * move.steps[i]!
    counts.set(cell, count)
    small.update(cell, count)
  })
}

/** Keeps count of the real cells that the rule itself would call small: a table with none of them explains nothing hidden. */
class SmallCells {
  private readonly flags = new Map<number, boolean>()
  private total = 0
  private readonly guarded: Guarded

  constructor(guarded: Guarded, counts: ReadonlyMap<number, number>) {
    this.guarded = guarded
    for (const [cell, count] of counts) this.update(cell, count)
  }

  get none(): boolean {
    return this.total === 0
  }

  update(cell: number, count: number): void {
    const { block, rule } = this.guarded
    if (cell >= block.values.length) return
    const facet = block.facets[Math.floor(cell / block.nodeCount)]!
    const flag = isSmall(facet, count, facet.kind === 'base' ? count : -1, rule)
    if (flag === (this.flags.get(cell) ?? false)) return
    this.flags.set(cell, flag)
    this.total += flag ? 1 : -1
  }
}
