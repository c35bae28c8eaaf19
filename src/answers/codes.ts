import type { Column } from '../statistics/answers.ts'

export type Codes = Column['codes']

/** The smallest array of whole numbers that holds `highest`. */
export function codesFor(length: number, highest: number): Codes {
  if (highest < 256) return new Uint8Array(length)
  return highest < 65_536 ? new Uint16Array(length) : new Uint32Array(length)
}

/** The same codes with room for more rows or higher numbers. */
export function widen(codes: Codes, length: number, highest: number): Codes {
  const wider = codesFor(Math.max(length, codes.length), highest)
  wider.set(codes)
  return wider
}

/** The same rows with other values: `to` says the new code of each old code below `known`. Code 0 is blank. */
export function recode(
  column: Pick<Column, 'label' | 'codes'>,
  known: number,
  values: readonly string[],
  to: (code: number) => number,
): Column {
  const table = Uint32Array.from({ length: known }, (_, code) => to(code))
  const codes = codesFor(column.codes.length, values.length)
  for (let row = 0; row < codes.length; row += 1) codes[row] = table[column.codes[row]!]!
  return { label: column.label, values, codes }
}

/** How many rows have each code; index 0 counts the blanks. */
export function countCodes(codes: Codes, known: number): Float64Array {
  const counts = new Float64Array(known)
  for (let row = 0; row < codes.length; row += 1) counts[codes[row]!]! += 1
  return counts
}
