import type { Column } from '../statistics/answers.ts'
import { codesFor } from './codes.ts'

/**
 * So many rows in a random order, so that what is stored says nothing of who came when. `below(n)` gives a whole number
 * from 0 to n - 1, each as likely as the next.
 */
export function randomOrder(rows: number, below: (n: number) => number): Uint32Array {
  const order = Uint32Array.from({ length: rows }, (_, row) => row)
  for (let row = rows - 1; row > 0; row -= 1) {
    const other = below(row + 1)
    const kept = order[row]!
    order[row] = order[other]!
    order[other] = kept
  }
  return order
}

/** The column with its rows in this order. */
export function inOrder(column: Column, order: Uint32Array): Column {
  const codes = codesFor(order.length, column.values.length)
  for (let row = 0; row < order.length; row += 1) codes[row] = column.codes[order[row]!]!
  return { ...column, codes }
}
