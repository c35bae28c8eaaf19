import { type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { tenYearsOn } from '../forms.ts'

/** What was typed about an action. */
export type ActionTyped = Readonly<{ title: string; words: string; owner: string; due: DayTyped }>

export function typedAction(form: Form): ActionTyped {
  const { one } = form
  return { title: one('title'), words: one('words'), owner: one('owner'), due: typedDay(form, 'due') }
}

type Read = Readonly<{ title: string; words: string; dueOn: Day }>

/** Whom `owner` means is for the caller to find; here it is only asked for. */
export function readAction({ title, words, owner, due }: ActionTyped, today: Day): FormReading<Read> {
  const first = { day: today, text: `The day must not be before today, ${inWords(today)}` }
  const day = readDay(due, 'due', { first, last: tenYearsOn(today) })
  const errors = [
    ...textErrors('title', title, 300, 'Say what is to be done'),
    ...textErrors('words', words, 20_000),
    ...(owner ? [] : [{ field: 'owner', text: 'Enter who looks after it' }]),
    ...errorsOf(day),
  ]
  if (errors.length > 0 || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, words, dueOn: day.value } }
}
