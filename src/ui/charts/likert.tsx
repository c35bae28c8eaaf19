import { HiddenRow } from './hidden-row.tsx'
import { ApartFigure, LikertBars } from './likert-bars.tsx'
import { Ends, linesOfEnds, roomForWord } from './likert-ends.tsx'
import { layoutOf, type Variant, variants } from './likert-layout.ts'
import { type ChartRow, isShown, type ScaleOption } from './row.ts'
import { lineHeight, nameOf, RowName } from './row-name.tsx'

export type LikertProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** What the picture shows, in sentences; only figures that are published. */
  desc: string
  options: readonly ScaleOption[]
  /** A short word over each side, such as Disagree, Agree, Neither. */
  ends: Readonly<{ left: string; right: string; apart: string }>
  rows: readonly ChartRow[]
}

/** Disagree left of zero, agree right, neither apart. Drawn twice, wide and narrow; CSS shows one. */
export const Likert = (props: LikertProps) => (
  <>
    <Drawing {...props} variant="w" />
    <Drawing {...props} variant="s" />
  </>
)

const Drawing = ({ id, title, desc, options, ends, rows, variant }: LikertProps & { variant: Variant }) => {
  const layout = layoutOf(options, rows, variant, roomForWord(ends, options))
  const heads = linesOfEnds(ends, options, layout, variants[variant].narrowest)
  const placed = place(rows, variants[variant].letters, heads.height)
  const key = `${id}-${variant}`
  return (
    <svg
      class={`gt-chart gt-chart--${variant}`}
      width="100%"
      height={placed.height}
      role="img"
      aria-labelledby={`${key}-t ${key}-d`}
    >
      <title id={`${key}-t`}>{title}</title>
      <desc id={`${key}-d`}>{desc}</desc>
      <Ends heads={heads} layout={layout} />
      {placed.rows.map(({ row, name, y, height }) => (
        <g transform={`translate(0 ${y})`}>
          {row.strong && <rect class="f-band" y="-5" width="100%" height={height - 1} />}
          <RowName name={name} />
          {layout.apart === null && isShown(row) && <ApartFigure row={row} options={options} />}
          {isShown(row) ? (
            <LikertBars row={row} y={barTop(name.count)} options={options} layout={layout} />
          ) : (
            <HiddenRow y={barTop(name.count)} />
          )}
          {row.all && rows.length > 1 && <rect class="f-rule" y={height - 1} width="100%" height="1" />}
        </g>
      ))}
    </svg>
  )
}

const barTop = (lines: number) => 3 + lines * lineHeight

function place(rows: readonly ChartRow[], letters: number, top: number) {
  let y = top
  const placed = rows.map(row => {
    const name = nameOf(row.label, row.base, letters)
    const height = barTop(name.count) + 37
    const at = y
    y += height + (row.all ? 14 : 0)
    return { row, name, y: at, height }
  })
  return { rows: placed, height: y }
}
