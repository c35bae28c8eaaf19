import { describe, expect, test } from 'vitest'
import { checkLogic } from './logic.ts'
import { type Condition, type Item, restoreQuestionnaire } from './questionnaire.ts'

const options = ['a', 'b', 'c'].map(id => ({ id, label: { en: id } }))
const ask = (id: string, showIf?: Condition, type: 'choice' | 'choices' = 'choice'): Item => ({
  ...{ id, type, text: { en: id }, options },
  ...(showIf && { showIf }),
})
const on = (question: string, ...is: string[]): Condition => ({ when: 'all', clauses: [{ question, is }] })
const both = (...clauses: Condition['clauses']): Condition => ({ when: 'all', clauses })
const either = (...clauses: Condition['clauses']): Condition => ({ when: 'any', clauses })
const say = (items: Item[], showIf?: Condition) =>
  checkLogic({ pages: [{ id: 'page', items, ...(showIf && { showIf }) }] }).map(
    ({ where, what }) => `${where}: ${what}`,
  )

describe('what is shown when', () => {
  test('may depend on any answer that came before, in any of the usual ways', () => {
    const several = ask('several', undefined, 'choices')
    expect(
      say([
        ask('one'),
        several,
        ask('two', on('one', 'a', 'b')),
        ask('three', both({ question: 'one', is: ['a'] }, { question: 'two', is: ['b'] })),
        ask('four', either({ question: 'one', is: ['c'] }, { question: 'two', is: ['a'] })),
        ask('five', both({ question: 'several', is: ['a'] }, { question: 'several', is: ['b'] })),
      ]),
    ).toEqual([])
  })

  test('cannot depend on itself, on what comes later, or on what is not there', () => {
    expect(say([ask('one', on('one', 'a')), ask('two', on('three', 'a')), ask('three', on('none', 'a'))])).toEqual([
      'one: itself',
      'two: later',
      'three: unknown',
    ])
  })

  test('cannot depend on an answer that nobody can give', () => {
    expect(say([ask('one'), ask('two', on('one', 'z'))])).toEqual(['two: value'])
  })

  test('a page cannot depend on what it asks', () => {
    expect(say([ask('one')], on('one', 'a'))).toEqual(['page: itself'])
  })

  test('two answers to one question at once are never given', () => {
    expect(say([ask('one'), ask('two', both({ question: 'one', is: ['a'] }, { question: 'one', is: ['b'] }))])).toEqual(
      ['two: never'],
    )
  })

  test('what hangs on somebody who was never asked is found, however far back it goes', () => {
    expect(
      say([
        ask('one'),
        ask('two', on('one', 'a')),
        ask('three', on('two', 'a')),
        ask('four', both({ question: 'three', is: ['a'] }, { question: 'one', is: ['b', 'c'] })),
        ask('five', on('four', 'a')),
      ]),
    ).toEqual(['four: never', 'five: never'])
  })

  test('one way there is enough', () => {
    const way = either({ question: 'two', is: ['a'] }, { question: 'one', is: ['b'] })
    expect(
      say([
        ask('one'),
        ask('two', both({ question: 'one', is: ['a'] }, { question: 'one', is: ['b'] })),
        ask('three', way),
      ]),
    ).toEqual(['two: never'])
  })

  test('every question has an id of its own', () => {
    expect(say([ask('one'), ask('one')])).toEqual(['one: twice'])
  })

  test('many conditions end in good time', () => {
    const chain = Array.from({ length: 60 }, (_, i) =>
      ask(
        `q${i}`,
        i === 0
          ? undefined
          : either(...Array.from({ length: Math.min(i, 9) }, (_, k) => ({ question: `q${i - k - 1}`, is: ['a'] }))),
      ),
    )
    expect(say(chain.slice(0, 40))).toEqual([])
    expect(say(chain)).toEqual([])
    const long = Array.from({ length: 1200 }, (_, i) => {
      const earlier = Array.from({ length: Math.min(i, 10) }, (_, k) => ({ question: `q${i - k - 1}`, is: ['a'] }))
      return ask(`q${i}`, i === 0 ? undefined : i % 2 ? either(...earlier) : both(...earlier))
    })
    expect(say(long)).toEqual([])
  })
})

test('a questionnaire that says something unknown is none', () => {
  const questionnaire = {
    title: { en: 'x' },
    languages: ['en'],
    reviewed: ['en'],
    pages: [{ id: 'p', items: [ask('one')] }],
  }
  expect(restoreQuestionnaire(questionnaire).pages).toHaveLength(1)
  expect(() => restoreQuestionnaire({ ...questionnaire, tracking: true })).toThrow()
  expect(() => restoreQuestionnaire({ ...questionnaire, title: { en: 'x', 'not a language': 'y' } })).toThrow()
})
