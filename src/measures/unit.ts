export const units = ['per-cent', 'people', 'number', 'score', 'days', 'pounds'] as const
export type Unit = (typeof units)[number]

export const unitNames: Readonly<Record<Unit, string>> = {
  'per-cent': 'Per cent',
  people: 'A number of people',
  number: 'A number of something else',
  score: 'A score from 0 to 10',
  days: 'Days',
  pounds: 'Pounds',
}

const most = 999_999_999

/** Between which figures a unit makes sense, and whether only whole ones do. */
const bounds: Readonly<Record<Unit, Readonly<{ least: number; most: number; whole?: boolean }>>> = {
  'per-cent': { least: 0, most: 100 },
  people: { least: 0, most, whole: true },
  number: { least: -most, most },
  score: { least: 0, most: 10 },
  days: { least: 0, most: 100_000 },
  pounds: { least: -most, most },
}

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A figure with its unit: `63%`, `1,204`, `7.4`, `21 days`, `−£1,200.50`. */
export function sayFigure(unit: Unit, figure: number): string {
  const sign = figure < 0 ? '−' : ''
  const size = Math.abs(figure)
  const digits = unit === 'pounds' && !Number.isInteger(size) ? pence.format(size) : plain.format(size)
  return sign + withUnit(unit, digits)
}

/** From one figure to another: `10 to 20 days`, `£100 to £200`. */
export function sayRange(unit: Unit, from: number, to: number): string {
  const isAfter = unit === 'days' || unit === 'people'
  return `${sayFigure(isAfter ? 'number' : unit, from)} to ${sayFigure(unit, to)}`
}

function withUnit(unit: Unit, digits: string): string {
  switch (unit) {
    case 'per-cent':
      return `${digits}%`
    case 'pounds':
      return `£${digits}`
    case 'days':
      return digits === '1' ? '1 day' : `${digits} days`
    case 'people':
      return digits === '1' ? '1 person' : `${digits} people`
    default:
      return digits
  }
}

/** How far one figure lies from another, in words: `34 points`, `£200`. */
export function sayDistance(unit: Unit, distance: number): string {
  const size = Math.abs(distance)
  return unit === 'per-cent' ? `${plain.format(size)} ${size === 1 ? 'point' : 'points'}` : sayFigure(unit, size)
}

/** A figure as it stands in a field. */
export const typedFigure = (figure: number | null): string => (figure === null ? '' : String(figure))

export type FigureReading = Readonly<{ outcome: 'read'; value: number } | { outcome: 'wrong'; text: string }>

/** A figure as people type it: with or without its sign, with commas between thousands. Two places behind the point. */
export function readFigure(unit: Unit, typed: string): FigureReading {
  const text = typed.replace(/[\s,£%]/g, '').replace(/^[−–]/, '-')
  if (!/^-?\d{1,9}(\.\d+)?$/.test(text))
    return { outcome: 'wrong', text: 'Enter a figure in numbers, such as 63 or 7.5' }
  if (!/^-?\d+(\.\d{1,2})?$/.test(text))
    return { outcome: 'wrong', text: 'Enter no more than two figures behind the point' }
  const value = Number(text) + 0
  const { least, most: highest, whole } = bounds[unit]
  if (whole && !Number.isInteger(value)) return { outcome: 'wrong', text: 'People come in whole numbers' }
  if (value < least || value > highest)
    return { outcome: 'wrong', text: `Enter a figure from ${sayFigure(unit, least)} to ${sayFigure(unit, highest)}` }
  return { outcome: 'read', value }
}
