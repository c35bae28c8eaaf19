import { scaleLinear } from 'd3-scale'
import { rounded } from './likert-layout.ts'
import { isNumber, reachOf } from './reading.ts'
import type { RunLine, RunProps } from './run.tsx'

/** Pixels: room for numbers of notes over the plot, and for the days under it. */
export const plot = { top: 44, bottom: 236, height: 266 } as const

/** A figure needs room over its point, and its point room over the foot. */
const room = { over: 26, under: 14 } as const

export type RunPlace = Readonly<{
  /** Per cent of the width, by the place in the list. */
  x: (i: number) => number
  /** Pixels from the top. */
  y: (value: number) => number
  /** Pixels from the top: where the name of a line at this value stands, clear of the others. */
  name: (value: number) => number
}>

/** Every line across the picture. */
export function linesOf({ median, aims = [] }: Pick<RunProps, 'median' | 'aims'>): readonly RunLine[] {
  return median ? [median, ...aims] : aims
}

/** What is hidden moves nothing: only what is shown decides how far the picture reaches. */
export function placeRun(props: Pick<RunProps, 'points' | 'median' | 'aims' | 'reach'>): RunPlace {
  const { points, reach } = props
  const lines = linesOf(props).map(({ value }) => value)
  const shown = points.map(point => point.reading).filter(isNumber)
  const height = scaleLinear(reach ?? reachOf([...shown, ...lines]), [
    plot.bottom - room.under,
    plot.top + room.over,
  ]).clamp(true)
  const times = points.map((point, i) => point.at ?? i)
  const first = times[0] ?? 0
  const last = times.at(-1) ?? 0
  const along = scaleLinear([first, last], [10, 92])
  const y = (value: number) => rounded(height(value))
  const names = apart(lines, y)
  return {
    x: i => (first === last ? 50 : rounded(along(times[i] ?? first))),
    y,
    name: value => names.get(value) ?? y(value),
  }
}

/** The name of a line has two rows. Where two lines lie close, the lower name moves down; at the foot all move up. */
const nameHeight = 40

function apart(values: readonly number[], y: (value: number) => number): ReadonlyMap<number, number> {
  const fromTop = [...new Set(values)].sort((a, b) => b - a)
  const down: number[] = []
  for (const value of fromTop) down.push(Math.max(y(value), (down.at(-1) ?? Number.NEGATIVE_INFINITY) + nameHeight))
  const tooFar = Math.max(0, (down.at(-1) ?? 0) - (plot.bottom - 17))
  return new Map(fromTop.map((value, i) => [value, (down[i] ?? 0) - tooFar]))
}
