import type { AnswerFile, FileColumn } from './answer-file.ts'
import { byCodePoint, fold, tidy } from './values.ts'

export type FindColumn =
  | Readonly<{ outcome: 'found'; column: FileColumn }>
  | Readonly<{ outcome: 'refused'; message: string }>

export type MatchColumns =
  | Readonly<{ outcome: 'found'; columns: readonly FileColumn[] }>
  | Readonly<{ outcome: 'refused'; message: string }>

/** A column by its heading, to the letter, or by its place as `#12`. A heading that stands twice needs its number. */
export function findColumn(file: AnswerFile, name: string): FindColumn {
  const wanted = tidy(name)
  const column = file.columns.find(({ label }) => label === wanted)
  if (column) return { outcome: 'found', column }
  const place = /^#(\d+)$/.exec(wanted)
  if (place) return findPlace(file, Number(place[1]))
  const same = file.columns.filter(({ heading }) => heading === wanted)
  if (same.length > 0) return { outcome: 'refused', message: saysRepeated(wanted, same) }
  return { outcome: 'refused', message: saysMissing(file, wanted) }
}

function findPlace(file: AnswerFile, number: number): FindColumn {
  const column = file.columns.find(each => each.number === number)
  if (column) return { outcome: 'found', column }
  const last = file.columns.at(-1)?.number ?? 0
  return { outcome: 'refused', message: `There is no column #${number}: the file has columns #1 to #${last}.` }
}

/**
 * All columns that a pattern means, in the order of the file. A pattern is a name as in `findColumn`; when no column
 * has it, each `*` in it stands for any text. Nothing else is special: `?` and `,` are themselves.
 */
export function matchColumns(file: AnswerFile, pattern: string): MatchColumns {
  const one = findColumn(file, pattern)
  if (one.outcome === 'found') return { outcome: 'found', columns: [one.column] }
  if (!pattern.includes('*')) return one
  const parts = tidy(pattern)
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const whole = new RegExp(`^${parts.join('.*')}$`, 'u')
  const columns = file.columns.filter(({ label, heading }) => whole.test(label) || whole.test(heading))
  if (columns.length > 0) return { outcome: 'found', columns }
  return { outcome: 'refused', message: `No column has a heading like “${pattern}”. Only * stands for any text.` }
}

function saysRepeated(name: string, same: readonly FileColumn[]): string {
  const candidates = same.map(({ label, number }) => `“${label}” (#${number})`).join(', ')
  return `“${name}” stands ${same.length} times in the file. Say which one: ${candidates}.`
}

function saysMissing(file: AnswerFile, name: string): string {
  const near = nearest(file, name)
  const hint = near.length > 0 ? `Did you mean ${near.map(label => `“${label}”`).join(' or ')}?` : saysAll(file)
  return `There is no column “${name}”. ${hint}`
}

function saysAll(file: AnswerFile): string {
  const first = file.columns.slice(0, 5).map(({ label }) => `“${label}”`)
  return `The file has ${first.join(', ')}${file.columns.length > 5 ? ` and ${file.columns.length - 5} more` : ''}.`
}

function nearest(file: AnswerFile, name: string): readonly string[] {
  const wanted = fold(name)
  return file.columns
    .map(({ label }) => ({ label, away: distance(wanted, fold(label)) }))
    .filter(({ label, away }) => away <= Math.max(2, wanted.length / 4) || fold(label).includes(wanted))
    .sort((a, b) => a.away - b.away || byCodePoint(a.label, b.label))
    .slice(0, 3)
    .map(({ label }) => label)
}

/** How many letters have to change to make one text the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
