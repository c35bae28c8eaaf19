import { addMonths, type Day, inWords } from '../calendar/day.ts'
import type { Form, FormReading } from '../platform/http/form.ts'
import { type Bound, textErrors } from '../thread/typed.ts'

/** What was typed about who looks after an element. */
export type PeopleTyped = Readonly<{ owner: string; sponsor: string }>

export function typedPeople(form: Form): PeopleTyped {
  return { owner: form.one('owner'), sponsor: form.one('sponsor') }
}

/** The longest text that a step of a cycle may be given, in characters. */
const longestText = 10_000

type Wanted<F> = Readonly<{ field: F; missing: string }>

/** Texts of a form; every one of them has to be there. */
export function readTexts<F extends string>(
  form: Form,
  wanted: readonly Wanted<F>[],
): FormReading<Readonly<Record<F, string>>> {
  const errors = wanted.flatMap(({ field, missing }) => textErrors(field, form.one(field), longestText, missing))
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const read = Object.fromEntries(wanted.map(({ field }) => [field, form.one(field)]))
  return { outcome: 'read', value: read as Record<F, string> }
}

/** The last day that anybody plans for. */
export function tenYearsOn(today: Day): Bound {
  const day = addMonths(today, 120)
  return { day, text: `The day must not be after ${inWords(day)}: ten years at most` }
}
