import { expect, test } from 'vitest'
import type { AskedQuestion } from '../statistics/survey.ts'
import { fillScales } from './fill-scales.ts'
import { joinsOf } from './scale.ts'
import { optionsOf } from './use.ts'

function asked(label: string, values: readonly string[], codes: readonly number[]): AskedQuestion {
  const options = optionsOf(values)
  return { question: { label, stem: null, options, joins: joinsOf(options), sensitive: false }, codes }
}

const whole = asked('Whole', ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'], [1, 2, 3, 4, 5])
const part = asked('Part', ['Disagree', 'Agree', 'Strongly agree'], [0, 1, 2, 3])
const other = asked('Other', ['Never', 'Often'], [1, 2])

test('a step that nobody chose stands there all the same, with nobody', () => {
  const [, filled] = fillScales([whole, part, other])
  expect(filled!.question.options).toEqual(whole.question.options)
  expect(filled!.question.joins).toEqual(whole.question.joins)
  expect([...(filled!.codes as Uint16Array)]).toEqual([0, 2, 4, 5])
})

test('a question on another scale, or with all steps, stays as it is', () => {
  const [first, , third] = fillScales([whole, part, other])
  expect(first).toBe(whole)
  expect(third).toBe(other)
})
