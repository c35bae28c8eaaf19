import { type Day, dayFrom } from '../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import { type Source, sources } from './gap.ts'
import type { NewGap } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type GapTyped = Readonly<{
  title: string
  words: string
  source: string
  element: string
  day: string
  month: string
  year: string
  /** The version that was read when the form was opened. */
  version: string
}>

const fields = ['title', 'words', 'source', 'element', 'day', 'month', 'year', 'version'] as const

export function typedGap(form: Form): GapTyped {
  return Object.fromEntries(fields.map(field => [field, form.one(field)])) as GapTyped
}

type Element = Readonly<{ id: string }>

export function readGap(typed: GapTyped, elements: readonly Element[], today: Day): FormReading<NewGap> {
  const { title, words } = typed
  const source = sources.find(each => each === typed.source)
  const standsOn = dayFrom(typed)
  const element = elements.find(({ id }) => id === typed.element)
  const errors = [
    ...checkTitle(title),
    ...(words.length > 20_000 ? [{ field: 'words', text: 'Shorten this: there is room for 20,000 characters' }] : []),
    ...(source ? [] : [{ field: 'source', text: 'Choose how you know of it' }]),
    ...(typed.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
    ...checkDay(standsOn, today),
  ]
  if (errors.length > 0 || !source || !standsOn) return { outcome: 'wrong', errors }
  return {
    outcome: 'read',
    value: { title, words, source: source satisfies Source, standsOn, elementId: element?.id ?? null },
  }
}

function checkTitle(title: string): FieldError[] {
  if (!title) return [{ field: 'title', text: 'Say in one sentence what is missing' }]
  return title.length > 300 ? [{ field: 'title', text: 'Shorten the sentence: there is room for 300 characters' }] : []
}

function checkDay(day: Day | null, today: Day): FieldError[] {
  if (!day) return [{ field: 'found-day', text: 'Enter a day as three numbers, such as 12 5 2027' }]
  if (day > today) return [{ field: 'found-day', text: 'Enter today, or a day before it' }]
  return day < '1900-01-01' ? [{ field: 'found-day', text: 'Enter a year after 1900' }] : []
}

/** Why somebody says no to a gap. */
export function readWhy(form: Form): FormReading<string> {
  const why = form.one('why')
  if (!why) return { outcome: 'wrong', errors: [{ field: 'why', text: 'Say why, so that everyone can read it' }] }
  if (why.length > 4000)
    return { outcome: 'wrong', errors: [{ field: 'why', text: 'Shorten this: there is room for 4,000 characters' }] }
  return { outcome: 'read', value: why }
}
