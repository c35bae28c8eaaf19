import type { CoarserList, Division } from '../statistics/survey.ts'
import { isNotStated } from './scale-words.ts'

type Taken = { division: Division; words: string[] }

/**
 * The division by the finest list in which each group that somebody is in has `least` people, or by the coarsest where
 * none is so. As it is, when its own groups are large enough, or when fewer than two would be left.
 */
export function takeList(division: Division, coarser: readonly CoarserList[], least: number): Taken {
  const whole: Taken = { division, words: [] }
  const all = [whole, ...coarser.map(list => byList(division, list))]
  const dividing = all.filter(({ division }) => sizesOf(division).length > 1)
  return dividing.find(({ division }) => sizesOf(division).every(size => size >= least)) ?? dividing.at(-1) ?? whole
}

/** How many are in each group, but for those who did not say. */
function sizesOf({ breakdown: { groups }, codes }: Division): number[] {
  const sizes = new Array<number>(groups.length).fill(0)
  for (let row = 0; row < codes.length; row += 1) sizes[codes[row]!]! += 1
  return sizes.filter((size, g) => size > 0 && !isNotStated(groups[g]!.label))
}

/** The same people in the groups of a list that somebody is in, in its order, and then what it does not take up. */
function byList({ breakdown, codes }: Division, list: CoarserList): Taken {
  const labels = breakdown.groups.map(({ label }) => label)
  const taken = new Set(list.groups.flatMap(({ of }) => of))
  const own = labels.filter(label => !taken.has(label)).map(label => ({ label, of: [label] }))
  const sets = [...list.groups.filter(({ of }) => of.some(label => labels.includes(label))), ...own]
  const place = labels.map(label => sets.findIndex(({ of }) => of.includes(label)))
  const groups = sets.map(({ label }) => ({ label, values: [label] }))
  const words = `“${breakdown.label}” is shown by its list “${list.title}”.`
  return {
    division: { breakdown: { ...breakdown, groups }, codes: Uint32Array.from(codes, code => place[code]!) },
    words: [words],
  }
}
