const below = /^((under|less than|fewer than|below|up to|younger than|no more than)\b|<=?|≤) ?/
const above = /^((over|more than|above|older than|greater than|at least)\b|>=?|≥) ?/
const leading = /^[£$€]? ?(\d{1,3}(?:[, ]\d{3})+|\d+)(?:[.](\d+))?(k)? ?(?:%|€|£)?/
const unit = /(minute|hour|day|week|month|year)s?\b/

const unitSizes: Readonly<Record<string, number>> = {
  minute: 1 / 525_600,
  hour: 1 / 8_760,
  day: 1 / 365,
  week: 7 / 365,
  month: 1 / 12,
  year: 1,
}

/** So little lower or higher that no other bound lies between. */
const nudge = 1e-9

/**
 * Where a number, a range or an age band begins, to order by: `26-100` is 26, `Under 25` just below 25,
 * `More than 1000` just above. Times count in years. Null for anything else.
 */
export function lowerBound(value: string): number | null {
  const text = value.toLowerCase().replace(/^(aged?|band|grade|level) /, '')
  const start = below.exec(text)?.[0] ?? above.exec(text)?.[0] ?? ''
  const rest = text.slice(start.length)
  const found = leading.exec(rest)
  if (!found) return null
  const whole = Number(found[1]!.replace(/[, ]/g, ''))
  const size = Number(`${whole}.${found[2] ?? '0'}`) * (found[3] ? 1000 : 1) * unitSize(rest.slice(found[0].length))
  if (start === '') return size
  return below.test(text) ? size - nudge : size + nudge
}

/** The unit after the number, from the first that is named: `6-12 months` counts in months. */
function unitSize(rest: string): number {
  return unitSizes[unit.exec(rest)?.[1] ?? 'year']!
}
