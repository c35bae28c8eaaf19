import type { Block } from './block.ts'
import type { Layout } from './layout.ts'
import { isSmall } from './primary.ts'
import type { Rule } from './release.ts'
import type { Relation } from './system.ts'

/** A set nobody prints but a reader could get by subtracting: its count, and the cells that add up to it. */
export type Union = Readonly<{ count: number; members: readonly number[] }>

/**
 * The small unions of a block: per sum, its small cells taken together, when that is small again. Subtracting the
 * published members of a sum from its total gives just these away: everyone but a group is one of them.
 * They are protected like any small cell, and never leave this folder: they would say which cells are small.
 */
export function findUnions(block: Block, layout: Layout, primary: Uint8Array, rule: Rule): Union[] {
  return [...unionsOfGroups(block, layout, primary, rule), ...unionsOfOptions(block, primary, rule)]
}

function unionsOfGroups(block: Block, layout: Layout, primary: Uint8Array, rule: Rule): Union[] {
  return [...layout.sums, ...layout.nested].flatMap(sum => {
    const groups = sum.members.filter(node => primary[node] === 1)
    const whole = isPart(groups, sum) ? unionOfNodes(block, groups, rule) : []
    const mixed = block.facets.flatMap((_, f) => {
      if (f === 0) return []
      const small = sum.members.map(node => f * block.nodeCount + node).filter(cell => primary[cell] === 1)
      return isPart(small, sum) && small.length > groups.length ? smallSum(block, f, small, null, rule) : []
    })
    return [...whole, ...mixed]
  })
}

/** All facets of several groups taken as one: all of them when the union is below the base threshold, else the small ones. */
function unionOfNodes(block: Block, nodes: readonly number[], rule: Rule): Union[] {
  const base = total(block, nodes)
  return block.facets.flatMap((_, f) =>
    smallSum(
      block,
      f,
      nodes.map(node => f * block.nodeCount + node),
      base,
      rule,
    ),
  )
}

function unionsOfOptions(block: Block, primary: Uint8Array, rule: Rule): Union[] {
  const nodes = Array.from({ length: block.nodeCount }, (_, node) => node)
  return nodes.flatMap(node => {
    if (primary[node] === 1 || block.values[node]! < 0) return []
    return block.facetSums.flatMap(sum => {
      const small = sum.members.map(f => f * block.nodeCount + node).filter(cell => primary[cell] === 1)
      return isPart(small, sum) ? smallSum(block, sum.members[0]!, small, block.values[node]!, rule) : []
    })
  })
}

/** A union of one is that cell, and a union of all is the total: both have a cell of their own. */
function isPart(small: readonly number[], sum: Relation): boolean {
  return small.length > 1 && small.length < sum.members.length
}

function smallSum(block: Block, f: number, cells: readonly number[], base: number | null, rule: Rule): Union[] {
  const count = total(block, cells)
  const small = isSmall(block.facets[f]!, count, base ?? Number.POSITIVE_INFINITY, rule)
  return small ? [{ count, members: cells }] : []
}

function total(block: Block, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + Math.max(0, block.values[cell]!), 0)
}
