import type { Column } from '../statistics/answers.ts'
import type { Breakdown } from '../statistics/release.ts'
import type { Division } from '../statistics/survey.ts'
import type { AnswerFile, FileColumn } from './answer-file.ts'
import { findColumn } from './find-column.ts'
import { asBreakdown } from './use.ts'

/** Hears what is wrong, and in which column. */
export type Wrong = (message: string, column?: string | null) => void

export type PlannedBreakdown = Division & Readonly<{ columns: readonly FileColumn[] }>

/** Each level of a hierarchy is a breakdown of its own; the same one asked for twice is made once. */
export function planBreakdowns(
  file: AnswerFile,
  by: readonly string[],
  most: number,
  wrong: Wrong,
): PlannedBreakdown[] {
  const planned = new Map<string, PlannedBreakdown>()
  for (const path of by) {
    const columns = pathOf(file, path, wrong)
    for (let level = 1; level <= columns.length; level++) {
      const upTo = columns.slice(0, level)
      const label = upTo.map(column => column.label).join('>')
      if (planned.has(label)) continue
      const made = divide(label, upTo, most, wrong)
      if (made) planned.set(label, made)
    }
  }
  return [...planned.values()]
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

function divide(label: string, columns: readonly FileColumn[], most: number, wrong: Wrong): PlannedBreakdown | null {
  const levels: (Column | null)[] = columns.map(column => {
    const made = asBreakdown(column, most)
    if (made.outcome === 'refused') wrong(made.message, column.label)
    return made.outcome === 'made' ? made.column : null
  })
  const whole = levels.filter(level => level !== null)
  if (whole.length < columns.length) return null
  const rows = whole[0]!.codes.length
  const numbers = new Uint32Array(rows)
  const places = new Map<number, number[]>()
  for (let row = 0; row < rows; row++) {
    const key = whole.reduce((sum, level) => sum * (level.values.length + 1) + level.codes[row]!, 0)
    numbers[row] = key
    if (!places.has(key))
      places.set(
        key,
        whole.map(level => level.codes[row]!),
      )
    if (places.size > most) break
  }
  if (places.size > most) {
    wrong(`“${label}” makes more than ${most} groups. Use fewer levels, or merge some of them.`, label)
    return null
  }
  if (places.size < 2) {
    wrong(`“${label}” puts everyone into one group, so it divides nobody. Leave it out.`, label)
    return null
  }
  return number(
    label,
    columns,
    whole.map(level => level.values),
    places,
    numbers,
  )
}

function number(
  label: string,
  columns: readonly FileColumn[],
  values: readonly (readonly string[])[],
  places: ReadonlyMap<number, readonly number[]>,
  keys: Uint32Array,
): PlannedBreakdown {
  const sorted = [...places].sort(([, a], [, b]) => compareCodes(a, b))
  const place = new Map(sorted.map(([key], index) => [key, index]))
  const groups = sorted.map(([, codes]) => {
    const own = codes.map((code, level) => values[level]![code - 1]!)
    return { label: own.join(' > '), values: own }
  })
  const breakdown: Breakdown = { label, columns: columns.map(column => column.label), groups }
  return { breakdown, columns, codes: keys.map(key => place.get(key)!) }
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  return a.reduce((order, code, level) => order || code - b[level]!, 0)
}
