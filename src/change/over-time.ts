import { type Day, daysBetween, inWords } from '../calendar/day.ts'
import { medianOf, shiftLength, shiftOf, trendOf } from '../measures/run-rules.ts'
import { percent } from '../statistics/published.ts'
import type { Reading } from '../ui/charts/reading.ts'
import { isNumber } from '../ui/charts/reading.ts'
import { type Answer, type Asked, countIn, sameIn } from './asked.ts'
import type { Round } from './series.ts'

/** A share of everyone who answered, survey by survey. Null where a release hides it, none where nothing was released. */
export type Point = Readonly<{ title: string; on: Day; reading: Reading }>

export type Run = Readonly<{ answer: Answer; points: readonly Point[] }>

/** One answer to a question through all surveys of a series, made of published figures alone. */
export function runOf(rounds: readonly Round[], asked: Asked, answer: Answer): Run {
  const points = rounds.map(({ told, title, closesOn }): Point => {
    const same = told && sameIn(told, asked)
    const counted = same && countIn(same, answer)
    return { title, on: closesOn, reading: counted ? percent(counted.count, counted.base) : 'none' }
  })
  return { answer, points }
}

const figuresOf = ({ points }: Run): number[] => points.map(({ reading }) => reading).filter(isNumber)

/** The middle figure, as soon as there are enough of them for it to mean something. */
export function middleOf(run: Run): number | null {
  const figures = figuresOf(run)
  return figures.length < shiftLength ? null : medianOf(figures)
}

/** Days since the first survey. */
export const placeOf = ({ points }: Run, { on }: Point): number => daysBetween(points[0]?.on ?? on, on)

/** Do the figures go one way, or stay on one side, by more than chance? */
export function hasSignal(run: Run): boolean {
  const figures = figuresOf(run)
  if (figures.length < shiftLength) return false
  return trendOf(figures) !== null || (figures.length > shiftLength && shiftOf(figures) !== null)
}

/** What the figures tell apart from chance, by the two rules of a run chart. */
export function sayRun(run: Run): string {
  const figures = figuresOf(run)
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined) return 'No figure of it is shown yet.'
  const latest = run.points.findLast(({ reading }) => isNumber(reading))
  const stood = `It stood at ${last}% in the survey that closed on ${inWords(latest?.on ?? '')}.`
  if (figures.length < shiftLength) return `${stood} With fewer than six figures nobody can tell change from chance.`
  const [trend, shift] = [trendOf(figures), figures.length > shiftLength ? shiftOf(figures) : null]
  if (trend) return `${stood} The last ${trend.length} figures each went ${trend.way}: that is more than chance.`
  if (shift)
    return `${stood} The last ${shift.length} figures off the middle one all lie ${shift.way === 'up' ? 'above' : 'below'} it: that is more than chance.`
  return `${stood} The figures go up and down around the middle one, as they do by chance.`
}
