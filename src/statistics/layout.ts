import type { Breakdown } from './release.ts'
import { inOrder, type Relation } from './system.ts'

/** A set of respondents: everyone, or one group of one breakdown. */
export type Node = Readonly<{ breakdown: number; group: number }>

/** All sets of respondents that a release speaks of, and which of them add up to which. Node 0 is everyone. */
export type Layout = Readonly<{
  nodes: readonly Node[]
  /** `nodeOf[breakdown][group]` */
  nodeOf: readonly (readonly number[])[]
  /** Sums that follow from what was declared: everybody knows them. */
  sums: readonly Relation[]
  /** Sums that hold among these respondents without having been declared: protected, and never printed. */
  nested: readonly Relation[]
}>

/** Text order that does not depend on the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Lays out the nodes in an order that depends on labels alone, so that the order of a file changes nothing. */
export function layOut(breakdowns: readonly Breakdown[]): Layout {
  const keys = breakdowns.flatMap((breakdown, b) =>
    breakdown.groups.map((group, g) => ({ key: `${breakdown.label}\u0000${group.label}`, breakdown: b, group: g })),
  )
  keys.sort((a, b) => compareText(a.key, b.key))
  const nodes: Node[] = [{ breakdown: -1, group: -1 }]
  const nodeOf = breakdowns.map(breakdown => breakdown.groups.map(() => 0))
  for (const { breakdown, group } of keys) {
    nodeOf[breakdown]![group] = nodes.length
    nodes.push({ breakdown, group })
  }
  return { nodes, nodeOf, sums: inOrder(sumsOf(breakdowns, nodeOf)), nested: [] }
}

/**
 * A group is the sum of all groups that say the same and more: everyone of each breakdown, a service of its teams. The
 * same columns in another order are the same groups under other names.
 */
function sumsOf(breakdowns: readonly Breakdown[], nodeOf: readonly (readonly number[])[]): Relation[] {
  return breakdowns.flatMap((finer, f) => {
    const everyone = { total: 0, members: [...nodeOf[f]!].sort((a, b) => a - b) }
    const parts = breakdowns.flatMap((coarser, c) =>
      isWithin(coarser, c, finer, f) ? partsOf(coarser, c, finer, f, nodeOf) : [],
    )
    return [everyone, ...parts]
  })
}

function isWithin(coarser: Breakdown, c: number, finer: Breakdown, f: number): boolean {
  const isFiner = finer.columns.length > coarser.columns.length
  const isOther = finer.columns.length === coarser.columns.length && c < f
  return (isFiner || isOther) && coarser.columns.every(column => finer.columns.includes(column))
}

function partsOf(
  coarser: Breakdown,
  c: number,
  finer: Breakdown,
  f: number,
  nodeOf: readonly (readonly number[])[],
): Relation[] {
  const places = coarser.columns.map(column => finer.columns.indexOf(column))
  const keyOf = (values: readonly string[]) => values.join('\u0000')
  const members = new Map<string, number[]>()
  finer.groups.forEach((group, g) => {
    const key = keyOf(places.map(place => group.values[place]!))
    members.set(key, [...(members.get(key) ?? []), nodeOf[f]![g]!])
  })
  return coarser.groups.flatMap((group, g) => {
    const parts = members.get(keyOf(group.values))
    return parts ? [{ total: nodeOf[c]![g]!, members: parts.sort((a, b) => a - b) }] : []
  })
}
