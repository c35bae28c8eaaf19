import { type Day, inWords, type Span } from '../calendar/day.ts'
import type { Station } from '../thread/station.ts'

export const sources = ['mistake', 'event', 'review', 'listening', 'other'] as const
export type Source = (typeof sources)[number]

export const sourceNames: Readonly<Record<Source, string>> = {
  mistake: 'A mistake',
  event: 'Something that happened',
  review: 'A review',
  listening: 'Listening to people',
  other: 'Something else',
}

/** What was learned, and what changed because of it so far. */
export type Lesson = Readonly<{
  station: Station
  source: Source
  /** The ring of its element; null when it belongs to none. */
  element: Readonly<{ id: string; mark: string; title: string }> | null
  /** What changed, and on which day; null as long as nothing has. */
  effect: Readonly<{ words: string; on: Day }> | null
}>

/** One line of the list: a lesson of its own, or those of a review, which are read where they were written. */
export type Listed = Readonly<{
  id: string
  kind: 'lesson' | 'cycle'
  title: string
  day: Day
  source: Source
  element: string | null
  changedOn: Day | null
}>

/** Which lessons are wanted. `''` is any; `within`: learned within these days. */
export type Wanted = Readonly<{ element: string; effect: '' | 'changed' | 'not-yet'; within?: Span | undefined }>

export function linesOf({ station, source, element }: Lesson) {
  return [
    { key: 'What we learned', value: station.title },
    { key: 'What happened', value: station.words || 'Nothing more is known' },
    { key: 'From', value: sourceNames[source] },
    { key: 'On', value: inWords(station.standsOn) },
    { key: 'Looked after by', value: station.owner?.name ?? 'Nobody' },
    { key: 'Element', value: element?.title ?? 'None' },
  ] as const
}

export function inFull(lesson: Lesson): string {
  return linesOf(lesson)
    .map(({ key, value }) => `${key}: ${value}`)
    .join('\n')
}

/** The start of a long text, up to the end of a word. */
export function beginningOf(text: string, longest = 160): string {
  const line = text.split('\n').find(each => each.trim()) ?? ''
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40))} …`
}
