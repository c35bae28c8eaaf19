import { isNumber, type Reading, type Say } from './reading.ts'
import { RunNotes } from './run-notes.tsx'
import { linesOf, placeRun, plot, type RunPlace } from './run-place.ts'

export type RunPoint = Readonly<{
  /** When: March 2026. */
  label: string
  /** Where it lies in time, in any unit; without it, one step after the one before. */
  at?: number | undefined
  reading: Reading
  /** What happened then, that somebody who reads the line has to know. */
  note?: string | undefined
}>

/** A line across the picture, with its own name at its end. */
export type RunLine = Readonly<{ value: number; label: string }>

export type RunProps = {
  /** Unique on the page. */
  id: string
  title: string
  /** What the picture shows, in sentences; only figures that are published. */
  desc: string
  /** In the order of time. */
  points: readonly RunPoint[]
  say: Say
  /** The middle value, said by whoever knows from when to when it was fixed. */
  median?: RunLine | undefined
  /** What is to be reached: one line, or two where the figures should stay between them. */
  aims?: readonly RunLine[] | undefined
  reach?: readonly [number, number] | undefined
}

/** One figure over time. Where it is hidden, bare warp, and the line does not go on; where nobody asked, a gap. */
export const Run = (props: RunProps) => {
  const { id, title, desc, points, say } = props
  const place = placeRun(props)
  return (
    <>
      <svg
        class="gt-chart gt-chart--run"
        width="100%"
        height={plot.height}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{desc}</desc>
        <rect class="f-rule" y={plot.bottom} width="100%" height="1" />
        {points.map((point, i) => point.reading === null && <HiddenPoint place={place} i={i} />)}
        <Notes points={points} place={place} />
        {linesOf(props).map(line => (
          <Reference line={line} place={place} say={say} />
        ))}
        <Line points={points} place={place} />
        {points.map(
          ({ reading }, i) =>
            isNumber(reading) && <Point place={place} i={i} reading={reading} say={say} isKept={keeps(points, i)} />,
        )}
        {points.map(({ label }, i) => (
          <When label={label} x={place.x(i)} i={i} last={points.length - 1} />
        ))}
      </svg>
      <RunNotes points={points} />
    </>
  )
}

type Placed = { place: RunPlace; i: number }

/** Always the same few threads, whatever it stands for. */
const HiddenPoint = ({ place, i }: Placed) => (
  <rect
    class="f-h"
    x={`${place.x(i)}%`}
    y={plot.top}
    width="28"
    height={plot.bottom - plot.top}
    transform="translate(-14)"
  />
)

/** From one figure to the next, never over what is hidden or was not there. */
const Line = ({ points, place }: { points: readonly RunPoint[]; place: RunPlace }) => (
  <>
    {points.map(({ reading }, i) => {
      const before = points[i - 1]?.reading
      if (!isNumber(reading) || before === undefined || !isNumber(before)) return null
      return (
        <line
          class="l-run"
          x1={`${place.x(i - 1)}%`}
          y1={place.y(before)}
          x2={`${place.x(i)}%`}
          y2={place.y(reading)}
        />
      )
    })}
  </>
)

/** On a phone only the first, the last and what has a note keep their figures; all stand in the table. */
const keeps = (points: readonly RunPoint[], i: number) =>
  points.length <= 5 || i === 0 || i === points.length - 1 || points[i]?.note !== undefined

const Point = ({ place, i, reading, say, isKept }: Placed & { reading: number; say: Say; isKept: boolean }) => (
  <>
    <circle class="p-sa" cx={`${place.x(i)}%`} cy={place.y(reading)} r="6" stroke="var(--paper)" stroke-width={2} />
    <text class={isKept ? 'sum m' : 'sum m gt-chart__wide'} x={`${place.x(i)}%`} y={place.y(reading) - 13}>
      {say(reading)}
    </text>
  </>
)

const Reference = ({ line, place, say }: { line: RunLine; place: RunPlace; say: Say }) => (
  <>
    <line class="l-reference" x1="0" x2="100%" y1={place.y(line.value)} y2={place.y(line.value)} />
    <text x="100%" dx="12" y={place.name(line.value) - 2}>
      {line.label}
    </text>
    <text x="100%" dx="12" y={place.name(line.value) + 17}>
      {say(line.value)}
    </text>
  </>
)

/** A number over the line, which the list under the picture explains. */
const Notes = ({ points, place }: { points: readonly RunPoint[]; place: RunPlace }) => {
  const noted = points.flatMap(({ note }, i) => (note ? [i] : []))
  return (
    <>
      {noted.map((i, n) => (
        <>
          <line class="l-note" x1={`${place.x(i)}%`} x2={`${place.x(i)}%`} y1={plot.top - 14} y2={plot.bottom} />
          <text class="n m" x={`${place.x(i)}%`} y={plot.top - 20}>
            {n + 1}
          </text>
        </>
      ))}
    </>
  )
}

/** Room for so many days under the picture where it is wide; where it is narrow, for the first and the last. */
const mostDays = 8

const When = ({ label, x, i, last }: { label: string; x: number; i: number; last: number }) => {
  const step = Math.ceil((last + 1) / mostDays)
  const isEnd = i === 0 || i === last
  if (!isEnd && (i % step !== 0 || last - i < step)) return null
  return (
    <text class={isEnd ? 'soft m' : 'soft m gt-chart__wide'} x={`${x}%`} y={plot.bottom + 22}>
      {label}
    </text>
  )
}
