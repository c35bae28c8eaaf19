import { daysBetween, inWords } from '../../calendar/day.ts'
import { Run, type RunProps } from '../../ui/charts/run.tsx'
import { baselineOf, type Measure, type Standing } from '../measure.ts'
import { looksBack, middleOf, sayMeasure } from '../movement.ts'
import { sayFigure } from '../unit.ts'

/** `May 2027`: there is little room under the picture. */
const monthOf = (day: string) => inWords(day).replace(/^\d+ /, '')

type Measured = { measure: Measure; standing: readonly Standing[] }

export const RunOf = (measured: Measured) => <Run {...runOf(measured, 'run')} />

/** The figures that stand, over time, with their middle and what is to be reached. */
export function runOf({ measure, standing }: Measured, id: string): RunProps {
  const { station, unit, target, direction } = measure
  const drawn = standing.slice(-looksBack)
  const first = drawn[0]?.standsOn ?? ''
  const baseline = baselineOf(standing)
  const middle = middleOf(standing)
  const aims =
    target && direction === 'within'
      ? [
          { value: target.figure, label: 'At least' },
          { value: target.to ?? target.figure, label: 'At most' },
        ]
      : target
        ? [{ value: target.figure, label: 'Target' }]
        : []
  return {
    id,
    title: `${station.title}, over time`,
    desc: sayMeasure(measure, standing).join(' '),
    points: drawn.map(value => ({
      label: monthOf(value.standsOn),
      at: daysBetween(first, value.standsOn),
      reading: value.figure,
      note: [value === baseline && 'where it began', value.note].filter(Boolean).join('. ') || undefined,
    })),
    say: value => sayFigure(unit, value),
    median: middle === null ? undefined : { value: middle, label: 'Middle' },
    aims,
  }
}
