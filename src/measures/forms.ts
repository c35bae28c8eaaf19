import { addMonths, type Day } from '../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../thread/typed.ts'
import { type Direction, directions, type Measure, rhythms, type Target } from './measure.ts'
import type { NewMeasure } from './queries.ts'
import { readFigure, typedFigure, type Unit, unitNames, units } from './unit.ts'

/** What was typed about a measure, to stand in the fields again. */
export type MeasureTyped = Readonly<
  Record<'title' | 'words' | 'source' | 'unit' | 'direction' | 'target' | 'targetTo', string> &
    Record<'rhythm' | 'owner' | 'element', string> & { targetOn: DayTyped }
>

export function typedMeasure(form: Form): MeasureTyped {
  const { one } = form
  return {
    ...{ title: one('title'), words: one('words'), source: one('source'), unit: one('unit') },
    ...{ direction: one('direction'), target: one('target'), targetTo: one('target-to') },
    ...{ targetOn: typedDay(form, 'target-on'), rhythm: one('rhythm'), owner: one('owner'), element: one('element') },
  }
}

const noDay: DayTyped = { day: '', month: '', year: '' }

/** An empty form; whoever adds a measure is proposed to look after it. */
export const emptyMeasure = (owner: string): MeasureTyped => ({
  ...{ title: '', words: '', source: '', unit: '', direction: '', target: '', targetTo: '', targetOn: noDay },
  ...{ rhythm: '', owner, element: '' },
})

/** A measure as its form says it. */
export function typedOf({ station, source, unit, direction, target, everyMonths, element }: Measure): MeasureTyped {
  return {
    ...{ title: station.title, words: station.words, source, unit, direction },
    target: typedFigure(target?.figure ?? null),
    targetTo: typedFigure(target?.to ?? null),
    targetOn: target ? dayTyped(target.on) : noDay,
    ...{ rhythm: String(everyMonths), owner: station.owner?.name ?? '', element: element?.id ?? '' },
  }
}

type Known = Readonly<{
  elements: readonly Readonly<{ id: string }>[]
  /** The unit of the figures that are there already: it stays. */
  fixedUnit: Unit | null
  today: Day
}>

type Read = Omit<NewMeasure, 'ownerId'>

/** Whom `owner` means is for the caller to find; here it is only asked for. */
export function readMeasure(typed: MeasureTyped, { elements, fixedUnit, today }: Known): FormReading<Read> {
  const unit = units.find(each => each === typed.unit)
  const direction = directions.find(each => each === typed.direction)
  const everyMonths = rhythms.find(each => String(each) === typed.rhythm)
  const element = elements.find(({ id }) => id === typed.element)
  const target = readTarget(typed, unit, direction, today)
  const errors: FieldError[] = [
    ...textErrors('title', typed.title, 300, 'Say in a few words what it measures'),
    ...textErrors('words', typed.words, 20_000, 'Say what exactly is counted or asked, so that others count the same'),
    ...textErrors('source', typed.source, 1000, 'Say where the figures come from'),
    ...unitErrors(unit, fixedUnit),
    ...(direction ? [] : [{ field: 'direction', text: 'Choose which way is better' }]),
    ...errorsOf(target),
    ...(everyMonths ? [] : [{ field: 'rhythm', text: 'Choose how often somebody looks at it' }]),
    ...(typed.owner ? [] : [{ field: 'owner', text: 'Enter who looks after it' }]),
    ...(typed.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
  ]
  if (errors.length > 0 || !unit || !direction || !everyMonths || target.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  const { title, words, source } = typed
  const value = { title, words, source, unit, direction, target: target.value, everyMonths }
  return { outcome: 'read', value: { ...value, elementId: element?.id ?? null } }
}

function unitErrors(unit: Unit | undefined, fixed: Unit | null): FieldError[] {
  if (!unit) return [{ field: 'unit', text: 'Choose in what it is measured' }]
  if (!fixed || fixed === unit) return []
  const text = `It has figures already, so it stays: ${unitNames[fixed].toLowerCase()}. Add a new measure instead`
  return [{ field: 'unit', text }]
}

/** No target is fine, but for a measure that should stay between two figures: they say what is better. */
function readTarget(
  { target, targetTo, targetOn }: MeasureTyped,
  unit: Unit | undefined,
  direction: Direction | undefined,
  today: Day,
): FormReading<Target | null> {
  const isWithin = direction === 'within'
  const isDayEmpty = !targetOn.day && !targetOn.month && !targetOn.year
  if (!isWithin && !target && isDayEmpty) return { outcome: 'read', value: null }
  const figure = readFigure(unit ?? 'number', target)
  const to = isWithin ? readFigure(unit ?? 'number', targetTo) : null
  const on = readDay(targetOn, 'target-on', daysAround(today))
  const errors = [
    ...(figure.outcome === 'wrong' ? [{ field: 'target', text: figure.text }] : []),
    ...(to?.outcome === 'wrong' ? [{ field: 'target-to', text: to.text }] : []),
    ...errorsOf(on),
  ]
  if (errors.length > 0 || figure.outcome === 'wrong' || to?.outcome === 'wrong' || on.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  if (to && to.value <= figure.value)
    return {
      outcome: 'wrong',
      errors: [{ field: 'target-to', text: 'The second figure must be higher than the first' }],
    }
  return { outcome: 'read', value: { figure: figure.value, to: to?.value ?? null, on: on.value } }
}

/** A target may have been missed already; nobody means one that is decades away. */
function daysAround(today: Day) {
  return {
    first: { day: '2000-01-01', text: 'Enter a year after 1999' },
    last: { day: addMonths(today, 240), text: 'Enter a day within the next twenty years' },
  }
}
