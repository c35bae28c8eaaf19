import { expect, test } from 'vitest'
import { everyKind } from '../../test/every-kind.ts'
import { readQuestionnaire, restoreQuestionnaire } from './questionnaire.ts'

test('a questionnaire comes back from where it was stored as it was', () => {
  expect(restoreQuestionnaire(JSON.parse(JSON.stringify(everyKind)))).toEqual(everyKind)
})

test.each<[string, unknown, string]>([
  ['no file of ours', 'a song', 'The file'],
  ['a question without words', { ...everyKind, title: { cy: 'Teitl' } }, 'title, en'],
  ['something we do not know', { ...everyKind, trick: true }, 'The file'],
  ['an unknown language', { ...everyKind, languages: ['en', 'Welsh!'] }, 'languages, number 2'],
  ['no pages', { ...everyKind, pages: [] }, 'pages'],
])('%s is refused, with its place', (_, brought, place) => {
  const reading = readQuestionnaire(brought)
  expect(reading.outcome === 'refused' && reading.problems.join()).toContain(`${place}: `)
})
