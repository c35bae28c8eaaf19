import { Blocks } from '../../papers/pages/blocks.tsx'
import type { Bars } from '../../papers/results/told.ts'
import { shorten } from '../../papers/shorten.ts'
import type { Block } from '../../platform/pdf/document.ts'

type PackBlocksProps = { blocks: readonly Block[]; bars: Readonly<Record<string, Bars>> }

/** A part of a pack on a page, with its bars. */
export const PackBlocks = ({ blocks, bars }: PackBlocksProps) => (
  <Blocks
    blocks={blocks}
    charts={Object.fromEntries(Object.entries(bars).map(([name, each]) => [name, <BarsOnPage bars={each} />]))}
  />
)

/** In pixels: what it is of and its figure, and the bar under it. */
const [row, thick] = [50, 18]

/** One bar for each name, in per cent. The table beside it says the same. */
const BarsOnPage = ({ bars: { alt, names, series } }: { bars: Bars }) => (
  <svg class="gt-chart" role="img" aria-label={alt} width="100%" height={names.length * row}>
    {names.map((name, i) => {
      const value = series[0]?.values[i] ?? 0
      return (
        <g transform={`translate(0 ${i * row})`}>
          <text y="15">
            {shorten(name, 34)}: {value}%
          </text>
          <rect class="f-rule" y="22" width="100%" height={thick} />
          <rect class="f-sa" y="22" width={`${value}%`} height={thick} />
        </g>
      )
    })}
  </svg>
)
