import { type Layout, partsOnSide, rounded } from './likert-layout.ts'
import { type Part, type ScaleOption, type ShownRow, type Side, sumOf } from './row.ts'
import { joinedTexture, outwards, textures } from './scale-sides.ts'

type OfRow = { row: ShownRow; options: readonly ScaleOption[] }

/** The bars of one row on both sides of zero, and apart. `y` is their top in pixels. */
export const LikertBars = ({ row, y, options, layout }: OfRow & { y: number; layout: Layout }) => (
  <g transform={`translate(0 ${y})`}>
    <SideBars side="left" from={layout.zero} row={row} options={options} layout={layout} />
    <SideBars side="right" from={layout.zero} row={row} options={options} layout={layout} />
    {layout.apart !== null && <SideBars side="apart" from={layout.apart} row={row} options={options} layout={layout} />}
    <rect class="f-ink" x={`${layout.zero}%`} y="-4" width="1.5" height="32" />
  </g>
)

/** What stands apart as a figure beside the row's name, where there is no room for bars. */
export const ApartFigure = ({ row, options }: OfRow) => {
  const of = outwards(options, 'apart')
  if (of.length === 0) return null
  const figure = sumOf(row, of)
  return figure ? (
    <text class="soft e" x="100%" y="15">
      {figure.percent}%
    </text>
  ) : (
    <HiddenBlock at={100} sign={-1} height={18} />
  )
}

type SideProps = OfRow & { side: Side; from: number; layout: Layout }

const SideBars = ({ side, from, row, options, layout }: SideProps) => {
  const sign = side === 'left' ? -1 : 1
  const parts = laidOut(partsOnSide(row, options, side), from, sign, ({ count }) =>
    layout.width(row.base ? count / row.base : 0),
  )
  const names = textures(options)
  const fill = ({ of: [only = 0, ...others] }: Part) => (others.length ? joinedTexture[side] : names[only])
  const sum = sumOf(row, outwards(options, side))
  return (
    <>
      {parts.map(({ part, x, width, end }) =>
        part.figure === null ? (
          <HiddenBlock at={end} sign={sign} height={24} />
        ) : (
          width > 0 && <rect class={`f-${fill(part)}`} x={`${x}%`} width={`${width}%`} height="24" />
        ),
      )}
      {sum && (
        <text
          class={`${side === 'apart' ? 'soft' : 'sum'}${sign < 0 ? ' e' : ''}`}
          x={`${parts.at(-1)?.end ?? from}%`}
          dx={8 * sign}
          y="18"
        >
          {sum.percent}%
        </text>
      )}
    </>
  )
}

/** Bars end to end from `from` outwards, in per cent of the chart. */
function laidOut(parts: readonly Part[], from: number, sign: 1 | -1, widthOf: (figure: { count: number }) => number) {
  let at = from
  return parts.map(part => {
    const width = part.figure ? widthOf(part.figure) : 0
    const end = rounded(at + sign * width)
    const x = Math.min(at, end)
    at = end
    return { part, x, width, end }
  })
}

/** A bar whose length nobody may know: always the same few threads. */
const HiddenBlock = ({ at, sign, height }: { at: number; sign: 1 | -1; height: number }) => (
  <rect class="f-h" x={`${at}%`} width="28" height={height} transform={sign < 0 ? 'translate(-28)' : undefined} />
)
