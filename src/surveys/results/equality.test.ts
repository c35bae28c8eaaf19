import { expect, test } from 'vitest'
import { planDraft } from '../../answers/chosen.ts'
import { findWays } from '../../answers/ways.ts'
import type { Given } from '../../questionnaires/given.ts'
import { inLibrary, readyMade } from '../../questionnaires/library.ts'
import { withEquality } from '../../questionnaires/silence.ts'
import { makeRelease } from '../../releases/make.ts'
import type { Survey } from '../../statistics/survey.ts'
import { columnsOf } from './columns.ts'

const rule = { base: 10, cell: 5 }
const pulse = readyMade.find(({ id }) => id === 'pulse')!.questionnaire
const made = withEquality(pulse, inLibrary('equality-england')!.questionnaire, { isSilenceOffered: true })
if (made.outcome === 'twice') throw new Error('The pulse asks equality questions itself.')
const content = made.questionnaire
const [heard] = content.pages.flatMap(({ items }) => items.filter(({ type }) => type === 'scale'))

/** So many people of each ethnic group, who agree or not by turns. */
const people = (groups: Readonly<Record<string, number>>, more: (i: number) => Given = () => ({})): Given[] =>
  Object.entries(groups)
    .flatMap(([group, count]) => Array<string>(count).fill(group))
    .map((group, i) => ({ [heard!.id]: String((i % 5) + 1), 'ethnic-group': group, ...more(i) }))

const marked = ['condition', 'ethnic-group']

function surveyOf(
  rows: readonly Given[],
  breakdowns: readonly string[],
  asked = rows.length,
  sensitive: readonly string[] = marked,
): Survey {
  const fixed = { breakdowns, sensitive, people: asked, base: rule.base }
  const { columns, choices } = columnsOf(content, rows, fixed)
  const planned = planDraft({ rows: rows.length, columns, notes: [] }, choices, 'How it is', rule)
  if (planned.outcome === 'refused') throw new Error(planned.problems[0]?.message)
  return planned.survey
}

const groupsOf = ({ divisions }: Survey) => divisions.map(({ breakdown }) => breakdown.groups.map(({ label }) => label))
const questionsIn = ({ questions }: Survey) => questions.map(({ question }) => question.label)
const large = { 'white-british': 300, 'asian-indian': 60, 'asian-pakistani': 4, 'black-african': 40, arab: 30 }

const condition = (i: number): Given => {
  if (i % 10 === 9) return { condition: 'silence' }
  if (i % 2 === 0) return { condition: 'no' }
  return { condition: 'yes', 'condition-limits': ['a-lot', 'a-little', 'not-at-all'][i % 3]! }
}

test('disability follows from two answers, divides the results, and stands in place of both', () => {
  const survey = surveyOf(people(large, condition), ['disabled'])
  expect(groupsOf(survey)).toEqual([['Disabled', 'A condition that does not limit', 'Not disabled', 'Not stated']])
  const [{ codes }] = survey.divisions as [Survey['divisions'][number]]
  expect([...Array.from(codes).slice(0, 10)]).toEqual([2, 0, 2, 0, 2, 1, 2, 0, 2, 3])
  expect(questionsIn(survey).join()).not.toMatch(/condition or illness|everyday things/)
  expect(questionsIn(survey)).toContain('What is your ethnic group?')
})

test('where nothing is divided by it, it is a question of its own, and as sensitive as what it follows from', () => {
  const { questions } = surveyOf(people(large, condition), [])
  const [disabled] = questions.filter(({ question }) => question.label === 'Disability')
  expect(disabled!.question.sensitive).toBe(true)
  expect(questions.map(({ question }) => question.label).join()).not.toMatch(/condition or illness|everyday things/)
})

test('where results are divided by one of its questions, it gives way', () => {
  const survey = surveyOf(people(large, condition), ['condition'])
  expect(groupsOf(survey)[0]!.slice(0, 2)).toEqual(['Yes', 'No'])
  expect(questionsIn(survey)).not.toContain('Disability')
})

test('nothing that follows is kept with what somebody sent', () => {
  const sent = people({ 'white-british': 20 }, condition)
  columnsOf(content, sent, { breakdowns: ['disabled'], sensitive: [], ...{ people: 20, base: 10 } })
  expect(sent.some(given => 'disabled' in given)).toBe(false)
})

test('small ethnic groups are taken together by the list that was laid down, and one list alone is shown', () => {
  const ways = new Map(findWays(surveyOf(people(large), ['ethnic-group'])).map(way => [way.id, way]))
  expect(groupsOf(ways.get('as it is')!.survey)[0]).toHaveLength(19)
  expect(groupsOf(ways.get('groups')!.survey)).toEqual([
    [
      'White',
      'Mixed or Multiple',
      'Asian or Asian British',
      'Black, Black British, Caribbean or African',
      'Another ethnic group',
    ],
  ])
  expect(ways.get('groups')!.words).toEqual(['“What is your ethnic group?” is shown by its list “5 groups”.'])
  const few = { ...large, 'black-african': 6 }
  const coarse = new Map(findWays(surveyOf(people(few), ['ethnic-group'])).map(way => [way.id, way]))
  expect(groupsOf(coarse.get('groups')!.survey)).toEqual([['White', 'Minority ethnic']])
  expect([...coarse.values()].every(({ survey }) => survey.divisions.length === 1)).toBe(true)
})

test('people who did not say stay by themselves, whatever list is taken', () => {
  const rows = [...people({ 'white-british': 40, 'asian-indian': 12, silence: 12, arab: 8 }), ...people({ '': 11 })]
  const ways = new Map(findWays(surveyOf(rows, ['ethnic-group'])).map(way => [way.id, way]))
  expect(groupsOf(ways.get('groups')!.survey)).toEqual([
    ['White', 'Minority ethnic', 'Prefer not to say', 'Not stated'],
  ])
})

test('the finest list follows from how many are asked, before anybody answers', () => {
  expect(groupsOf(surveyOf(people(large), ['ethnic-group'], 190))[0]).toHaveLength(19)
  expect(groupsOf(surveyOf(people(large), ['ethnic-group'], 189))[0]![0]).toBe('White')
  expect(groupsOf(surveyOf(people(large), ['ethnic-group'], 49))).toEqual([['White', 'Minority ethnic']])
})

test('groups that are all too small to be shown leave the rest of the release as it is', async () => {
  const spread = Object.fromEntries(['white-irish', 'white-roma', 'mixed-african', 'arab', 'other'].map(id => [id, 6]))
  expect(groupsOf(surveyOf(people(spread), ['ethnic-group'], 400))).toEqual([
    [
      'White',
      'Mixed or Multiple',
      'Asian or Asian British',
      'Black, Black British, Caribbean or African',
      'Another ethnic group',
    ],
  ])
  expect(groupsOf(surveyOf(people(spread), ['ethnic-group'], 400, []))).toEqual([
    ['White', 'Mixed or Multiple', 'Another ethnic group'],
  ])
  const survey = surveyOf(people({ 'white-british': 30 }), ['ethnic-group'], 400, [])
  expect(survey.divisions).toEqual([])
  expect((await makeRelease(survey, [])).outcome).toBe('made')
})

test('that everybody is of one group is not told by leaving the groups out where that is sensitive', async () => {
  const alike = await makeRelease(surveyOf(people({ 'white-british': 30 }), ['ethnic-group'], 400), [])
  if (alike.outcome !== 'made') throw new Error(alike.outcome)
  expect(alike.release.everyone[0]!.base).toBe(30)
  expect(alike.release.groups[0]![0]!.map(({ base }) => base)).toEqual(Array(19).fill(null))
})

test('by each list that may be taken, the auditor works nothing out', async () => {
  const rows = people({ ...large, 'mixed-other': 7, silence: 13 }, condition)
  for (const { id, survey } of findWays(surveyOf(rows, ['ethnic-group', 'disabled']))) {
    expect((await makeRelease(survey, [])).outcome, id).toBe('made')
  }
})
