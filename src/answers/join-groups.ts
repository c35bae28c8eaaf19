import type { Breakdown } from '../statistics/release.ts'
import type { Division, Survey } from '../statistics/survey.ts'
import { isRange, nameJoined } from './joined-name.ts'
import { asideRank } from './scale-words.ts'
import { takeList } from './take-list.ts'
import type { Joined } from './ways.ts'

/**
 * Groups with fewer than `least` people are joined: ranges such as ages with their neighbours, other groups with each
 * other; where coarser lists were laid down, one of these is taken. A breakdown stays as it is when fewer than two groups
 * would be left, and when it has several columns.
 */
export function joinGroups(survey: Survey, least: number): Joined {
  const joined = survey.divisions.map(division => joinDivision(division, least))
  const words = joined.flatMap(({ words }) => words)
  return { survey: { ...survey, divisions: joined.map(({ division }) => division) }, words }
}

function joinDivision(division: Division, least: number): { division: Division; words: string[] } {
  const { breakdown } = division
  if (division.coarser?.length) return takeList(division, division.coarser, least)
  const sets = breakdown.columns.length > 1 ? breakdown.groups.map((_, group) => [group]) : setsOf(division, least)
  if (sets.length === breakdown.groups.length || !isDividing(sets, breakdown)) return { division, words: [] }
  const groups = sets.map(set => nameSet(set, breakdown))
  const place = new Map(sets.flatMap((set, index) => set.map(group => [group, index])))
  const codes = Uint32Array.from(division.codes, code => place.get(code)!)
  return { division: { breakdown: { ...breakdown, groups }, codes }, words: [say(sets, breakdown)] }
}

/** Whether two groups or more are left beside Not stated and the like. */
function isDividing(sets: readonly (readonly number[])[], { groups }: Breakdown): boolean {
  return sets.filter(([first]) => asideRank(groups[first!]!.label) === null).length > 1
}

function nameSet(set: readonly number[], { groups }: Breakdown): Breakdown['groups'][number] {
  const [only] = set
  if (set.length === 1) return groups[only!]!
  const within = set.map(group => groups[group]!.label)
  const beside = groups.map(({ label }) => label).filter(label => !within.includes(label))
  const label = nameJoined(within, beside)
  return { label, values: [label] }
}

function say(sets: readonly (readonly number[])[], breakdown: Breakdown): string {
  const joins = sets.filter(set => set.length > 1).map(set => sayJoin(set, breakdown))
  return `In “${breakdown.label}”, ${joins.join('; ')}.`
}

/** A name that does not list its groups is said too. */
function sayJoin(set: readonly number[], breakdown: Breakdown): string {
  const labels = set.map(group => breakdown.groups[group]!.label)
  const { label } = nameSet(set, breakdown)
  const called = label === labels.join(' + ') ? '' : `, “${label}”`
  return `${inWords(labels.map(each => `“${each}”`))} become one group${called}`
}

function inWords(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function setsOf({ breakdown, codes }: Division, least: number): number[][] {
  const sizes = new Array<number>(breakdown.groups.length).fill(0)
  for (let row = 0; row < codes.length; row += 1) sizes[codes[row]!]! += 1
  const labels = breakdown.groups.map(({ label }) => label)
  return isRange(labels) ? joinNeighbours(labels, sizes, least) : joinSmallest(sizes, least)
}

/** From the first group on, each set grows until it is large enough; what is left at the end goes to the last one. */
function joinNeighbours(labels: readonly string[], sizes: readonly number[], least: number): number[][] {
  const sets: number[][] = []
  let size = least
  labels.forEach((label, group) => {
    const starts = size >= least || asideRank(label) !== null
    if (starts) sets.push([group])
    else sets.at(-1)!.push(group)
    size = starts ? sizes[group]! : size + sizes[group]!
  })
  return mergeSmallLast(sets, sizes, least, labels)
}

function mergeSmallLast(
  sets: readonly number[][],
  sizes: readonly number[],
  least: number,
  labels: readonly string[],
): number[][] {
  const main = sets.filter(set => asideRank(labels[set[0]!]!) === null)
  const last = main.at(-1)!
  const size = last.reduce((sum, group) => sum + sizes[group]!, 0)
  if (size >= least || main.length < 2) return [...sets]
  const before = main.at(-2)!
  return sets.flatMap(set => (set === last ? [] : set === before ? [[...before, ...last]] : [set]))
}

/** All groups that are too small, and then the next smallest until they are large enough together. They stand at the end. */
function joinSmallest(sizes: readonly number[], least: number): number[][] {
  const bySize = sizes.map((_, group) => group).sort((a, b) => sizes[a]! - sizes[b]! || a - b)
  const small = bySize.filter(group => sizes[group]! < least)
  if (small.length === 0) return sizes.map((_, group) => [group])
  const rest = bySize.filter(group => sizes[group]! >= least)
  let together = small.reduce((sum, group) => sum + sizes[group]!, 0)
  while (rest.length > 0 && (together < least || small.length < 2)) {
    const next = rest.shift()!
    small.push(next)
    together += sizes[next]!
  }
  const kept = sizes.flatMap((_, group) => (small.includes(group) ? [] : [[group]]))
  return [...kept, small.sort((a, b) => a - b)]
}
