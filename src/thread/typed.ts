import { type Day, dayFrom } from '../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../platform/http/form.ts'

/** A day as it was typed. */
export type DayTyped = Readonly<{ day: string; month: string; year: string }>

/** The three fields of a day: `due-day`, `due-month` and `due-year`. */
export function typedDay({ one }: Form, prefix: string): DayTyped {
  return { day: one(`${prefix}-day`), month: one(`${prefix}-month`), year: one(`${prefix}-year`) }
}

/** A day as its three fields say it. */
export function dayTyped(day: Day): DayTyped {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}

/** The first or the last day that is meant, and what is said of one beyond it. */
export type Bound = Readonly<{ day: Day; text: string }>

/** A day within bounds. What is wrong is said at the first of its three fields. */
export function readDay(
  typed: DayTyped,
  prefix: string,
  { first, last }: Readonly<{ first: Bound; last: Bound }>,
): FormReading<Day> {
  const wrong = (text: string): FormReading<Day> => ({
    outcome: 'wrong',
    errors: [{ field: `${prefix}-day`, text }],
  })
  if (!typed.day && !typed.month && !typed.year) return wrong('Enter the day')
  const day = dayFrom(typed)
  if (!day) return wrong(noSuchDay(typed))
  if (day < first.day) return wrong(first.text)
  return day > last.day ? wrong(last.text) : { outcome: 'read', value: day }
}

function noSuchDay({ day, month, year }: DayTyped): string {
  if (/^\d{4}$/.test(year) && Number(day) === 29 && Number(month) === 2)
    return `There is no 29 February in ${year}. Enter 28 February or 1 March`
  if ([day, month, year].some(part => !/^\d+$/.test(part)) || year.length !== 4)
    return 'Enter the day in numbers, with all four figures of the year, for example 12 5 2027'
  return 'There is no such day. Check the day and the month'
}

/** What is wrong with a text: that it is missing, where `missing` says so, or how much too long it is. In characters. */
export function textErrors(field: string, text: string, longest: number, missing?: string): FieldError[] {
  if (text.length === 0) return missing ? [{ field, text: missing }] : []
  if (text.length <= longest) return []
  const [has, room] = [text.length, longest].map(count => count.toLocaleString('en-GB'))
  return [{ field, text: `Shorten this: it has ${has} characters, and there is room for ${room}` }]
}

/** What is wrong with a reading; nothing when it was read. */
export function errorsOf(reading: FormReading<unknown>): readonly FieldError[] {
  return reading.outcome === 'wrong' ? reading.errors : []
}

/** Why something is not done, or no longer: everybody who works here can read it. */
export function readWhy(form: Form): FormReading<string> {
  const why = form.one('why')
  const errors = textErrors('why', why, 4000, 'Say why, so that everyone can read it')
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: why }
}

/** The version that somebody saw before they wrote; 0, which there never is, when it is missing. */
export function versionIn(form: Form, field = 'version'): number {
  const text = form.one(field)
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
