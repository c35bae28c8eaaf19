import { DotsHead, headHeight } from './dots-head.tsx'
import { type DotPlace, placeDots } from './dots-place.ts'
import { HiddenRow } from './hidden-row.tsx'
import type { Say } from './reading.ts'
import { lineHeight, nameOf, RowName } from './row-name.tsx'

/** What was found, and between which two numbers it lies for 95 of 100 groups like this one. */
export type Estimate = Readonly<{ value: number; low: number; high: number }>

export type DotRow = Readonly<{
  label: string
  /** People it stands for. Left out of the picture and the table where the estimate is hidden. */
  base: number
  /** Null hides the whole row. */
  estimate: Estimate | null
  /** The row of everyone: a line parts it from the others. */
  all?: boolean | undefined
  /** The row that the heading is about. At most one. */
  strong?: boolean | undefined
}>

/** What every row is held against: a line through all of them. */
export type Reference = Readonly<{ value: number; label: string }>

export type DotsProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** What the picture shows, in sentences; only figures that are published. */
  desc: string
  rows: readonly DotRow[]
  say: Say
  reference?: Reference | undefined
  /** What it means to lie further to the left, and to the right. */
  ends: Readonly<{ left: string; right: string }>
  /** The least and the most that the picture has room for; else what is shown decides. */
  reach?: readonly [number, number] | undefined
  /** Values are ratios: half and double lie equally far from one. */
  ratio?: boolean | undefined
}

/** An estimate in every row, with how sure we are of it. Its figures stand in a column, and all of them in `DotsTable`. */
export const Dots = (props: DotsProps) => {
  const { id, title, desc, rows, say, reference, ends } = props
  const place = placeDots(props)
  const placed = stack(rows, headHeight(ends, reference))
  return (
    <svg
      class="gt-chart gt-chart--dots"
      width="100%"
      height={placed.height}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{desc}</desc>
      {placed.rows.map(
        ({ row, y, height }) => row.strong && <rect class="f-band" y={y - 5} width="100%" height={height} />,
      )}
      <DotsHead ends={ends} reference={reference} at={place} say={say} height={placed.height} />
      {placed.rows.map(({ row, name, y, height }) => (
        <g transform={`translate(0 ${y})`}>
          <RowName name={name} />
          {row.estimate ? (
            <Dot estimate={row.estimate} y={dotTop(name.count)} at={place} say={say} />
          ) : (
            <HiddenRow y={dotTop(name.count)} />
          )}
          {row.all && rows.length > 1 && <rect class="f-rule gt-chart__wide" y={height - 2} width="100%" height="1" />}
        </g>
      ))}
    </svg>
  )
}

const letters = 30
const dotTop = (lines: number) => 2 + lines * lineHeight

function stack(rows: readonly DotRow[], top: number) {
  let y = top
  const placed = rows.map(row => {
    const name = nameOf(row.label, row.estimate ? row.base : null, letters)
    const height = dotTop(name.count) + 36
    const at = y
    y += height + (row.all ? 12 : 0)
    return { row, name, y: at, height }
  })
  return { rows: placed, height: y }
}

type DotProps = { estimate: Estimate; y: number; at: DotPlace; say: Say }

const Dot = ({ estimate: { value, low, high }, y, at, say }: DotProps) => (
  <g transform={`translate(0 ${y})`}>
    <rect class="f-rule" y="11" width="100%" height="1" />
    <rect class="p-sa" x={`${at(low)}%`} y="9.5" width={`${at.between(low, high)}%`} height="4" />
    <rect class="p-sa" x={`${at(low)}%`} y="4" width="2" height="15" />
    <rect class="p-sa" x={`${at(high)}%`} y="4" width="2" height="15" transform="translate(-2)" />
    <circle class="p-sa" cx={`${at(value)}%`} cy="11.5" r="7" stroke="var(--paper)" stroke-width={2} />
    <text class="sum e" x="100%" dx="64" y="17">
      {say(value)}
    </text>
  </g>
)
