import { scaleLinear } from 'd3-scale'
import { rounded } from './likert-layout.ts'
import { isNumber, reachOf } from './reading.ts'
import type { RunProps } from './run.tsx'

/** Pixels: room for numbers of notes over the plot, and for the days under it. */
export const plot = { top: 44, bottom: 236, height: 266 } as const

/** A figure needs room over its point, and its point room over the foot. */
const room = { over: 26, under: 14 } as const

export type RunPlace = Readonly<{
  /** Per cent of the width, by the place in the list. */
  x: (i: number) => number
  /** Pixels from the top. */
  y: (value: number) => number
}>

/** What is hidden moves nothing: only what is shown decides how far the picture reaches. */
export function placeRun({ points, median, reach }: Pick<RunProps, 'points' | 'median' | 'reach'>): RunPlace {
  const shown = points.map(point => point.reading).filter(isNumber)
  const height = scaleLinear(reach ?? reachOf(median ? [...shown, median.value] : shown), [
    plot.bottom - room.under,
    plot.top + room.over,
  ]).clamp(true)
  const times = points.map((point, i) => point.at ?? i)
  const first = times[0] ?? 0
  const last = times.at(-1) ?? 0
  const along = scaleLinear([first, last], [10, 92])
  return {
    x: i => (first === last ? 50 : rounded(along(times[i] ?? first))),
    y: value => rounded(height(value)),
  }
}
