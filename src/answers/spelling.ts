import type { Column } from '../statistics/answers.ts'
import { type Codes, countCodes, recode } from './codes.ts'
import { orderValues } from './value-order.ts'
import { commonest, fold } from './values.ts'

/** For each meaning, what was written and by how many. */
function gather(spellings: readonly string[], counts: Float64Array): Map<string, Map<string, number>> {
  const meanings = new Map<string, Map<string, number>>()
  spellings.forEach((spelling, code) => {
    if (spelling === '') return
    const same = meanings.get(fold(spelling)) ?? new Map<string, number>()
    same.set(spelling, (same.get(spelling) ?? 0) + counts[code]!)
    meanings.set(fold(spelling), same)
  })
  return meanings
}

/**
 * One value for all spellings that differ only by capitals, in the natural order of the values. `spellings[code]` is
 * tidy text, '' for blank. The result does not depend on the order of rows or codes.
 */
export function mergeSpellings(label: string, spellings: readonly string[], codes: Codes): Column {
  const meanings = gather(spellings, countCodes(codes, spellings.length))
  const values = orderValues([...meanings.values()].map(same => commonest([...same])))
  const place = new Map(values.map((value, index) => [fold(value), index + 1]))
  return recode({ label, codes }, spellings.length, values, code => place.get(fold(spellings[code]!)) ?? 0)
}
