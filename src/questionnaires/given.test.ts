import { describe, expect, test } from 'vitest'
import { isShown } from './condition.ts'
import { hear, shownQuestions } from './given.ts'
import { restoreQuestionnaire } from './questionnaire.ts'

const option = (id: string, isSilence?: true) => ({ id, label: { en: id }, ...(isSilence && { isSilence }) })
const text = { en: 'What?' }
const { pages } = restoreQuestionnaire({
  title: text,
  languages: ['en'],
  reviewed: ['en'],
  pages: [
    {
      id: 'first',
      items: [
        { id: 'intro', type: 'section', text },
        { id: 'seen', type: 'choice', text, options: [option('yes'), option('no'), option('silent', true)] },
        {
          ...{ id: 'where', type: 'choices', text, atMost: 2 },
          options: [option('here'), option('there'), option('elsewhere'), option('silent', true)],
          showIf: { when: 'all', clauses: [{ question: 'seen', is: ['yes'] }] },
        },
        { id: 'agree', type: 'scale', text },
        { id: 'score', type: 'score', text, lowest: text, highest: text },
        { id: 'years', type: 'band', text, from: [0, 5, 10] },
        { id: 'order', type: 'ranking', text, options: [option('one'), option('two')] },
        { id: 'words', type: 'words', text, longest: 100 },
        {
          id: 'table',
          type: 'matrix',
          text,
          rows: [
            { id: 'up', label: text },
            { id: 'down', label: text },
          ],
        },
      ],
    },
    {
      id: 'second',
      showIf: { when: 'all', clauses: [{ question: 'where', is: ['here'] }] },
      items: [{ id: 'more', type: 'words', text, longest: 100 }],
    },
  ],
})
const kept = (sent: unknown) => {
  const heard = hear({ pages }, sent)
  return heard.outcome === 'heard' ? heard.given : heard.wrong
}

const everything = {
  seen: 'yes',
  where: ['here', 'there'],
  agree: '4',
  score: '10',
  years: '5',
  order: ['two', 'one'],
  words: 'I was heard.',
  table: { up: '1', down: '5' },
  more: 'In the team.',
}

describe('what somebody answers', () => {
  test('is kept as it is, in the order of the questions', () => {
    const backwards = Object.fromEntries(Object.entries(everything).reverse())
    expect(Object.entries(kept(backwards) as object)).toEqual(Object.entries(everything))
  })

  test('may be nothing at all', () => {
    expect(kept({})).toEqual({})
    expect(kept({ seen: '', where: [], words: '  ', table: {}, order: [] })).toEqual({})
    expect(kept('nothing')).toEqual({})
  })

  test('is not kept where it was not asked, and neither is what hung on it', () => {
    expect(kept({ ...everything, seen: 'no' })).toEqual({
      ...everything,
      seen: 'no',
      where: undefined,
      more: undefined,
    })
    expect(kept({ seen: 'no', where: ['nowhere at all'] })).toEqual({ seen: 'no' })
  })

  test.each([
    ['seen', 'perhaps'],
    ['seen', ['yes']],
    ['agree', '6'],
    ['agree', 4],
    ['score', '11'],
    ['years', '7'],
    ['order', ['one']],
    ['order', ['one', 'one']],
    ['words', 'x'.repeat(101)],
    ['words', { length: 3 }],
    ['table', { up: '9' }],
    ['table', { sideways: '1' }],
    ['table', ['1']],
  ])('%s cannot be %j', (id, value) => {
    expect(kept({ [id]: value })).toEqual([id])
  })

  test.each([[['here', 'there', 'elsewhere']], [['here', 'here']], [['here', 'silent']], [['nowhere']], ['here']])(
    'several answers cannot be %j',
    where => {
      expect(kept({ seen: 'yes', where })).toEqual(['where'])
    },
  )

  test('keeps letters of every writing, and no control characters', () => {
    expect(kept({ words: 'Diolch \u0007🏴󠁧󠁢󠁷󠁬󠁳󠁿 \u202eشكرا\r\nnext' })).toEqual({ words: 'Diolch 🏴󠁧󠁢󠁷󠁬󠁳󠁿 شكرا\nnext' })
  })
})

describe('what is shown', () => {
  const shown = (given: object) => shownQuestions({ pages }, given as never).map(({ id }) => id)

  test('hangs on what was answered before it, and what is not shown counts as not answered', () => {
    expect(shown({})).not.toContain('where')
    expect(shown({ seen: 'yes' })).toContain('where')
    expect(shown({ seen: 'yes', where: ['here'] })).toContain('more')
    expect(shown({ where: ['here'] })).not.toContain('more')
  })

  test('may hang on any of several answers, or on all of them', () => {
    const clauses = [
      { question: 'a', is: ['1'] },
      { question: 'b', is: ['1', '2'] },
    ]
    expect(isShown({ when: 'any', clauses }, { b: ['2', '3'] })).toBe(true)
    expect(isShown({ when: 'all', clauses }, { b: ['2', '3'] })).toBe(false)
    expect(isShown({ when: 'all', clauses }, { a: '1', b: '2' })).toBe(true)
    expect(isShown(undefined, {})).toBe(true)
  })
})
