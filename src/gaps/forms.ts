import { type Day, inWords } from '../calendar/day.ts'
import type { Form, FormReading } from '../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../thread/typed.ts'
import { type Gap, sources } from './gap.ts'
import type { NewGap } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type GapTyped = Readonly<{
  title: string
  words: string
  source: string
  element: string
  owner: string
  found: DayTyped
}>

export function typedGap(form: Form): GapTyped {
  const { one } = form
  const words = {
    title: one('title'),
    words: one('words'),
    source: one('source'),
    element: one('element'),
    owner: one('owner'),
  }
  return { ...words, found: typedDay(form, 'found') }
}

export const nothingTyped: GapTyped = {
  ...{ title: '', words: '', source: '', element: '', owner: '' },
  found: { day: '', month: '', year: '' },
}

/** A gap as its form says it. */
export function typedOf({ station, source, element }: Gap): GapTyped {
  const { title, words, standsOn, owner } = station
  return { title, words, source, element: element?.id ?? '', owner: owner?.name ?? '', found: dayTyped(standsOn) }
}

/** Nobody means a day before this one. */
const earliest = { day: '1900-01-01', text: 'Enter a year after 1899' }

/** Whom `owner` means is for the caller to find. */
export function readGap(
  { title, words, found, ...chosen }: GapTyped,
  elements: readonly Readonly<{ id: string }>[],
  today: Day,
): FormReading<Omit<NewGap, 'ownerId'>> {
  const source = sources.find(each => each === chosen.source)
  const element = elements.find(({ id }) => id === chosen.element)
  const last = { day: today, text: `The day must not be after today, ${inWords(today)}` }
  const day = readDay(found, 'found', { first: earliest, last })
  const errors = [
    ...textErrors('title', title, 300, 'Say in one sentence what is missing'),
    ...textErrors('words', words, 20_000),
    ...(source ? [] : [{ field: 'source', text: 'Choose how you know of it' }]),
    ...errorsOf(day),
    ...(chosen.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
  ]
  if (errors.length > 0 || !source || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, words, source, standsOn: day.value, elementId: element?.id ?? null } }
}
