import { describe, expect, test } from 'vitest'
import { planDraft } from '../../answers/chosen.ts'
import { restoreQuestionnaire } from '../../questionnaires/questionnaire.ts'
import { columnsOf } from './columns.ts'

const option = (id: string, en = id) => ({ id, label: { en } })
const text = (en: string) => ({ en })
const content = restoreQuestionnaire({
  title: text('How it is'),
  languages: ['en'],
  reviewed: ['en'],
  pages: [
    {
      id: 'page',
      items: [
        { id: 'team', type: 'choice', text: text('Team'), options: [option('n', 'North'), option('s', 'South')] },
        { id: 'heard', type: 'scale', text: text('I am heard') },
        { id: 'score', type: 'score', text: text('Recommend'), lowest: text('No'), highest: text('Yes') },
        { id: 'years', type: 'band', text: text('Years'), from: [0, 1, 5], unit: text('years') },
        {
          id: 'help',
          type: 'choices',
          text: text('What helps'),
          options: [option('t', 'Time; paid'), option('a', 'Ask')],
        },
        { id: 'order', type: 'ranking', text: text('Order'), options: [option('p', 'Pay'), option('h', 'Hours')] },
        { id: 'table', type: 'matrix', text: text('How far'), rows: [{ id: 'm', label: text('Manager') }] },
        { id: 'words', type: 'words', text: text('Tell us'), longest: 100 },
      ],
    },
  ],
})

const given = (i: number) => ({
  team: i % 2 ? 'n' : 's',
  heard: String((i % 5) + 1),
  score: String(i % 11),
  years: i % 3 ? '1' : '5',
  help: i % 2 ? ['t', 'a'] : ['a'],
  order: i % 2 ? ['p', 'h'] : ['h', 'p'],
  table: { m: String((i % 5) + 1) },
  words: 'Nobody reads this here.',
})
const rows = [...Array.from({ length: 60 }, (_, i) => given(i)), {}]

describe('what a release is made of', () => {
  const results = columnsOf(content, rows, { breakdowns: ['team'], sensitive: ['heard'], people: 80, base: 10 })

  test('is every question that has values, in its own words and order, and no words of anybody', () => {
    expect(results.columns.map(({ label, answers }) => [label, answers!.values])).toEqual([
      ['Team', ['North', 'South']],
      ['I am heard', ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']],
      ['Recommend', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
      ['Years', ['1 to 4 years', '5 or more years']],
      ['What helps', ['Ask;', 'Time, paid;Ask;']],
      ['Order: place of “Pay”', ['1', '2']],
      ['Order: place of “Hours”', ['1', '2']],
      ['How far: Manager', ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']],
    ])
    expect(JSON.stringify(results)).not.toContain('Nobody reads this')
  })

  test('keeps each row together, and a blank where somebody answered nothing', () => {
    const [team, heard] = results.columns.map(({ answers }) => answers!)
    expect([...team!.codes].slice(0, 4)).toEqual([2, 1, 2, 1])
    expect([...heard!.codes].slice(0, 4)).toEqual([1, 2, 3, 4])
    expect([team!.codes.at(-1), heard!.codes.at(-1)]).toEqual([0, 0])
  })

  test('is divided by what was fixed, and sensitive where that was fixed', () => {
    const file = { rows: rows.length, columns: results.columns, notes: [] }
    const planned = planDraft(file, results.choices, 'How it is', { base: 10, cell: 5 })
    if (planned.outcome === 'refused') throw new Error(planned.problems[0]?.message)
    const { divisions, questions } = planned.survey
    expect(divisions.map(({ breakdown }) => [breakdown.label, breakdown.groups.map(({ label }) => label)])).toEqual([
      ['Team', ['North', 'South', 'Not stated']],
    ])
    expect(questions.filter(({ question }) => question.sensitive).map(({ question }) => question.label)).toEqual([
      'I am heard',
    ])
    expect(questions.map(({ question }) => question.label)).toEqual(expect.arrayContaining(['Ask', 'Time, paid']))
  })
})

test('which way answers have moved is a question of its own, of those of whom it can be told', () => {
  const before = rows.map((_, i) => (i < 40 ? { heard: '3', table: { m: '1' } } : null))
  const { columns, choices } = columnsOf(
    content,
    rows,
    { breakdowns: ['team', 'heard'], sensitive: [], people: 80, base: 10 },
    before,
  )
  const changes = columns.filter(({ label }) => label.startsWith('Change since last time'))
  expect(changes.map(({ label, filled }) => [label, filled])).toEqual([
    ['Change since last time: I am heard', 40],
    ['Change since last time: How far: Manager', 40],
  ])
  expect([...changes[0]!.answers!.codes].slice(0, 5)).toEqual([1, 1, 2, 3, 3])
  expect(changes.map(({ number }) => choices.uses[number]?.use)).toEqual(['question', 'question'])
})

test('how far answers have moved is told only of many, whatever they answered', () => {
  const many = Array.from({ length: 200 }, (_, i) => rows[i % 5]!)
  const movesOf = (matched: number) => {
    const before = many.map((_, i) => (i < matched ? { heard: '3' } : null))
    const { columns } = columnsOf(content, many, { breakdowns: [], sensitive: [], people: 200, base: 10 }, before)
    return columns.find(({ label }) => label === 'Change since last time: I am heard')?.answers?.values
  }
  expect(movesOf(149)).toEqual(['Lower', 'The same', 'Higher'])
  expect(movesOf(150)).toEqual(['Much lower', 'Lower', 'The same', 'Higher', 'Much higher'])
})

describe('what nobody, and what everybody, answered to a sensitive question', () => {
  const yesNo = [option('yes', 'Yes'), option('no', 'No')]
  const seen = { when: 'all', clauses: [{ question: 'seen', is: ['yes'] }] }
  const asked = restoreQuestionnaire({
    ...{ title: text('How it is'), languages: ['en'], reviewed: ['en'] },
    pages: [
      {
        id: 'page',
        items: [
          { id: 'heard', type: 'scale', text: text('I am heard') },
          { id: 'seen', type: 'choice', text: text('Were you left out?'), options: yesNo },
          {
            id: 'who',
            type: 'choices',
            text: text('By whom?'),
            options: [option('m', 'My manager'), option('c', 'Others')],
          },
          { id: 'told', type: 'choice', text: text('Did you tell?'), options: yesNo, showIf: seen },
          { id: 'often', type: 'band', text: text('How often?'), from: [0, 1, 5] },
          { id: 'first', type: 'ranking', text: text('Order'), options: [option('p', 'Pay'), option('h', 'Hours')] },
          {
            id: 'part',
            type: 'matrix',
            text: text('Where?'),
            columns: yesNo,
            rows: [{ id: 'r', label: text('At work') }],
          },
        ],
      },
    ],
    derived: [
      {
        ...{ id: 'harm', title: text('Harm') },
        values: [
          {
            id: 'some',
            label: text('Some harm'),
            when: { when: 'all', clauses: [{ question: 'often', is: ['1', '5'] }] },
          },
          { id: 'none', label: text('No harm'), when: { when: 'all', clauses: [{ question: 'often', is: ['0'] }] } },
        ],
      },
    ],
  })
  const alike = { heard: '4', seen: 'no', who: ['c'], often: '0', first: ['p', 'h'], part: { r: 'yes' } }
  const answersOf = (sensitive: readonly string[], rows = Array.from({ length: 20 }, () => alike)) =>
    Object.fromEntries(
      columnsOf(asked, rows, { breakdowns: [], sensitive, people: 20, base: 10 }).columns.map(each => [
        each.label,
        each.answers!.values,
      ]),
    )

  test('is told by no answer that is missing', () => {
    expect(answersOf(['seen', 'who', 'often', 'first', 'part'])).toMatchObject({
      'Were you left out?': ['Yes', 'No'],
      'By whom?': ['My manager;', 'Others;'],
      Harm: ['Some harm', 'No harm'],
      'Order: place of “Pay”': ['1', '2'],
      'Where?: At work': ['Yes', 'No'],
    })
  })

  test('is told by no question that nobody was asked after it, nor by one that nobody answered', () => {
    expect(answersOf(['seen'])['Did you tell?']).toEqual(['Yes', 'No'])
    expect(answersOf(['who'], Array(20).fill({ heard: '4' }))['By whom?']).toEqual(['My manager;', 'Others;'])
    expect(answersOf(['seen', 'who'], Array(20).fill({}))).toEqual({})
  })

  test('stands in the answers to questions that are not sensitive, where nothing is promised of it', () => {
    expect(answersOf([])).toMatchObject({ 'Were you left out?': ['No'], 'By whom?': ['Others;'], Harm: ['No harm'] })
    expect(answersOf([])).not.toHaveProperty('Did you tell?')
  })
})
