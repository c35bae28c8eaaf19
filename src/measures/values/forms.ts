import { type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type Behind, behinds, type Cleared, clearTyped } from '../../statistics/cleared.ts'
import type { Rule } from '../../statistics/release.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import type { Value } from '../measure.ts'
import { readFigure, type Unit } from '../unit.ts'

/** What was typed about a figure. */
export type ValueTyped = Readonly<{
  figure: string
  day: DayTyped
  behind: string
  note: string
  isBaseline: boolean
}>

export function typedValue(form: Form): ValueTyped {
  const { one } = form
  const isBaseline = one('baseline') === 'yes'
  return { figure: one('figure'), day: typedDay(form, 'on'), behind: one('behind'), note: one('note'), isBaseline }
}

export const emptyValue = (today: Day, isBaseline: boolean): ValueTyped => ({
  ...{ figure: '', day: dayTyped(today), behind: '', note: '', isBaseline },
})

/** A value as the form of its correction says it; who stands behind it is asked again. */
export function typedOfValue({ standsOn, note, isBaseline }: Value): ValueTyped {
  return { figure: '', day: dayTyped(standsOn), behind: '', note, isBaseline }
}

export type ReadValue = Readonly<{ standsOn: Day; figure: Cleared; note: string; isBaseline: boolean }>

type Known = Readonly<{
  unit: Unit
  rule: Rule
  today: Day
  /** Days that have a figure already. */
  taken: readonly Day[]
}>

export function readValue(typed: ValueTyped, { unit, rule, today, taken }: Known): FormReading<ReadValue> {
  const figure = readCleared(typed, unit, rule)
  const day = readOn(typed.day, today, taken)
  const errors = [...errorsOf(figure), ...errorsOf(day), ...textErrors('note', typed.note, 1000)]
  if (errors.length > 0 || figure.outcome === 'wrong' || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  const { note, isBaseline } = typed
  return { outcome: 'read', value: { standsOn: day.value, figure: figure.value, note, isBaseline } }
}

/** A day that has no figure yet, today at the latest. */
export function readOn(typed: DayTyped, today: Day, taken: readonly Day[]): FormReading<Day> {
  const first = { day: '2000-01-01', text: 'Enter a year after 1999' }
  const last = { day: today, text: `The day must not be after today, ${inWords(today)}` }
  const day = readDay(typed, 'on', { first, last })
  if (day.outcome === 'wrong' || !taken.includes(day.value)) return day
  const text = `There is a figure for ${inWords(day.value)} already. Correct that one, or enter another day`
  return { outcome: 'wrong', errors: [{ field: 'on-day', text }] }
}

function readCleared(typed: ValueTyped, unit: Unit, rule: Rule): FormReading<Cleared> {
  const figure = readFigure(unit, typed.figure)
  const behind = behinds.find(each => each === typed.behind)
  const errors: FieldError[] = [
    ...(figure.outcome === 'wrong' ? [{ field: 'figure', text: figure.text }] : []),
    ...(behind ? [] : [{ field: 'behind', text: 'Choose how many people stand behind this figure' }]),
  ]
  if (errors.length > 0 || figure.outcome === 'wrong' || !behind) return { outcome: 'wrong', errors }
  return clear(figure.value, behind, unit, rule)
}

function clear(figure: number, behind: Behind, unit: Unit, rule: Rule): FormReading<Cleared> {
  const counts = unit === 'people' ? 'people' : 'something else'
  const clearance = clearTyped({ figure, behind, counts }, rule)
  switch (clearance.outcome) {
    case 'cleared':
      return { outcome: 'read', value: clearance.figure }
    case 'few':
      return wrong(
        behind === 'few' ? 'behind' : 'figure',
        'This figure is not taken: so few people stand behind it that others could tell who they are. Wait until there are more, or measure a larger group',
      )
    case 'counts-people':
      return wrong('behind', 'This measure counts people, so people stand behind every figure. Choose how many')
  }
}

const wrong = (field: string, text: string): FormReading<never> => ({ outcome: 'wrong', errors: [{ field, text }] })

/** What somebody says of a figure that is wrong. */
const remedies = ['instead', 'none', 'hide'] as const

export type CorrectionTyped = Readonly<{ remedy: string; why: string; value: ValueTyped }>

export function typedCorrection(form: Form): CorrectionTyped {
  return { remedy: form.one('remedy'), why: form.one('why'), value: typedValue(form) }
}

export type Correction = Readonly<
  { remedy: 'instead'; why: string; value: ReadValue } | { remedy: 'none' | 'hide'; why: string }
>

export function readCorrection(
  { remedy: chosen, why, value: typed }: CorrectionTyped,
  known: Known,
): FormReading<Correction> {
  const remedy = remedies.find(each => each === chosen)
  const value = remedy === 'instead' ? readValue(typed, known) : null
  const errors = [
    ...(remedy ? [] : [{ field: 'remedy', text: 'Choose what is to be done with it' }]),
    ...(value ? errorsOf(value) : []),
    ...textErrors('why', why, 4000, 'Say why, so that everyone can read it'),
  ]
  if (errors.length > 0 || !remedy || value?.outcome === 'wrong') return { outcome: 'wrong', errors }
  if (value && remedy === 'instead') return { outcome: 'read', value: { remedy, why, value: value.value } }
  return { outcome: 'read', value: { remedy: remedy === 'hide' ? 'hide' : 'none', why } }
}
