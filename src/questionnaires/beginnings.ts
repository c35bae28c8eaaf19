import { readyMade } from './library.ts'
import type { Questionnaire } from './questionnaire.ts'
import { source } from './text.ts'

/** What a new questionnaire can begin with, as a form says it. */
export const emptyOne = 'empty'
export const libraryPrefix = 'library:'
export const copyPrefix = 'copy:'

/** What a form says when a survey is begun with the new one next. */
export const forSurvey = 'survey'

/** What was chosen; null when it is nothing we offered. */
export type Beginning = Readonly<
  { kind: 'empty' } | { kind: 'library'; key: string; content: Questionnaire } | { kind: 'copy'; id: string }
>

export function readBeginning(chosen: string): Beginning | null {
  if (chosen === emptyOne) return { kind: 'empty' }
  if (chosen.startsWith(copyPrefix)) return { kind: 'copy', id: chosen.slice(copyPrefix.length) }
  const file = readyMade.find(({ id }) => chosen === `${libraryPrefix}${id}`)
  return file ? { kind: 'library', key: file.id, content: file.questionnaire } : null
}

/** A questionnaire with one empty page. */
export function emptyQuestionnaire(title: string): Questionnaire {
  return { title: { en: title }, languages: [source], reviewed: [source], pages: [{ id: 'page', items: [] }] }
}

/** The same under a title of its own, where one was given. Its translated titles would be of another one, and go. */
export function entitled(content: Questionnaire, title: string): Questionnaire {
  return title === '' || title === content.title[source] ? content : { ...content, title: { en: title } }
}
