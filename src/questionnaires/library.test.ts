import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../test/reading-age.ts'
import { root } from '../platform/root.ts'
import { derive, type Given, hear } from './given.ts'
import { equality, inLibrary, library, readyMade } from './library.ts'
import { checkLogic } from './logic.ts'
import { isQuestion, type Option, type Question, questionsOf } from './questionnaire.ts'
import { offersSilence, withEquality, withSilence } from './silence.ts'
import { completenessOf, textsOf } from './texts.ts'

const files = library.map(file => [file.id, file] as const)
const asked = (id: string) => questionsOf(inLibrary(id)!.questionnaire)
const questionIn = (id: string, question: string): Extract<Question, { type: 'choice' }> => {
  const found = asked(id).find(each => each.id === question)
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

  test('can be left out, all of it', () => {
    expect(hear(questionnaire, {})).toEqual({ outcome: 'heard', given: {} })
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
  const facetsOf = (id: string) => Object.fromEntries(asked(id).map(question => [question.id, question.facet]))

  test('asks about every facet of culture in twelve to fifteen questions', () => {
    const questions = asked('culture')
    expect(questions.length).toBeGreaterThanOrEqual(12)
    expect(questions.length).toBeLessThanOrEqual(15)
    expect(inLibrary('culture')!.facets).toEqual([
      ...['Understanding', 'Safe to speak', 'Being heard', 'Fair chances', 'Left out, oneself or others'],
      ...['Saw an ally act', 'Acted as an ally', 'Leaders show the way', 'Trust that something changes'],
    ])
  })

  test('asks who has been left out in the last twelve months, and who has seen it, each time by whom', () => {
    for (const [happened, by] of [
      ['happened-to-me', 'happened-by'],
      ['saw-it', 'saw-it-by'],
    ] as const) {
      expect(questionIn('culture', happened).text.en).toContain('In the last 12 months')
      const source = asked('culture').find(({ id }) => id === by)
      expect(source).toMatchObject({ type: 'choices', showIf: { clauses: [{ question: happened, is: ['yes'] }] } })
      expect(source?.type === 'choices' && source.options.map(({ id }) => id)).toEqual([
        ...['people-we-support', 'colleagues', 'managers', 'others'],
      ])
    }
  })

  test('asks three things as a pulse, also in easy words', () => {
    expect(facetsOf('pulse')).toEqual({
      ...{ belong: 'Belonging', speak: 'Safe to speak', 'stood-up': 'Saw allies act' },
    })
    expect(inLibrary('pulse')!.questionnaire.languages).toEqual(['en', 'en-x-easy', 'cy', 'ar'])
  })

  test('asks the same six things before and after an event, in the same words', () => {
    const six = (id: string) => asked(id).slice(0, 6)
    expect(six('event-after')).toEqual(six('event-before'))
    expect(six('event-before').map(({ id }) => id)).toEqual([
      ...['understanding', 'practice', 'skills', 'confidence', 'experience', 'intention'],
    ])
  })

  test('asks what people need, before an event and after it, and then whether they were safe to speak', () => {
    const needs = (id: string) => asked(id).find(question => question.id === 'needs')
    expect(needs('event-before')).toMatchObject({ type: 'choices', facet: 'What people need' })
    expect(needs('event-after')).toEqual(needs('event-before'))
    expect(facetsOf('event-after')['safe-space']).toBe('A safe space')
    expect(facetsOf('event-before')).not.toHaveProperty('safe-space')
  })

  test('checks whether a definition is known, understood, fits and is used; the rest only by those who have heard it', () => {
    expect(facetsOf('definition-check')).toEqual({
      ...{ 'heard-it': 'Known', explain: 'Understood', fits: 'Fits the work', used: 'Used', unclear: 'Understood' },
    })
    const [first, ...rest] = asked('definition-check')
    expect(first!.showIf).toBeUndefined()
    for (const { showIf } of rest) expect(showIf?.clauses).toEqual([{ question: 'heard-it', is: ['yes', 'perhaps'] }])
  })
})

describe('equality questions', () => {
  test('of each nation say first why they are asked and that nobody has to answer, and ask what that nation asks', () => {
    const everywhere = ['age', 'sex', 'ethnic-group', 'religion', 'sexual-orientation', 'condition', 'condition-limits']
    const own = {
      'equality-england': ['gender-identity', 'pregnancy'],
      'equality-wales': ['gender-identity', 'pregnancy'],
      'equality-scotland': ['trans', 'pregnancy'],
      'equality-northern-ireland': [],
    }
    expect(equality.map(({ id }) => id).sort()).toEqual(Object.keys(own).sort())
    for (const [id, more] of Object.entries(own)) {
      const [first] = inLibrary(id)!.questionnaire.pages[0]!.items
      expect(first).toMatchObject({
        type: 'section',
        text: { en: expect.stringMatching(/^We ask this to see .*\. You do not have to answer any of it\./) },
      })
      const ids = asked(id).map(question => question.id)
      expect(ids.sort(), id).toEqual([...everywhere, 'partnership', 'care', ...more].sort())
    }
  })

  test('take 19 ethnic groups, and one who would not say, together as 5 and as 2', () => {
    const five = {
      white: ['white-british', 'white-irish', 'white-traveller', 'white-roma', 'white-other'],
      mixed: ['mixed-caribbean', 'mixed-african', 'mixed-asian', 'mixed-other'],
      asian: ['asian-indian', 'asian-pakistani', 'asian-bangladeshi', 'asian-chinese', 'asian-other'],
      black: ['black-caribbean', 'black-african', 'black-other'],
      another: ['arab', 'other'],
    }
    const { white, ...others } = five
    const two = { white, 'minority-ethnic': Object.values(others).flat() }
    for (const nation of ['equality-england', 'equality-wales']) {
      const question = questionIn(nation, 'ethnic-group')
      expect(question.options.map(({ id }) => id).sort(), nation).toEqual(Object.values(five).flat().sort())
      const joined = question.joins!.map(({ groups }) =>
        Object.fromEntries(groups.map(({ id, options }) => [id, options])),
      )
      expect(joined, nation).toEqual([five, two])
      // Who would not say is in no group, of whatever list.
      const withOne = withSilence(question, true)
      expect(withOne.type === 'choice' && withOne.options).toHaveLength(20)
      expect(withOne).toMatchObject({ joins: question.joins })
    }
  })

  test('carry the codes of the workforce data set', () => {
    const { options } = questionIn('equality-england', 'ethnic-group')
    const codes = ['31', '32', '33', '34', '34', '35', '36', '37', '38', '39', '40', '41', '42', '43', '45', '44', '46']
    expect(options.map(({ code }) => code)).toEqual([...codes, '47', '98'])
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

  test.each(equality.map(({ id, questionnaire }) => [id, questionnaire] as const))(
    '%s is added with “Prefer not to say” on all of them, or on none',
    (_, added) => {
      const base = inLibrary('pulse')!.questionnaire
      for (const isSilenceOffered of [true, false]) {
        const result = withEquality(base, added, { isSilenceOffered })
        if (result.outcome !== 'added') throw new Error('They are there already.')
        const [, page] = result.questionnaire.pages
        const choices = page!.items.filter(isQuestion)
        expect(choices.length).toBe(questionsOf(added).length)
        for (const item of choices) {
          expect(offersSilence(item)).toBe(isSilenceOffered)
          if (isSilenceOffered)
            expect(last(item)).toMatchObject({ isSilence: true, label: { en: 'Prefer not to say' } })
        }
        expect(result.questionnaire.derived).toHaveLength(1)
        expect(checkLogic(result.questionnaire)).toEqual([])
        expect(
          withEquality(result.questionnaire, inLibrary('equality-wales')!.questionnaire, { isSilenceOffered: true }),
        ).toMatchObject({ outcome: 'twice' })
      }
    },
  )
})

const last = (question: Question): Option | undefined =>
  question.type === 'choice' ? question.options.at(-1) : undefined
