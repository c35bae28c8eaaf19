import { addMonths, type Day, inWords } from '../calendar/day.ts'
import type { Cleared } from '../statistics/cleared.ts'
import type { Named, Station } from '../thread/station.ts'
import { sayFigure, sayRange, type Unit, unitNames } from './unit.ts'

export const directions = ['up', 'down', 'within'] as const
export type Direction = (typeof directions)[number]

export const directionNames: Readonly<Record<Direction, string>> = {
  up: 'Up is better',
  down: 'Down is better',
  within: 'It should stay between two figures',
}

/** How often somebody looks at it, in months. */
export const rhythms = [1, 3, 6, 12] as const
export type Rhythm = (typeof rhythms)[number]

export const rhythmNames: Readonly<Record<Rhythm, string>> = {
  1: 'Every month',
  3: 'Every three months',
  6: 'Every six months',
  12: 'Once a year',
}

/** What is to be reached, and by when; `to` only where it should stay between two figures. */
export type Target = Readonly<{ figure: number; to: number | null; on: Day }>

/** What is counted or asked again and again. What exactly stands in the words of its station. */
export type Measure = Readonly<{
  station: Station
  source: string
  unit: Unit
  direction: Direction
  target: Target | null
  everyMonths: Rhythm
  /** The ring of its element; null when it belongs to none. */
  element: Readonly<{ id: string; mark: string; title: string }> | null
}>

/** One figure on one day, as it stands in the record. */
export type Value = Readonly<{
  number: number
  standsOn: Day
  /** Null where a correction says that there is none, or where it was hidden. */
  figure: Cleared | null
  note: string
  isBaseline: boolean
  /** Where it comes from, when it was not typed by hand. */
  release: Readonly<{ id: string; taken: string }> | null
  /** The number of the value that this one corrects, and why. */
  corrects: number | null
  why: string | null
  hiddenOn: Day | null
  by: Named
}>

/** A figure that stands: nothing corrects it. */
export type Standing = Value & Readonly<{ figure: Cleared }>

/** The figures that stand, in the order of their days. */
export function standingOf(values: readonly Value[]): Standing[] {
  const corrected = new Set(values.map(({ corrects }) => corrects))
  return values
    .filter((value): value is Standing => value.figure !== null && !corrected.has(value.number))
    .sort((a, b) => (a.standsOn < b.standsOn ? -1 : a.standsOn > b.standsOn ? 1 : a.number - b.number))
}

/** Where it began: the last of the figures that were said to be that. */
export function baselineOf(standing: readonly Standing[]): Standing | null {
  return standing.findLast(({ isBaseline }) => isBaseline) ?? null
}

/** By when somebody should look again: so many months after the last figure, or after it was written down. */
export function dueOn({ station, everyMonths }: Measure, latest: Day | null): Day {
  return addMonths(latest ?? station.madeOn, everyMonths)
}

/** `50%`, or `20 to 30 days`. */
export function sayTarget(unit: Unit, { figure, to }: Target): string {
  return to === null ? sayFigure(unit, figure) : sayRange(unit, figure, to)
}

/** A measure in lines, as it is written down when it changes, and beside what somebody else typed. */
export function linesOf({ station, source, unit, direction, target, everyMonths, element }: Measure) {
  return [
    { key: 'What it measures', value: station.title },
    { key: 'What exactly is counted or asked', value: station.words },
    { key: 'Where the figures come from', value: source },
    { key: 'In what', value: unitNames[unit] },
    { key: 'Which way is better', value: directionNames[direction] },
    { key: 'Target', value: target ? `${sayTarget(unit, target)} by ${inWords(target.on)}` : 'None yet' },
    { key: 'Looked at', value: rhythmNames[everyMonths] },
    { key: 'Looked after by', value: station.owner?.name ?? 'Nobody' },
    { key: 'Element', value: element?.title ?? 'None' },
  ] as const
}

export function inFull(measure: Measure): string {
  return linesOf(measure)
    .map(({ key, value }) => `${key}: ${value}`)
    .join('\n')
}
