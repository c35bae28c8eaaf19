import type { Drawing } from '../../platform/pdf/document.ts'
import { paperColours } from '../../ui/on-paper.tsx'
import { shorten } from '../shorten.ts'
import type { Bars } from './told.ts'

/** In pixels: a name over each bar, and room for its figure behind it. */
const size = { width: 446, bar: 366, row: 46, thick: 18 }

/** One bar for each name, in per cent, drawn to stand in a document. */
export function drawBars({ names, series: [only] }: Bars): Drawing {
  const height = names.length * size.row + 4
  const bars = names.map((name, i) => {
    const value = only?.values[i] ?? 0
    const length = (size.bar * value) / 100
    return (
      <>
        <text x={0} y={i * size.row + 15} font-size="15" fill={paperColours.ink}>
          {shorten(name, 60)}
        </text>
        <rect x={0} y={i * size.row + 21} width={size.bar} height={size.thick} fill={paperColours.linen} />
        <rect x={0} y={i * size.row + 21} width={length} height={size.thick} fill={paperColours['chart-sa']} />
        <text x={size.bar + 8} y={i * size.row + 35} font-size="15" font-weight="600" fill={paperColours.ink}>
          {value}%
        </text>
      </>
    )
  })
  const svg = (
    <svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" width={size.width} height={height}>
      {bars}
    </svg>
  )
  return { svg: String(svg), width: size.width, height }
}
