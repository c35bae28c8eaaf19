import { scaleLinear } from 'd3-scale'
import { HiddenRow } from './hidden-row.tsx'
import { rounded } from './likert-layout.ts'
import { type ChartRow, type Figure, isShown, type ShownRow } from './row.ts'
import { lineHeight, nameOf, RowName } from './row-name.tsx'

export type BarsProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** What the picture shows, in sentences; only figures that are published. */
  desc: string
  /** Labels of the options, in order; up to twelve. */
  options: readonly string[]
  rows: readonly ChartRow[]
}

/** For answers that are on no scale: a bar for every option, grouped by row. */
export const Bars = ({ id, title, desc, options, rows }: BarsProps) => {
  const width = widthOf(rows)
  const ticks = ticksOf(options)
  const placed = place(rows, options.length)
  return (
    <svg
      class={`gt-chart gt-chart--bars${ticks.named ? ' gt-chart--named' : ''}`}
      width="100%"
      height={placed.height}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{desc}</desc>
      {placed.rows.map(({ row, name, y, height }) => (
        <g transform={`translate(0 ${y})`}>
          {row.strong && <rect class="f-band" y="-5" width="100%" height={height - 6} />}
          <g class="gt-chart__whole">
            <RowName name={name} />
          </g>
          {isShown(row) ? (
            <RowBars row={row} y={barTop(name.count)} ticks={ticks.words} width={width} />
          ) : (
            <HiddenRow y={barTop(name.count)} />
          )}
          {row.all && rows.length > 1 && (
            <g class="gt-chart__whole">
              <rect class="f-rule" y={height - 9} width="100%" height="1" />
            </g>
          )}
        </g>
      ))}
    </svg>
  )
}

const pitch = 22
const letters = 30
const barTop = (lines: number) => 4 + lines * lineHeight

function place(rows: readonly ChartRow[], options: number) {
  let y = 5
  const placed = rows.map(row => {
    const name = nameOf(row.label, row.base, letters)
    const height = barTop(name.count) + (isShown(row) ? options * pitch : 24) + 20
    const at = y
    y += height + (row.all ? 8 : 0)
    return { row, name, y: at, height }
  })
  return { rows: placed, height: y }
}

/** Width in per cent of the room for bars; the longest bar, rounded up to a tenth, fills it. */
function widthOf(rows: readonly ChartRow[]) {
  const longest = Math.max(0, ...rows.filter(isShown).flatMap(row => row.segments.map(figure => share(figure, row))))
  const scale = scaleLinear([0, Math.max(0.1, Math.ceil(longest * 10 - 1e-9) / 10)], [0, 100])
  return (figure: Figure, row: ShownRow) => rounded(scale(share(figure, row)))
}

const share = (figure: Figure, row: ShownRow) => (figure && row.base ? figure.count / row.base : 0)

/** Beside each bar its option's own word if all are short, else a letter that the key explains. */
export function ticksOf(options: readonly string[]): { named: boolean; words: readonly string[] } {
  const named = options.every(option => option.length <= 10)
  return { named, words: named ? options : options.map((_, i) => String.fromCharCode(65 + i)) }
}

const fills = ['sa', 'n', 'a', 'd', 'a2', 'n2', 'd2', 'sd'] as const

/** Textures return after eight; the words or letters beside the bars do not. */
export const fillOf = (option: number): string => fills[option % fills.length] ?? 'sa'

type RowBarsProps = { row: ShownRow; y: number; ticks: readonly string[]; width: ReturnType<typeof widthOf> }

const RowBars = ({ row, y, ticks, width }: RowBarsProps) => (
  <g transform={`translate(0 ${y})`}>
    {row.segments.map((figure, i) => (
      <>
        <text class="soft e" dx="-8" y={i * pitch + 14}>
          {ticks[i]}
        </text>
        {figure ? (
          <>
            <rect class={`f-${fillOf(i)}`} y={i * pitch} width={`${width(figure, row)}%`} height="16" />
            <text class="sum" x={`${width(figure, row)}%`} dx="8" y={i * pitch + 14}>
              {figure.percent}%
            </text>
          </>
        ) : (
          <rect class="f-h" y={i * pitch} width="100%" height="16" />
        )}
      </>
    ))}
    <rect class="f-ink" y="-3" width="1.5" height={row.segments.length * pitch} />
  </g>
)
