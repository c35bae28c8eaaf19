import type { Column } from '../statistics/answers.ts'
import { recode } from './codes.ts'
import { orderValues } from './value-order.ts'
import { byCodePoint, commonest, fold, tidy } from './values.ts'

/** More answers than this to choose from is no list of choices. */
const mostPieces = 60

/** The answers inside one cell such as `Talks;Workshops;`. */
export function piecesOf(value: string): string[] {
  return value
    .split(';')
    .map(tidy)
    .filter(piece => piece !== '')
}

/**
 * Whether the different values of a column are lists of choices: few pieces come back in many combinations, or every
 * value ends with `;` as Microsoft Forms writes it.
 */
export function holdsSeveralAnswers(values: readonly string[]): boolean {
  if (!values.some(value => value.includes(';'))) return false
  const pieces = values.flatMap(piecesOf).map(fold)
  const different = new Set(pieces).size
  if (different === 0 || different > mostPieces) return false
  return values.every(value => value.endsWith(';')) || pieces.length >= different * 1.3
}

/** The different answers of such a column, in their natural order, one spelling each. */
function choicesOf(values: readonly string[]): readonly string[] {
  const spellings = new Map<string, Map<string, number>>()
  for (const piece of values.flatMap(piecesOf).sort(byCodePoint)) {
    const same = spellings.get(fold(piece)) ?? new Map<string, number>()
    spellings.set(fold(piece), same.set(piece, (same.get(piece) ?? 0) + 1))
  }
  return orderValues([...spellings.values()].map(same => commonest([...same])))
}

/** One column with the values Yes and No for each answer that could be ticked; blank where the whole cell is blank. */
export function splitAnswers(column: Column): readonly Column[] {
  const ticked = column.values.map(value => new Set(piecesOf(value).map(fold)))
  return choicesOf(column.values).map(choice => {
    const has = (code: number): number => (ticked[code - 1]!.has(fold(choice)) ? 1 : 2)
    const known = column.values.length + 1
    const to = (code: number): number => (code === 0 || ticked[code - 1]!.size === 0 ? 0 : has(code))
    return recode({ label: choice, codes: column.codes }, known, ['Yes', 'No'], to)
  })
}
