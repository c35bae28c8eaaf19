import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreeing, releaseOf } from '../../test/invented.ts'
import { middleOf } from './middle.ts'
import { changeOf } from './moves.ts'
import type { Figure } from './published.ts'
import type { Question, Row } from './release.ts'

const question = agreeing('I am heard')
const figures = (counts: readonly (number | null)[]) => counts as readonly Figure[]
const middle = (counts: readonly (number | null)[], of: Question = question) =>
  middleOf(of, { options: figures(counts) })

test('the middle answer is the one in the middle of all answers, or lies between two', () => {
  expect(middle([10, 10, 20, 30, 30])).toEqual({ from: 3, to: 3 })
  expect(middle([0, 0, 0, 0, 12])).toEqual({ from: 4, to: 4 })
  expect(middle([10, 10, 0, 20, 0])).toEqual({ from: 1, to: 3 })
  expect(middle([10, 10, 0, 21, 0])).toEqual({ from: 3, to: 3 })
  expect(middle([0, 0, 0, 0, 0])).toBeNull()
})

test('whoever does not want to say stands nowhere on the scale', () => {
  const silent = { ...question, options: [...question.options, { label: 'Prefer not to say', stance: null }] }
  expect(middle([10, 0, 0, 11, 0, 500], silent)).toEqual({ from: 3, to: 3 })
  expect(middle([10, 0, 0, 11, 0, null], silent)).toBeNull()
})

test('what is no scale has no middle: options in any order, a choice of several, and how answers have moved', () => {
  const options = [question.options[0]!, question.options[4]!, question.options[1]!]
  expect(middle([10, 10, 10], { ...question, options, joins: [] })).toBeNull()
  expect(middle([10, 10, 20, 30, 30], { ...question, stem: 'What do you see?' })).toBeNull()
  expect(middle([10, 10, 20, 30, 30], { ...question, label: changeOf(question.label) })).toBeNull()
  const plain = question.options.map(option => ({ ...option, stance: null }))
  expect(middle([10, 10, 20, 30, 30], { ...question, options: plain, joins: [] })).toBeNull()
})

const counts = fc.array(fc.nat(40), { minLength: 5, maxLength: 5 })

test('it is the median of the answers, taken one by one', () => {
  fc.assert(
    fc.property(counts, all => {
      const answers = all.flatMap((count, o) => Array<number>(count).fill(o))
      const [from, to] = [answers[Math.ceil(answers.length / 2) - 1], answers[Math.floor(answers.length / 2)]]
      expect(middle(all)).toEqual(answers.length === 0 ? null : { from, to })
    }),
  )
})

test('where any option is hidden there is none, whatever the others are', () => {
  fc.assert(
    fc.property(counts, fc.nat(4), (all, hidden) => {
      expect(middle(all.map((count, o) => (o === hidden ? null : count)))).toBeNull()
    }),
  )
})

test('nothing goes into it but the counts of the options: not the base, a join, a group, or what is hidden elsewhere', () => {
  fc.assert(
    fc.property(counts, fc.option(fc.nat(200)), fc.option(fc.nat(200)), (all, base, join) => {
      const row: Row = { base: base as Figure, options: figures(all), joins: figures([join, join]) }
      expect(middleOf(question, row)).toEqual(middle(all))
    }),
  )
})

test('of a release that was protected it is made where all is shown, and only there', async () => {
  await fc.assert(
    fc.asyncProperty(counts, async all => {
      const codes = all.flatMap((count, o) => Array<number>(count).fill(o + 1))
      const survey = {
        title: 'Invented',
        rule: { base: 10, cell: 5 },
        rows: codes.length,
        background: [],
        divisions: [],
      }
      const release = await releaseOf({ ...survey, questions: [{ question, codes }] }).catch(() => null)
      if (!release) return
      const [row] = release.everyone
      const isShown = row!.options.every(count => count !== null)
      expect(middleOf(release.questions[0]!, row!) === null).toBe(!isShown)
    }),
    { numRuns: 40 },
  )
})
