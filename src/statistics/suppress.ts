import type { Block } from './block.ts'
import type { Move } from './component.ts'
import type { Layout } from './layout.ts'
import { findPrimary } from './primary.ts'
import type { Rule } from './release.ts'
import { findSwaps } from './swaps.ts'
import { LinkedSystem, type Relation } from './system.ts'
import { findUnions } from './unions.ts'

/** What is decided of a cell: it may still be either, everybody knows it already, or it must stay hidden. */
export type Standing = 'open' | 'known' | 'kept'

/** A block with its secret unions beside the real cells, and what is primary among both. */
export type Guarded = Readonly<{
  block: Block
  layout: Layout
  rule: Rule
  /** Counts of the real cells, then of the unions; -1 is unknown. */
  values: Int32Array
  relations: readonly Relation[]
  primary: Uint8Array
  /** Moves among cells that leave every total as it is. */
  swaps: readonly Move[]
  /** Real cells in the order in which they are tried: bases before options, large before small. */
  order: readonly number[]
}>

/** Adds the unions that need protection and fixes the order in which cells are tried. */
export function guard(block: Block, layout: Layout, rule: Rule, nodeSize: (node: number) => number): Guarded {
  const real = findPrimary(block, rule)
  const unions = findUnions(block, layout, real, rule)
  const size = block.values.length
  const values = new Int32Array(size + unions.length)
  values.set(block.values)
  const primary = new Uint8Array(size + unions.length)
  primary.set(real)
  unions.forEach((union, u) => {
    values[size + u] = union.count
    primary[size + u] = 1
  })
  const relations = [
    ...block.relations,
    ...block.nested,
    ...unions.map((union, u) => ({ total: size + u, members: union.members })),
  ]
  const swaps = findSwaps({ block, layout, relations })
  return { block, layout, rule, values, relations, primary, swaps, order: orderOf(block, nodeSize) }
}

/**
 * A hidden base hides its whole row, so bases come first, by the size of the group: then the same group gives way
 * in every question. Then all other cells from the largest count down.
 */
function orderOf(block: Block, nodeSize: (node: number) => number): number[] {
  const { nodeCount, values } = block
  const bases = Array.from({ length: nodeCount }, (_, node) => node)
  const rest = Array.from({ length: values.length - nodeCount }, (_, i) => nodeCount + i)
  bases.sort((a, b) => nodeSize(b) - nodeSize(a) || a - b)
  rest.sort((a, b) => values[b]! - values[a]! || a - b)
  return [...bases, ...rest]
}

export type Pattern = Readonly<{ shown: Uint8Array; system: LinkedSystem }>

/**
 * Publishes as much as exact elimination allows. `standing` says which cells are known anyway and which stay hidden.
 * Answers null when what is known already gives a protected cell away: nothing hidden here can mend that.
 */
export function suppress(guarded: Guarded, standing: (cell: number) => Standing): Pattern | null {
  const { block, relations, values, primary } = guarded
  const shown = Uint8Array.from(values, (_, cell) => (standing(cell) === 'known' ? 1 : 0))
  const guardedCells = Uint8Array.from(primary, (flag, cell) =>
    standing(cell) === 'kept' || (flag === 1 && shown[cell] === 0) ? 1 : 0,
  )
  const system = new LinkedSystem(values.length, relations, cell => shown[cell] === 1)
  if (guardedCells.some((flag, cell) => flag === 1 && system.isComputable(cell))) return null
  const isProtected = (cell: number) => guardedCells[cell] === 1
  for (const cell of guarded.order) {
    if (shown[cell] === 1) continue
    if (values[cell]! >= 0 && !isProtected(cell) && system.publish(cell, isProtected)) shown[cell] = 1
    else if (cell < block.nodeCount) hideRow(block, cell, shown, guardedCells)
  }
  return { shown, system }
}

function hideRow(block: Block, node: number, shown: Uint8Array, guardedCells: Uint8Array): void {
  for (let cell = node; cell < block.values.length; cell += block.nodeCount) {
    if (shown[cell] === 0) guardedCells[cell] = 1
  }
}
