import type { FieldError, Form, FormReading } from '../platform/http/form.ts'

/** What was typed about who looks after an element. */
export type PeopleTyped = Readonly<{ owner: string; sponsor: string }>

export function typedPeople(form: Form): PeopleTyped {
  return { owner: form.one('owner').slice(0, 300), sponsor: form.one('sponsor').slice(0, 300) }
}

/** The longest text that a step of a cycle may be given, in characters. */
const longestText = 10_000

type Wanted = Readonly<{ field: string; missing: string; isOptional?: boolean }>

/** Texts of a form, each of them asked for unless it says otherwise. */
export function readTexts<F extends string>(
  form: Form,
  wanted: readonly (Wanted & Readonly<{ field: F }>)[],
): FormReading<Readonly<Record<F, string>>> {
  const errors = wanted.flatMap(({ field, missing, isOptional }): FieldError[] => {
    const text = form.one(field)
    if (!text && !isOptional) return [{ field, text: missing }]
    if (text.length > longestText)
      return [
        {
          field,
          text: `Shorten this: it has ${text.length.toLocaleString('en-GB')} characters, and there is room for 10,000`,
        },
      ]
    return []
  })
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return {
    outcome: 'read',
    value: Object.fromEntries(wanted.map(({ field }) => [field, form.one(field)])) as Record<F, string>,
  }
}
