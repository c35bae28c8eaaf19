import type { Child } from '../../../ui/jsx/elements.ts'
import { type LiveDay, type Step, whereIn } from '../../day.ts'
import { knotsOf } from '../knots.ts'

const [first, last] = [12, 1188]

/**
 * The day as a thread that runs out: hollow is over, gold is still to come, a knot is where a step begins. The script
 * moves the mark; without it the mark stands at its step. Beside it stands in words which step is on.
 */
export const DayThread = ({ day, steps }: { day: LiveDay; steps: readonly Step[] }): Child => {
  if (steps.length === 0) return null
  const knots = knotsOf(steps).map(knot => Math.round(first + knot * (last - first)))
  const { now, place } = whereIn(steps, day)
  const here = day.endedAt ? last : now ? (knots[place] ?? first) : first
  return (
    <svg
      class="gt-clock"
      viewBox="0 0 1200 60"
      aria-hidden="true"
      focusable="false"
      data-thread={run(day, knots, place)}
    >
      <defs>
        <pattern id="yarn" width="5.8" height="5.8" patternUnits="userSpaceOnUse" patternTransform="rotate(38)">
          <rect width="5.8" height="5.8" fill="var(--gold)" />
          <rect width="1.2" height="5.8" fill="var(--ply)" />
        </pattern>
      </defs>
      <path d={`M${first} 30H${last}`} stroke="var(--track)" stroke-width={17} />
      <path d={`M${first} 30H${last}`} stroke="var(--paper)" stroke-width={11} />
      <path data-rest d={`M${here} 30H${last}`} stroke="var(--casing)" stroke-width={17} />
      <path data-rest d={`M${here} 30H${last}`} stroke="url(#yarn)" stroke-width={11} />
      {knots.map((knot, i) => (
        <circle
          cx={String(knot)}
          cy="30"
          r="11"
          fill="var(--paper)"
          stroke={i <= place || day.endedAt ? 'var(--track)' : 'var(--mark)'}
          stroke-width={4.5}
        />
      ))}
      {now && !day.endedAt && (
        <g data-here transform={`translate(${here} 0)`}>
          <circle cy="30" r="25" fill="var(--paper)" stroke="var(--mark)" stroke-width={7} />
          <circle cy="30" r="12" fill="var(--gold)" stroke="var(--mark)" stroke-width={4} />
        </g>
      )}
    </svg>
  )
}

/** From which knot to which the mark goes, and from when to when; nothing where no countdown runs. */
function run(day: LiveDay, knots: readonly number[], place: number): string | undefined {
  if (!day.stepBeganAt || !day.stepEndsAt || place < 0) return undefined
  return [knots[place], knots[place + 1], day.stepBeganAt.getTime(), day.stepEndsAt.getTime()].join(' ')
}
