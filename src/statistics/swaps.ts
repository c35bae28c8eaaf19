import type { Move } from './component.ts'
import type { Guarded } from './suppress.ts'

/** How far apart in their list two groups may stand to be tried as a pair: enough to link all, few enough to be quick. */
const distances = [1, 2, 3, 5, 8, 13, 21, 34]

/**
 * Ready-made moves: one person of one group and one of another trade places (their answers swap), or a person of a
 * group goes to another group. They leave every total as it is.
 */
export function findSwaps(from: SwapSource): Move[] {
  const unionsWith = indexUnions(from)
  const changes = changesOf(from)
  return pairsOf(from).flatMap(([one, other]) => changes.map(change => moveOf(from, change, one, other, unionsWith)))
}

type SwapSource = Pick<Guarded, 'block' | 'layout' | 'relations'>

/** The moves that change hidden cells alone. */
export function swapsAmong(swaps: readonly Move[], shown: Uint8Array): Move[] {
  return swaps.filter(({ cells }) => cells.every(cell => shown[cell] === 0))
}

/** What happens to the counts of a group when one answer changes or comes in: facet numbers with +1 or −1. */
type Change = ReadonlyMap<number, number>

function changesOf({ block }: SwapSource): Change[] {
  return block.facetSums
    .filter(sum => sum.total === 0)
    .flatMap(({ members }) => [
      ...members.flatMap((up, i) => members.slice(i + 1).map(down => changeOf(block.facetSums, up, down))),
      ...(block.questions.length === 1 ? members.map(up => changeOf(block.facetSums, up, null)) : []),
    ])
}

function changeOf(facetSums: Guarded['block']['facetSums'], up: number, down: number | null): Change {
  const change = new Map<number, number>([[up, 1]])
  if (down !== null) change.set(down, -1)
  for (const { total, members } of facetSums) {
    const step = members.reduce((sum, member) => sum + (member === up ? 1 : member === down ? -1 : 0), 0)
    if (step !== 0) change.set(total, step)
  }
  return change
}

/** Pairs of groups that stand in just the same sums and are no sum themselves, so that one's loss is the other's gain. */
function pairsOf({ layout }: SwapSource): [number, number][] {
  const sums = [...layout.sums, ...layout.nested]
  const totals = new Set(sums.map(sum => sum.total))
  const alike = new Map<string, number[]>()
  layout.nodes.forEach((_, node) => {
    if (totals.has(node)) return
    const key = sums.flatMap((sum, s) => (sum.members.includes(node) ? [s] : [])).join()
    alike.set(key, [...(alike.get(key) ?? []), node])
  })
  return [...alike.values()].flatMap(nodes =>
    distances.flatMap(distance => nodes.slice(distance).map((node, i): [number, number] => [nodes[i]!, node])),
  )
}

function moveOf(
  guarded: SwapSource,
  change: Change,
  one: number,
  other: number,
  unionsWith: ReadonlyMap<number, number[]>,
): Move {
  const steps = new Map<number, number>()
  const put = (cell: number, step: number) => {
    steps.set(cell, (steps.get(cell) ?? 0) + step)
    for (const union of unionsWith.get(cell) ?? []) steps.set(union, (steps.get(union) ?? 0) + step)
  }
  for (const [facet, step] of change) {
    put(facet * guarded.block.nodeCount + one, step)
    put(facet * guarded.block.nodeCount + other, -step)
  }
  const moved = [...steps].filter(([, step]) => step !== 0)
  return { cells: moved.map(([cell]) => cell), steps: moved.map(([, step]) => step) }
}

function indexUnions({ block, relations }: SwapSource): Map<number, number[]> {
  const unions = new Map<number, number[]>()
  for (const { total, members } of relations) {
    if (total < block.values.length) continue
    for (const member of members) unions.set(member, [...(unions.get(member) ?? []), total])
  }
  return unions
}
