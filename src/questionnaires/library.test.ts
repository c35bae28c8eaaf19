import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../test/reading-age.ts'
import { root } from '../platform/root.ts'
import { derive, type Given } from './given.ts'
import { equality, inLibrary, library, readyMade } from './library.ts'
import { checkLogic } from './logic.ts'
import { isQuestion, type Option, type Question, questionsOf } from './questionnaire.ts'
import { offersSilence, withEquality } from './silence.ts'
import { completenessOf, textsOf } from './texts.ts'

const files = library.map(file => [file.id, file] as const)
const questionIn = (id: string, question: string): Extract<Question, { type: 'choice' }> => {
  const found = questionsOf(inLibrary(id)!.questionnaire).find(each => each.id === question)
  if (found?.type !== 'choice') throw new Error(`${id} has no ${question}`)
  return found
}

test('every file of the library is offered, under its own name', () => {
  const names = readdirSync(join(root, 'content', 'questions'))
  expect(library.map(({ id }) => `${id}.json`).sort()).toEqual(names.sort())
  expect(readyMade.length + equality.length).toBe(library.length)
})

describe.each(files)('%s', (_, { questionnaire, facets, about, source }) => {
  const questions = questionsOf(questionnaire)

  test('can be asked: no condition is wrong, and every word is there in every language it is offered in', () => {
    expect(checkLogic(questionnaire)).toEqual([])
    for (const language of questionnaire.languages) {
      const { translated, texts } = completenessOf(questionnaire, language)
      expect(translated, language).toBe(texts)
    }
    const languages = new Set(textsOf(questionnaire).flatMap(({ text }) => Object.keys(text)))
    expect([...languages].sort()).toEqual([...questionnaire.languages].sort())
  })

  test('is ours, and says so; translations are drafts until somebody has read them', () => {
    expect(source.licence).toBe('CC0-1.0')
    expect(questionnaire.reviewed).toEqual(['en'])
  })

  test('has a facet for every question, and no facet without one', () => {
    expect([...new Set(questions.map(({ facet }) => facet))].sort()).toEqual([...facets].sort())
  })

  test('is read with ease at eleven years of age', () => {
    const words = [
      about,
      ...textsOf(questionnaire)
        .filter(({ what }) => what !== 'Answer')
        .map(({ text }) => text.en),
    ]
    expect(gradeOf(words)).toBeLessThanOrEqual(6)
  })
})

describe('the library', () => {
  test('asks about every facet of culture in twelve to fifteen questions, and the pulse in three', () => {
    const asked = questionsOf(inLibrary('culture')!.questionnaire)
    expect(asked.length).toBeGreaterThanOrEqual(12)
    expect(asked.length).toBeLessThanOrEqual(15)
    expect(questionsOf(inLibrary('pulse')!.questionnaire)).toHaveLength(3)
    expect(inLibrary('pulse')!.questionnaire.languages).toEqual(['en', 'en-x-easy', 'cy', 'ar'])
  })

  test('asks the same six things before and after an event, in the same words', () => {
    const six = (id: string) => questionsOf(inLibrary(id)!.questionnaire).slice(0, 6)
    expect(six('event-after')).toEqual(six('event-before'))
    expect(six('event-before').map(({ id }) => id)).toEqual([
      ...['understanding', 'practice', 'skills', 'confidence', 'experience', 'intention'],
    ])
  })
})

describe('equality questions', () => {
  test('take 19 ethnic groups together as 5 and as 2, each group once, and carry the codes of the workforce data set', () => {
    const { options, joins = [] } = questionIn('equality-england', 'ethnic-group')
    expect(options).toHaveLength(19)
    expect(joins.map(({ groups }) => groups.length)).toEqual([5, 2])
    const code = (id: string) => options.find(option => option.id === id)?.code
    expect(['white-british', 'white-roma', 'asian-chinese', 'black-african', 'other'].map(code)).toEqual([
      ...['31', '34', '42', '44', '98'],
    ])
    const groupOf = (id: string) => joins.map(({ groups }) => groups.find(group => group.options.includes(id))?.id)
    expect(groupOf('asian-chinese')).toEqual(['asian', 'minority-ethnic'])
    expect(groupOf('white-traveller')).toEqual(['white', 'white'])
  })

  test.each(equality.map(file => [file.id, file] as const))(
    '%s: every coarser list has each answer once',
    (_, file) => {
      for (const question of questionsOf(file.questionnaire)) {
        if (question.type !== 'choice') continue
        for (const { groups } of question.joins ?? []) {
          expect(groups.flatMap(group => group.options).sort()).toEqual(question.options.map(({ id }) => id).sort())
        }
      }
    },
  )

  test('work out who is disabled from two questions', () => {
    const { derived = [] } = inLibrary('equality-wales')!.questionnaire
    const of = (given: Given) => derive(derived[0]!, given)
    expect(of({ condition: 'yes', 'condition-limits': 'a-little' })).toBe('disabled')
    expect(of({ condition: 'yes', 'condition-limits': 'not-at-all' })).toBe('not-limited')
    expect(of({ condition: 'no' })).toBe('not-disabled')
    expect(of({ condition: 'yes' })).toBeNull()
    expect(of({})).toBeNull()
  })

  test('are in Welsh for Wales and England, as a draft, with yes and no as Welsh answers each question', () => {
    for (const id of ['equality-wales', 'equality-england'])
      expect(inLibrary(id)!.questionnaire).toMatchObject({ languages: ['en', 'cy'], reviewed: ['en'] })
    const yes = (question: string) => questionIn('equality-wales', question).options[0]?.label.cy
    expect([yes('gender-identity'), yes('condition')]).toEqual(['Ydy', 'Oes'])
  })

  test('say what could not be confirmed', () => {
    const open = equality.map(({ id, questionnaire }) => [
      ...[id, questionsOf(questionnaire).flatMap(question => (question.toConfirm ? question.id : []))],
    ])
    expect(Object.fromEntries(open)).toEqual({
      'equality-england': ['care', 'pregnancy'],
      'equality-wales': ['ethnic-group', 'care', 'pregnancy'],
      'equality-scotland': ['religion', 'care', 'pregnancy'],
      'equality-northern-ireland': ['ethnic-group', 'religion', 'care'],
    })
  })

  test('are added with “Prefer not to say” on all of them, or on none', () => {
    const base = inLibrary('pulse')!.questionnaire
    const added = (isSilenceOffered: boolean) =>
      withEquality(base, inLibrary('equality-scotland')!.questionnaire, { isSilenceOffered })
    for (const isOffered of [true, false]) {
      const result = added(isOffered)
      if (result.outcome !== 'added') throw new Error('They are there already.')
      const [, page] = result.questionnaire.pages
      const choices = page!.items.filter(isQuestion)
      expect(choices.every(item => offersSilence(item) === isOffered)).toBe(true)
      if (isOffered) expect(last(choices[0]!)).toMatchObject({ isSilence: true, label: { en: 'Prefer not to say' } })
      expect(result.questionnaire.derived).toHaveLength(1)
      expect(checkLogic(result.questionnaire)).toEqual([])
      expect(
        withEquality(result.questionnaire, inLibrary('equality-wales')!.questionnaire, { isSilenceOffered: true }),
      ).toMatchObject({ outcome: 'twice' })
    }
  })
})

const last = (question: Question): Option | undefined =>
  question.type === 'choice' ? question.options.at(-1) : undefined
