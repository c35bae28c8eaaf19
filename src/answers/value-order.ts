import { lowerBound } from './ranges.ts'
import { asidesOf, findScale } from './scale.ts'
import { asideRank } from './scale-words.ts'
import { byCodePoint, fold } from './values.ts'

/**
 * Values in the order that people expect: along their scale, by number or range, else by alphabet; Other, Don't know
 * and the like at the end. Never by how often they occur or where they first stand.
 */
export function orderValues(values: readonly string[]): readonly string[] {
  const scale = findScale(values)
  if (scale) return scale.map(option => option.label)
  const main = values.filter(value => asideRank(value) === null)
  return [...inOrder(main), ...asidesOf(values).map(option => option.label)]
}

function inOrder(values: readonly string[]): readonly string[] {
  const bounds = new Map(values.map(value => [value, lowerBound(value)]))
  const haveBounds = values.every(value => bounds.get(value) !== null)
  return values.toSorted(
    (a, b) => (haveBounds ? bounds.get(a)! - bounds.get(b)! : 0) || byAlphabet(fold(a), fold(b)) || byCodePoint(a, b),
  )
}

/** Alphabetical, but numbers inside by size: Team 2 before Team 10. The same on every machine. */
function byAlphabet(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)]
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const order = (i % 2 === 1 ? Number(left[i]) - Number(right[i]) : 0) || byCodePoint(left[i]!, right[i]!)
    if (order !== 0) return order
  }
  return left.length - right.length
}
