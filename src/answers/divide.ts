import type { Column } from '../statistics/answers.ts'
import type { Breakdown, Release } from '../statistics/release.ts'
import type { Division } from '../statistics/survey.ts'
import type { AnswerFile, FileColumn } from './answer-file.ts'
import { findColumn } from './find-column.ts'
import { asBreakdown } from './use.ts'

/** Hears what is wrong, and in which column. */
export type Wrong = (message: string, column?: string | null) => void

export type PlannedBreakdown = Division & Readonly<{ columns: readonly FileColumn[] }>

/** How many groups a breakdown may have, and how many people the largest of them must have for anything to be shown. */
export type GroupBounds = Readonly<{ most: number; base: number }>

/** Each level of a hierarchy is a breakdown of its own; the same one asked for twice is made once. */
export function planBreakdowns(
  file: AnswerFile,
  by: readonly string[],
  bounds: GroupBounds,
  wrong: Wrong,
): PlannedBreakdown[] {
  const planned = new Map<string, PlannedBreakdown>()
  for (const path of by) {
    const columns = pathOf(file, path, wrong)
    for (let level = 1; level <= columns.length; level++) {
      const upTo = columns.slice(0, level)
      const label = upTo.map(column => column.label).join('>')
      if (planned.has(label)) continue
      const made = divide(label, upTo, bounds, wrong)
      if (made) planned.set(label, made)
    }
  }
  return [...planned.values()]
}

/**
 * The ways in which earlier releases divided these people and this one does not, as far as the file still tells: its
 * columns are there and have the same groups.
 */
export function planBackground(
  file: AnswerFile,
  earlier: readonly Release[],
  planned: readonly PlannedBreakdown[],
): Division[] {
  const divisions = new Map<string, Division>()
  for (const before of earlier.flatMap(({ breakdowns }) => breakdowns)) {
    if (planned.some(({ breakdown }) => breakdown.label === before.label)) continue
    const columns = before.columns.flatMap(label => file.columns.find(column => column.label === label) ?? [])
    if (columns.length < before.columns.length) continue
    const made = divide(before.label, columns, { most: before.groups.length, base: 0 }, () => undefined)
    if (made && hasGroups(made.breakdown, before))
      divisions.set(before.label, { breakdown: made.breakdown, codes: made.codes })
  }
  return [...divisions.values()]
}

function hasGroups(one: Breakdown, other: Breakdown): boolean {
  const labels = new Set(one.groups.map(({ label }) => label))
  return one.groups.length === other.groups.length && other.groups.every(({ label }) => labels.has(label))
}

function pathOf(file: AnswerFile, path: string, wrong: Wrong): FileColumn[] {
  const whole = findColumn(file, path)
  if (whole.outcome === 'found') return [whole.column]
  const names = path.includes('>') ? path.split('>') : [path]
  return names.flatMap(name => {
    const found = findColumn(file, name)
    if (found.outcome === 'refused') wrong(found.message)
    return found.outcome === 'found' ? [found.column] : []
  })
}

function divide(
  label: string,
  columns: readonly FileColumn[],
  bounds: GroupBounds,
  wrong: Wrong,
): PlannedBreakdown | null {
  const levels = columns.map(column => {
    const made = asBreakdown(column, bounds.most)
    if (made.outcome === 'refused') wrong(made.message, column.label)
    return made.outcome === 'made' ? made.column : null
  })
  const whole = levels.filter(level => level !== null)
  if (whole.length < columns.length) return null
  const found = groupRows(whole)
  const objection = objectTo(label, found, bounds)
  if (objection === null) return arrange(label, columns, whole, found)
  wrong(objection, label)
  return null
}

/** The codes of a group in each column, and how many people are in it, by a number made of the codes. */
type FoundGroups = Readonly<{ keys: Float64Array; groups: ReadonlyMap<number, { codes: number[]; people: number }> }>

function groupRows(levels: readonly Column[]): FoundGroups {
  const keys = new Float64Array(levels[0]!.codes.length)
  const groups = new Map<number, { codes: number[]; people: number }>()
  for (let row = 0; row < keys.length; row++) {
    const key = levels.reduce((sum, level) => sum * (level.values.length + 1) + level.codes[row]!, 0)
    keys[row] = key
    const group = groups.get(key) ?? { codes: levels.map(level => level.codes[row]!), people: 0 }
    group.people += 1
    groups.set(key, group)
  }
  // A group that can be chosen and that nobody is in looks like one that is too small.
  for (const [only] of levels.length === 1 ? levels[0]!.values.map((_, i) => [i + 1] as const) : [])
    if (!groups.has(only)) groups.set(only, { codes: [only], people: 0 })
  return { keys, groups }
}

/** Why nothing could be shown by these groups; null when something could. */
function objectTo(label: string, { groups }: FoundGroups, { most, base }: GroupBounds): string | null {
  if (groups.size > most) return `“${label}” makes more than ${most} groups. Use fewer levels, or merge some of them.`
  if (groups.size < 2) return `“${label}” puts everyone into one group, so it divides nobody. Leave it out.`
  if ([...groups.values()].some(({ people }) => people >= base)) return null
  return `“${label}” has no group of ${base} people or more, so nothing could be shown by it. Merge its values, or leave it out.`
}

function arrange(
  label: string,
  columns: readonly FileColumn[],
  levels: readonly Column[],
  { keys, groups }: FoundGroups,
): PlannedBreakdown {
  const sorted = [...groups].sort(([, a], [, b]) => compareCodes(a.codes, b.codes))
  const place = new Map(sorted.map(([key], index) => [key, index]))
  const named = sorted.map(([, { codes }]) => {
    const values = codes.map((code, level) => levels[level]!.values[code - 1]!)
    return { label: values.join(' > '), values }
  })
  const breakdown: Breakdown = { label, columns: columns.map(column => column.label), groups: named }
  return { breakdown, columns, codes: Uint32Array.from(keys, key => place.get(key)!) }
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  return a.reduce((order, code, level) => order || code - b[level]!, 0)
}
