import { type Day, inWords } from '../calendar/day.ts'
import type { Form, FormReading } from '../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../thread/typed.ts'
import { type Lesson, sources, type Wanted } from './lesson.ts'
import type { NewLesson } from './queries.ts'

/** What was typed about a lesson, to stand in the fields again. */
export type LessonTyped = Readonly<
  Record<'title' | 'words' | 'source' | 'element' | 'owner', string> & { on: DayTyped }
>

export function typedLesson(form: Form): LessonTyped {
  const { one } = form
  const words = { title: one('title'), words: one('words'), source: one('source'), element: one('element') }
  return { ...words, owner: one('owner'), on: typedDay(form, 'on') }
}

export const emptyLesson = (owner: string): LessonTyped => ({
  ...{ title: '', words: '', source: '', element: '', owner },
  on: { day: '', month: '', year: '' },
})

/** A lesson as its form says it. */
export function typedOf({ station, source, element }: Lesson): LessonTyped {
  const { title, words, standsOn, owner } = station
  return { title, words, source, element: element?.id ?? '', owner: owner?.name ?? '', on: dayTyped(standsOn) }
}

type Elements = readonly Readonly<{ id: string }>[]

/** Whom `owner` means is for the caller to find. */
export function readLesson(
  typed: LessonTyped,
  elements: Elements,
  today: Day,
): FormReading<Omit<NewLesson, 'ownerId'>> {
  const source = sources.find(each => each === typed.source)
  const element = elements.find(({ id }) => id === typed.element)
  const day = readPast(typed.on, today)
  const errors = [
    ...textErrors('title', typed.title, 300, 'Say in one sentence what was learned'),
    ...textErrors('words', typed.words, 20_000, 'Say what happened'),
    ...(source ? [] : [{ field: 'source', text: 'Choose what it was learned from' }]),
    ...errorsOf(day),
    ...(typed.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
  ]
  if (errors.length > 0 || !source || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  const { title, words } = typed
  return { outcome: 'read', value: { title, words, source, standsOn: day.value, elementId: element?.id ?? null } }
}

/** A day on which something happened: today at the latest. */
function readPast(typed: DayTyped, today: Day): FormReading<Day> {
  const first = { day: '1900-01-01', text: 'Enter a year after 1899' }
  return readDay(typed, 'on', {
    first,
    last: { day: today, text: `The day must not be after today, ${inWords(today)}` },
  })
}

/** What was typed about what a lesson has changed. */
export type EffectTyped = Readonly<{ words: string; on: DayTyped }>

export function typedEffect(form: Form): EffectTyped {
  return { words: form.one('words'), on: typedDay(form, 'on') }
}

export function readEffect({ words, on }: EffectTyped, today: Day): FormReading<NonNullable<Lesson['effect']>> {
  const day = readPast(on, today)
  const errors = [...textErrors('words', words, 4000, 'Say what has changed because of it'), ...errorsOf(day)]
  if (errors.length > 0 || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { words, on: day.value } }
}

/** What an address asks for; anything that is not to be had asks for everything. */
export function readWanted(query: Readonly<Record<string, string>>, elements: Elements): Wanted {
  const element = elements.find(({ id }) => id === query.element)?.id ?? ''
  const effect = query.effect === 'changed' || query.effect === 'not-yet' ? query.effect : ''
  return { element, effect }
}
