import { expect, test } from 'vitest'
import type { Survey } from '../statistics/survey.ts'
import { joinsOf } from './scale.ts'
import { optionsOf } from './use.ts'
import { chooseOffers, findWays } from './ways.ts'

const scale = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']

/** A survey with one question and one breakdown, whose groups have the given sizes. */
function surveyWith(groups: Readonly<Record<string, number>>): Survey {
  const labels = Object.keys(groups)
  const codes = Object.values(groups).flatMap((size, group) => Array<number>(size).fill(group))
  const options = optionsOf(scale)
  const question = { label: 'I feel safe', stem: null, options, joins: joinsOf(options), sensitive: false }
  const breakdown = { label: 'Team', columns: ['Team'], groups: labels.map(label => ({ label, values: [label] })) }
  return {
    title: 'Look-alike',
    rule: { base: 10, cell: 5 },
    rows: codes.length,
    questions: [{ question, codes: codes.map((_, row) => row % 6) }],
    background: [],
    divisions: [{ breakdown, codes }],
  }
}

const ways = (groups: Readonly<Record<string, number>>) =>
  new Map(findWays(surveyWith(groups)).map(way => [way.id, way]))
const groupsOf = (survey: Survey) => survey.divisions.map(({ breakdown }) => breakdown.groups.map(({ label }) => label))

test('small groups are joined with each other, and everybody is still counted once', () => {
  const { survey, words } = ways({ Homes: 40, Night: 4, Office: 3, Care: 50, Finance: 6 }).get('groups')!
  expect(groupsOf(survey)).toEqual([['Homes', 'Care', 'Night + Office + Finance']])
  expect(words).toEqual(['In “Team”, “Night”, “Office” and “Finance” become one group.'])
  const sizes = [0, 1, 2].map(group => [...(survey.divisions[0]!.codes as Uint32Array)].filter(c => c === group).length)
  expect(sizes).toEqual([40, 50, 13])
})

test('one small group takes the smallest of the others with it', () => {
  expect(groupsOf(ways({ Homes: 40, Night: 4, Care: 50 }).get('groups')!.survey)).toEqual([['Care', 'Homes + Night']])
})

test('many small groups become everyone else', () => {
  const { survey, words } = ways({ Homes: 40, A: 4, B: 3, C: 2, D: 1 }).get('groups')!
  expect(groupsOf(survey)).toEqual([['Homes', 'Everyone else']])
  expect(words).toEqual(['In “Team”, “A”, “B”, “C” and “D” become one group, “Everyone else”.'])
})

test('small groups joined with those who did not say are called other groups, and stand last', () => {
  const { survey, words } = ways({ White: 40, Mixed: 4, Black: 30, Another: 6, 'Not stated': 5 }).get('groups')!
  expect(groupsOf(survey)).toEqual([['White', 'Black', 'Other groups, or not stated']])
  expect(words).toEqual([
    'In “Team”, “Mixed”, “Another” and “Not stated” become one group, “Other groups, or not stated”.',
  ])
})

test.each([
  ['one group with those who did not say', { White: 40, Black: 30, Mixed: 6, 'Not stated': 5 }, 'Mixed, or not stated'],
  ['Other beside them', { White: 40, Others: 30, Mixed: 4, Asian: 3, 'Not stated': 5 }, 'Mixed + Asian, or not stated'],
  [
    'nobody who said',
    { White: 40, Black: 30, 'Prefer not to say': 6, 'Not stated': 5 },
    'Prefer not to say + Not stated',
  ],
])('%s', (_, groups, last) => {
  expect(groupsOf(ways(groups).get('groups')!.survey)[0]!.at(-1)).toBe(last)
})

test('ages are joined with their neighbours, and Not stated stays by itself', () => {
  const ages = {
    'Under 25': 6,
    '25 to 34': 30,
    '35 to 44': 12,
    '45 to 54': 5,
    '55 and over': 3,
    'Prefer not to say': 2,
  }
  const { survey } = ways(ages).get('groups')!
  expect(groupsOf(survey)).toEqual([['Under 25 + 25 to 34', '35 to 44 + 45 to 54 + 55 and over', 'Prefer not to say']])
})

test('a breakdown stays as it is when joining would leave one group', () => {
  expect([...ways({ Homes: 20, Night: 4 }).keys()]).toEqual(['as it is', 'sides'])
  expect([...ways({ '0': 20, '1': 4, 'Not stated': 30 }).keys()]).toEqual(['as it is', 'sides'])
})

test('answers on the same side are added up, and every answer is still counted once', () => {
  const { survey, words } = ways({ Homes: 60, Care: 60 }).get('sides')!
  const [{ question, codes }] = survey.questions as [Survey['questions'][number]]
  expect(question.options).toEqual([
    { label: 'Strongly disagree + Disagree', stance: 'unfavourable' },
    { label: 'Neither agree nor disagree', stance: 'neutral' },
    { label: 'Agree + Strongly agree', stance: 'favourable' },
  ])
  expect(question.joins).toEqual([])
  expect([...(codes as Uint8Array)].slice(0, 6)).toEqual([0, 1, 1, 2, 3, 3])
  expect(words[0]).toContain('“Strongly disagree + Disagree”, “Agree + Strongly agree”')
})

test('a way that changes nothing is not offered, nor one that shows hardly more than a finer one', () => {
  expect([...ways({ Homes: 60, Care: 60 }).keys()]).toEqual(['as it is', 'sides'])
  const offer = (id: 'as it is' | 'sides' | 'groups', percent: number) => ({ id, words: [], percent })
  expect(chooseOffers([offer('as it is', 60), offer('sides', 61), offer('groups', 70)]).map(({ id }) => id)).toEqual([
    'as it is',
    'groups',
  ])
})
