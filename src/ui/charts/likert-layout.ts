import { scaleLinear } from 'd3-scale'
import { type ChartRow, isShown, type Part, partsOf, type ScaleOption, type ShownRow, type Side } from './row.ts'
import { outwards } from './scale-sides.ts'

/**
 * Two drawings of one chart. `narrowest` is the least width in pixels that each has to work at. The narrow one says
 * what stands apart as a figure only, so that the two sides have room for bars.
 */
export const variants = {
  w: { narrowest: 610, letters: 66, apartBars: true },
  s: { narrowest: 236, letters: 24, apartBars: false },
} as const
export type Variant = keyof typeof variants

/** Room in pixels for a figure such as "100%" beside a bar, and for the air before the part that stands apart. */
const figureRoom = 44
const gap = 12

/** Per cent of the chart's width, two decimals: the same in every run. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

export type Layout = Readonly<{
  zero: number
  /** Where the bars that stand apart begin; null where there are none, or only a figure. */
  apart: number | null
  /** Width of a bar in per cent of the chart, for a share of 0 to 1. */
  width: (share: number) => number
}>

/**
 * One scale for left, right and apart, so that equal bars are equal shares. It fits the longest bar of each, and leaves
 * `leastLeft` pixels left of zero for the word that stands there.
 */
export function layoutOf(
  options: readonly ScaleOption[],
  rows: readonly ChartRow[],
  variant: Variant,
  leastLeft: number,
): Layout {
  const { narrowest, apartBars } = variants[variant]
  const per = 100 / narrowest
  const [left, right, apart] = (['left', 'right', 'apart'] as const).map(side => reachOf(side, options, rows)) as Reach
  const apartReach = apartBars ? apart : 0
  const reserved = per * (figureRoom + (apartReach ? figureRoom + gap : 0))
  const fitting = scaleLinear([0, Math.max(left + right + apartReach, 0.5)], [0, 100 - reserved - figureRoom * per])
  const zero = Math.max(figureRoom * per + fitting(left), leastLeft * per)
  const toRight = right + apartReach
  const beyond = toRight > 0 ? scaleLinear([0, toRight], [0, 100 - reserved - zero]) : fitting
  const width = (share: number) => Math.min(fitting(share), beyond(share))
  return {
    zero: rounded(zero),
    apart: apartReach ? rounded(zero + width(right) + per * (figureRoom + gap)) : null,
    width: share => rounded(width(share)),
  }
}

type Reach = [left: number, right: number, apart: number]

/** The longest bar of one side as a share, rounded up to a tenth; 0 when the scale has no such side. */
function reachOf(side: Side, options: readonly ScaleOption[], rows: readonly ChartRow[]): number {
  if (!options.some(option => option.side === side)) return 0
  const longest = Math.max(0, ...rows.filter(isShown).map(row => shareOf(partsOnSide(row, options, side), row)))
  return Math.max(0.1, Math.ceil(longest * 10 - 1e-9) / 10)
}

const shareOf = (parts: readonly Part[], row: ShownRow) =>
  row.base ? parts.reduce((sum, { figure }) => sum + (figure?.count ?? 0), 0) / row.base : 0

/** The parts of one side from zero outwards, those that are hidden last. */
export function partsOnSide(row: ChartRow, options: readonly ScaleOption[], side: Side): Part[] {
  const order = outwards(options, side)
  const place = (part: Part) => Math.min(...part.of.map(option => order.indexOf(option)))
  return partsOf(row)
    .filter(part => part.of.every(option => options[option]?.side === side))
    .sort((a, b) => place(a) - place(b))
    .sort((a, b) => Number(a.figure === null) - Number(b.figure === null))
}
