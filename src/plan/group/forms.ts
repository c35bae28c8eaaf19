import { type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'

/** What was typed about somebody who is to be in the group. */
export type JoiningTyped = Readonly<{ who: string; part: string; since: DayTyped }>

export function typedJoining(form: Form): JoiningTyped {
  return { who: form.one('who'), part: form.one('part'), since: typedDay(form, 'since') }
}

/** Whom `who` means is for the caller to find; here it is only asked for. */
export function readJoining(
  { who, part, since }: JoiningTyped,
  today: Day,
): FormReading<{ part: string; sinceOn: Day }> {
  const day = readDay(since, 'since', { first: earliest, last: notAfter(today) })
  const errors: FieldError[] = [
    ...(who ? [] : [{ field: 'who', text: 'Enter who is in the group' }]),
    ...textErrors('part', part, 100),
    ...errorsOf(day),
  ]
  if (errors.length > 0 || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { part, sinceOn: day.value } }
}

/** Nobody means a day before this one. */
const earliest = { day: '1900-01-01', text: 'Enter a year after 1899' }

const notAfter = (today: Day) => ({ day: today, text: `The day must not be after today, ${inWords(today)}` })

/** The last day in the group: not before the first. */
export function readLeaving(typed: DayTyped, sinceOn: Day, today: Day): FormReading<Day> {
  const first = { day: sinceOn, text: `The day must not be before ${inWords(sinceOn)}, the first one` }
  return readDay(typed, 'until', { first, last: notAfter(today) })
}
