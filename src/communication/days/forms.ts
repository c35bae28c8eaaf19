import { type Day, daysBetween } from '../../calendar/day.ts'
import { tenYearsOn } from '../../framework/forms.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import type { OwnDay } from './calendar.ts'

/** What was typed about a day of one's own. */
export type OwnDayTyped = Readonly<{ title: string; words: string; begins: DayTyped; ends: DayTyped; yearly: string }>

export function typedOwnDay(form: Form): OwnDayTyped {
  const { one } = form
  const days = { begins: typedDay(form, 'begins'), ends: typedDay(form, 'ends') }
  return { title: one('title'), words: one('words'), yearly: one('yearly'), ...days }
}

const noDay = { day: '', month: '', year: '' }
export const nothingTyped: OwnDayTyped = { title: '', words: '', yearly: '', begins: noDay, ends: noDay }

/** The most days that one of them lasts. */
const longest = 92

export function readOwnDay(
  { title, words, yearly, ...days }: OwnDayTyped,
  today: Day,
): FormReading<Omit<OwnDay, 'id'>> {
  const first = { day: '1900-01-01', text: 'Enter a year after 1899' }
  const last = tenYearsOn(today)
  const begins = readDay(days.begins, 'begins', { first, last })
  const isOneDay = !days.ends.day && !days.ends.month && !days.ends.year
  const ends = isOneDay ? begins : readDay(days.ends, 'ends', { first, last })
  const errors = [
    ...textErrors('title', title, 200, 'Say what the day is called'),
    ...textErrors('words', words, 1000),
    ...errorsOf(begins),
    ...(isOneDay ? [] : errorsOf(ends)),
    ...(yearly === 'yes' || yearly === 'no' ? [] : [{ field: 'yearly', text: 'Choose whether it comes every year' }]),
    ...orderErrors(begins, ends),
  ]
  if (errors.length > 0 || begins.outcome === 'wrong' || ends.outcome === 'wrong') return { outcome: 'wrong', errors }
  return {
    outcome: 'read',
    value: { title, words, begins: begins.value, ends: ends.value, isYearly: yearly === 'yes' },
  }
}

function orderErrors(begins: FormReading<Day>, ends: FormReading<Day>): FieldError[] {
  if (begins.outcome === 'wrong' || ends.outcome === 'wrong') return []
  const days = daysBetween(begins.value, ends.value)
  if (days < 0) return [{ field: 'ends-day', text: 'It must not end before it begins' }]
  return days > longest ? [{ field: 'ends-day', text: 'Three months at most' }] : []
}
