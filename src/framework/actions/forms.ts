import { type Day, dayFrom, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'

/** What was typed about an action. */
export type ActionTyped = Readonly<{
  title: string
  words: string
  owner: string
  due: Readonly<{ day: string; month: string; year: string }>
}>

export function typedAction({ one }: Form): ActionTyped {
  const due = { day: one('due-day'), month: one('due-month'), year: one('due-year') }
  return { title: one('title'), words: one('words'), owner: one('owner').slice(0, 300), due }
}

type Read = Readonly<{ title: string; words: string; dueOn: Day }>

/** `latest` is the last day that anybody could mean. */
export function readAction({ title, words, owner, due }: ActionTyped, today: Day, latest: Day): FormReading<Read> {
  const dueOn = dayFrom(due)
  const errors: FieldError[] = [
    ...(title ? [] : [{ field: 'title', text: 'Say what is to be done' }]),
    ...(title.length > 300 ? [{ field: 'title', text: 'Shorten this: there is room for 300 characters' }] : []),
    ...(words.length > 20_000 ? [{ field: 'words', text: 'Shorten this: there is room for 20,000 characters' }] : []),
    ...(owner ? [] : [{ field: 'owner', text: 'Enter who looks after it' }]),
    ...dayErrors(dueOn, today, latest),
  ]
  return errors.length > 0 || !dueOn
    ? { outcome: 'wrong', errors }
    : { outcome: 'read', value: { title, words, dueOn } }
}

function dayErrors(day: Day | null, today: Day, latest: Day): FieldError[] {
  if (!day) return [{ field: 'due-day', text: 'Enter a day as three numbers, such as 12 5 2028' }]
  if (day < today) return [{ field: 'due-day', text: `Enter today, ${inWords(today)}, or a day after it` }]
  return day > latest ? [{ field: 'due-day', text: `Enter a day before ${inWords(latest)}` }] : []
}

/** Why an action is given up. */
export function readWhy(form: Form): FormReading<string> {
  const why = form.one('why')
  if (why && why.length <= 4000) return { outcome: 'read', value: why }
  const text = why ? 'Shorten this: there is room for 4,000 characters' : 'Say why, so that everyone can read it'
  return { outcome: 'wrong', errors: [{ field: 'why', text }] }
}
