import type { AnswerTable } from '../statistics/answers.ts'
import { codesFor } from './codes.ts'

/** The same people in a random order, so that what is stored says nothing of who came when. `below(n)` gives 0 to n - 1. */
export function shuffleRows(table: AnswerTable, below: (n: number) => number): AnswerTable {
  const from = Uint32Array.from({ length: table.rows }, (_, row) => row)
  for (let row = table.rows - 1; row > 0; row -= 1) {
    const other = below(row + 1)
    const kept = from[row]!
    from[row] = from[other]!
    from[other] = kept
  }
  const columns = table.columns.map(column => {
    const codes = codesFor(table.rows, column.values.length)
    for (let row = 0; row < table.rows; row += 1) codes[row] = column.codes[from[row]!]!
    return { ...column, codes }
  })
  return { rows: table.rows, columns }
}
