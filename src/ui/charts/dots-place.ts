import { scaleLinear, scaleLog } from 'd3-scale'
import type { DotsProps } from './dots.tsx'
import { rounded } from './likert-layout.ts'
import { reachOf } from './reading.ts'

/** Where a value lies, in per cent of the room for dots, and how far it is from one to another. */
export type DotPlace = ((value: number) => number) & Readonly<{ between: (low: number, high: number) => number }>

/** What is hidden moves nothing: only shown rows and the reference decide how far the picture reaches. */
export function placeDots({
  rows,
  reference,
  reach,
  ratio,
}: Pick<DotsProps, 'rows' | 'reference' | 'reach' | 'ratio'>): DotPlace {
  const shown = rows.flatMap(({ estimate }) => (estimate ? [estimate.low, estimate.value, estimate.high] : []))
  const all = reference ? [...shown, reference.value] : shown
  const scale = ratio
    ? scaleLog(reach ?? ratioReach(all), [0, 100]).clamp(true)
    : scaleLinear(reach ?? reachOf(all), [0, 100]).clamp(true)
  const at = (value: number) => rounded(scale(value))
  return Object.assign(at, { between: (low: number, high: number) => rounded(at(high) - at(low)) })
}

/** Ratios reach from something over nothing. */
function ratioReach(shown: readonly number[]): readonly [number, number] {
  const above = shown.filter(value => value > 0)
  if (above.length === 0) return [0.5, 2]
  return [Math.min(...above) * 0.85, Math.max(...above) * 1.15]
}
