import { type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import type { NewSession } from './queries.ts'
import { forms, type Session } from './session.ts'

/** What was typed about a session, to stand in the fields again. `people` are ids of members. */
export type SessionTyped = Readonly<
  Record<'title' | 'form' | 'words' | 'hours', string> & { on: DayTyped; people: readonly string[] }
>

export function typedSession(form: Form): SessionTyped {
  const { one, many } = form
  const words = { title: one('title'), form: one('form'), words: one('words'), hours: one('hours') }
  return { ...words, on: typedDay(form, 'on'), people: many('people') }
}

export const emptySession: SessionTyped = {
  ...{ title: '', form: '', words: '', hours: '', people: [] },
  on: { day: '', month: '', year: '' },
}

export function typedOf({ title, form, words, hours, heldOn, people }: Session): SessionTyped {
  return { title, form, words, hours: String(hours), on: dayTyped(heldOn), people: (people ?? []).map(({ id }) => id) }
}

type People = readonly Readonly<{ id: string }>[]

/** `offered`: who can be named: the leaders, and whoever stands there already. */
export function readSession(typed: SessionTyped, offered: People, today: Day): FormReading<NewSession> {
  const form = forms.find(each => each === typed.form)
  const hours = readHours(typed.hours)
  const day = readDay(typed.on, 'on', {
    first: { day: '1900-01-01', text: 'Enter a year after 1899' },
    last: { day: today, text: `The day must not be after today, ${inWords(today)}. Write it down when it has been` },
  })
  const people = offered.filter(({ id }) => typed.people.includes(id)).map(({ id }) => id)
  const errors: FieldError[] = [
    ...textErrors('title', typed.title, 300, 'Say what it was'),
    ...(form ? [] : [{ field: 'form', text: 'Choose what kind it was' }]),
    ...errorsOf(day),
    ...(hours ? [] : [{ field: 'hours', text: 'Enter the hours as a number up to 999, such as 2 or 2.5' }]),
    ...textErrors('words', typed.words, 4000),
    ...(people.length > 0 ? [] : [{ field: 'people', text: 'Choose at least one leader who took part' }]),
  ]
  if (errors.length > 0 || !form || !hours || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  const { title, words } = typed
  return { outcome: 'read', value: { title, form, words, hours, heldOn: day.value, people } }
}

/** `2.5`, as a number with two places at most; null for anything else. */
function readHours(typed: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(typed)) return null
  return Number(typed.replace(',', '.')) || null
}
