import type { Breakdown } from './release.ts'
import type { Relation } from './system.ts'

/** A set of respondents: everyone, or one group of one breakdown. */
export type Node = Readonly<{ breakdown: number; group: number }>

/** All sets of respondents that a release speaks of, and which of them add up to which. Node 0 is everyone. */
export type Layout = Readonly<{
  nodes: readonly Node[]
  /** `nodeOf[breakdown][group]` */
  nodeOf: readonly (readonly number[])[]
  sums: readonly Relation[]
  /** Nodes that are no direct part of everyone: the lower levels of a hierarchy. */
  nested: readonly number[]
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
  const sums = breakdowns.flatMap((breakdown, b) => sumsOf(breakdown, nodeOf[b]!, breakdowns, nodeOf))
  const direct = new Set(sums.filter(sum => sum.total === 0).flatMap(sum => sum.members))
  const nested = nodes.map((_, node) => node).filter(node => node !== 0 && !direct.has(node))
  return { nodes, nodeOf, sums, nested }
}

function sumsOf(
  breakdown: Breakdown,
  nodes: readonly number[],
  breakdowns: readonly Breakdown[],
  nodeOf: readonly (readonly number[])[],
): Relation[] {
  const byParent = new Map<string | null, number[]>()
  breakdown.groups.forEach((group, g) => {
    const members = byParent.get(group.parent) ?? []
    members.push(nodes[g]!)
    byParent.set(group.parent, members)
  })
  return [...byParent].map(([parent, members]) => ({
    total: parent === null ? 0 : parentNode(breakdown, parent, breakdowns, nodeOf),
    members: members.sort((a, b) => a - b),
  }))
}

/** The node of a parent group: it stands in the breakdown whose label is this one's without its last ` > ` part. */
function parentNode(
  breakdown: Breakdown,
  parent: string,
  breakdowns: readonly Breakdown[],
  nodeOf: readonly (readonly number[])[],
): number {
  const upper = breakdown.label.slice(0, breakdown.label.lastIndexOf(' > '))
  const b = breakdowns.findIndex(other => other.label === upper)
  const g = b < 0 ? -1 : breakdowns[b]!.groups.findIndex(group => group.label === parent)
  if (g < 0) throw new Error(`breakdown ${breakdown.label} has a level without the level above it`)
  return nodeOf[b]![g]!
}
