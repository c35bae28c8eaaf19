import { inWords } from '../calendar/day.ts'
import type { MarkName } from '../ui/marks.tsx'
import { baselineOf, type Measure, type Standing, sayTarget } from './measure.ts'
import { medianOf, type Signal, shiftLength, shiftOf, trendOf } from './run-rules.ts'
import { sayDistance, sayFigure } from './unit.ts'

/**
 * Where the figures go. `early`: too few to tell chance from change. `still`: they go up and down, as chance does.
 * `better` and `worse` are changes.
 */
export type Movement = 'none' | 'early' | 'still' | 'better' | 'worse'

/** So far back the rules look, and so does the picture: what was long ago says little of now. */
export const looksBack = 24

const lastOf = (standing: readonly Standing[]) => standing.slice(-looksBack).map(({ figure }) => figure as number)

type Aim = Pick<Measure, 'direction' | 'target' | 'unit'>

/** Is the last figure where it should be? Null without a target or a figure. */
export function isOnTarget({ direction, target }: Aim, standing: readonly Standing[]): boolean | null {
  const latest = standing.at(-1)
  if (!latest || !target) return null
  const { figure } = latest
  if (direction === 'up') return figure >= target.figure
  if (direction === 'down') return figure <= target.figure
  return figure >= target.figure && figure <= (target.to ?? figure)
}

/** What the rules see at the end of the run: a trend first, since it says which way it is going now. */
function signalOf(standing: readonly Standing[]): Readonly<Signal & { kind: 'shift' | 'trend' }> | null {
  const figures = lastOf(standing)
  const trend = trendOf(figures)
  if (trend) return { kind: 'trend', ...trend }
  const shift = figures.length > shiftLength ? shiftOf(figures) : null
  return shift && { kind: 'shift', ...shift }
}

function movementOf(aim: Aim, standing: readonly Standing[]): Movement {
  if (standing.length === 0) return 'none'
  const signal = signalOf(standing)
  if (!signal) return standing.length < shiftLength ? 'early' : 'still'
  return signal.way === wantedWay(aim, standing) ? 'better' : 'worse'
}

/** Which way leads to where it should be. Between two figures that is towards the middle of them. */
function wantedWay({ direction, target }: Aim, standing: readonly Standing[]): 'up' | 'down' {
  if (direction !== 'within') return direction
  const middle = target ? (target.figure + (target.to ?? target.figure)) / 2 : 0
  return (standing.at(-1)?.figure ?? 0) < middle ? 'up' : 'down'
}

const movementWords: Readonly<Record<Movement, string>> = {
  none: 'No figure yet',
  early: 'Too early to say',
  still: 'Not moving',
  better: 'Moving the right way',
  worse: 'Moving the wrong way',
}

/** How it stands, in a few words: `On target`, `Moving the right way`. */
export function headlineOf(aim: Aim, standing: readonly Standing[]): string {
  const movement = movementOf(aim, standing)
  if (!isOnTarget(aim, standing)) return movementWords[movement]
  return movement === 'worse' ? 'On target, but moving the wrong way' : 'On target'
}

export function markFor(aim: Aim, standing: readonly Standing[]): MarkName {
  if (standing.length === 0) return 'plan'
  return isOnTarget(aim, standing) ? 'done' : 'now'
}

/** What it says, in sentences; each stands for itself. */
export function sayMeasure(aim: Aim, standing: readonly Standing[]): string[] {
  const latest = standing.at(-1)
  if (!latest) return ['There is no figure yet.']
  const { unit } = aim
  const now = `On ${inWords(latest.standsOn)} it stood at ${sayFigure(unit, latest.figure)}.`
  return [[now, sayBaseline(aim, standing), sayAim(aim, standing)].filter(Boolean).join(' '), saySignal(aim, standing)]
}

function sayBaseline({ unit }: Aim, standing: readonly Standing[]): string {
  const [latest, baseline] = [standing.at(-1), baselineOf(standing)]
  if (!latest || !baseline || latest === baseline) return ''
  const far = latest.figure - baseline.figure
  if (far === 0) return 'That is where it began.'
  return `That is ${sayDistance(unit, far)} ${far > 0 ? 'more' : 'less'} than where it began.`
}

function sayAim(aim: Aim, standing: readonly Standing[]): string {
  const { target, unit } = aim
  if (!target) return 'There is no target.'
  const reached = isOnTarget(aim, standing) ? 'It is on target' : 'It is not on target yet'
  return `${reached}: ${sayTarget(unit, target)} by ${inWords(target.on)}.`
}

function saySignal(aim: Aim, standing: readonly Standing[]): string {
  const signal = signalOf(standing)
  if (!signal && standing.length < shiftLength)
    return `With fewer than ${inSmall(shiftLength)} figures nobody can tell change from chance.`
  if (!signal)
    return 'The figures go up and down around the middle one, as they do by chance. Nothing says that anything has changed.'
  const count = inSmall(signal.length)
  const seen =
    signal.kind === 'trend'
      ? `The last ${count} figures each went ${signal.way}`
      : `The last ${count} figures all lie ${signal.way === 'up' ? 'above' : 'below'} the middle one`
  const which = movementOf(aim, standing) === 'better' ? 'the right way' : 'the wrong way'
  return `${seen}: that is more than chance. It moves ${which}.`
}

const inSmall = (count: number) => ['', '', '', '', '', 'five', 'six', 'seven', 'eight', 'nine'][count] || `${count}`

/** The middle of the figures, as soon as there are enough of them for it to mean something. */
export function middleOf(standing: readonly Standing[]): number | null {
  return standing.length < shiftLength ? null : medianOf(lastOf(standing))
}
