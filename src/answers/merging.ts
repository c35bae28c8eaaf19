import type { Column } from '../statistics/answers.ts'
import type { AnswerFile, FileColumn, Problem } from './answer-file.ts'
import { countCodes, recode } from './codes.ts'
import { findColumn } from './find-column.ts'
import { holdsSeveralAnswers, piecesOf, splitAnswers } from './several-answers.ts'
import type { ValueMerge } from './value-map.ts'
import { orderValues } from './value-order.ts'
import { byCodePoint, fold } from './values.ts'

export type MergeValues =
  | Readonly<{ outcome: 'merged'; file: AnswerFile }>
  | Readonly<{ outcome: 'refused'; problems: readonly Problem[] }>

type Placed = Readonly<{ merge: ValueMerge; column: FileColumn }>

/** The file with merges made by hand: each value changes once, all at the same time. A column that is not there refuses them all; a value that is not there is said in the file's notes. */
export function mergeValues(file: AnswerFile, merges: readonly ValueMerge[]): MergeValues {
  const problems: Problem[] = []
  const placed = merges.flatMap((merge): Placed[] => {
    const found = findColumn(file, merge.column)
    if (found.outcome === 'found') return [{ merge, column: found.column }]
    problems.push({ line: merge.line, column: null, message: found.message })
    return []
  })
  problems.push(...placed.flatMap(each => checkMerge(each, placed)))
  if (problems.length > 0) return { outcome: 'refused', problems }
  const columns = file.columns.map(column => applyTo(column, placed))
  return { outcome: 'merged', file: { ...file, columns, notes: [...file.notes, ...saysUnused(placed)] } }
}

/** One file of merges serves many files of answers, so a value that nobody gave is no mistake; but it may be a misspelling. */
function saysUnused(placed: readonly Placed[]): string[] {
  return placed.flatMap(({ merge, column }) => {
    const values = column.answers ? mergeableValues(column.answers) : []
    const found = values.some(value => fold(value) === fold(merge.from))
    return found ? [] : [`Nothing to merge: nobody answered “${merge.from}” in “${column.label}”.`]
  })
}

/** What of a column can be merged: its values, or the answers inside its cells where people could choose several. */
export function mergeableValues(column: Column): readonly string[] {
  return holdsSeveralAnswers(column.values) ? splitAnswers(column).map(({ label }) => label) : column.values
}

/** A cell with several answers keeps its last `;`, so that it is still seen to hold several. */
function changePieces(value: string, change: (piece: string) => string): string {
  const pieces = new Set(piecesOf(value).map(change))
  pieces.delete('')
  return pieces.size === 0 ? '' : `${[...pieces].sort(byCodePoint).join(';')};`
}

function checkMerge({ merge, column }: Placed, all: readonly Placed[]): readonly Problem[] {
  const at = { line: merge.line, column: column.label }
  const values = column.answers?.values
  if (!values) return [{ ...at, message: `“${column.label}” has too many different values to merge them.` }]
  const other = all.find(each => each.column === column && fold(each.merge.from) === fold(merge.from))
  if (!other || fold(other.merge.to) === fold(merge.to)) return []
  return [{ ...at, message: `“${merge.from}” would become both “${other.merge.to}” and “${merge.to}”. Keep one line.` }]
}

function applyTo(column: FileColumn, placed: readonly Placed[]): FileColumn {
  const mine = placed.filter(each => each.column === column).map(({ merge }) => [fold(merge.from), merge.to] as const)
  if (!column.answers || mine.length === 0) return column
  const answers = changeValues(column.answers, new Map(mine))
  const filled = column.answers.codes.length - countCodes(answers.codes, answers.values.length + 1)[0]!
  return { ...column, answers, filled, distinct: answers.values.length }
}

/** `targets` says for a folded value what it becomes; values that are not in it stay. */
function changeValues(column: Column, targets: ReadonlyMap<string, string>): Column {
  const change = (value: string): string => targets.get(fold(value)) ?? value
  const several = holdsSeveralAnswers(column.values)
  const written = column.values.map(value => (several ? changePieces(value, change) : change(value)))
  const known = new Map(column.values.map(value => [fold(value), value]))
  const spellings = new Map<string, string>()
  for (const text of written.toSorted(byCodePoint).toReversed())
    if (text !== '') spellings.set(fold(text), known.get(fold(text)) ?? text)
  const values = orderValues([...spellings.values()])
  const place = new Map(values.map((value, index) => [fold(value), index + 1]))
  const to = (code: number): number => (code === 0 ? 0 : (place.get(fold(written[code - 1]!)) ?? 0))
  return recode(column, column.values.length + 1, values, to)
}
