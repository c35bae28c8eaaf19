import type { Column } from '../statistics/answers.ts'
import type { Option, Question } from '../statistics/release.ts'
import { notStated } from '../statistics/survey.ts'
import type { FileColumn } from './answer-file.ts'
import { countCodes, recode } from './codes.ts'
import { findScale, joinsOf } from './scale.ts'
import { holdsSeveralAnswers, splitAnswers } from './several-answers.ts'
import { fold } from './values.ts'

/** A question with its answers; `column.values` are the labels of `question.options`, in the same order. */
export type AskedQuestion = Readonly<{ question: Question; column: Column }>

export type UseAsQuestion =
  | Readonly<{ outcome: 'made'; questions: readonly AskedQuestion[] }>
  | Readonly<{ outcome: 'refused'; message: string }>

export type UseAsBreakdown =
  | Readonly<{ outcome: 'made'; column: Column }>
  | Readonly<{ outcome: 'refused'; message: string }>

function saysTooMany(column: FileColumn, use: string, most: number): string {
  const found = column.answers
    ? column.distinct.toLocaleString('en-GB')
    : `more than ${(column.distinct - 1).toLocaleString('en-GB')}`
  return `“${column.label}” has ${found} different values; ${use} may have at most ${most.toLocaleString('en-GB')}. Merge some of them, or leave it out.`
}

/**
 * One question, or for cells with several answers one yes/no question each, sharing the label as stem. Options are in
 * their natural order with the sides of their scale. Refused when there are more than `most` options.
 */
export function asQuestions(column: FileColumn, sensitive: boolean, most: number): UseAsQuestion {
  const { answers } = column
  const several = answers !== null && holdsSeveralAnswers(answers.values)
  const columns = several ? splitAnswers(answers) : answers ? [answers] : []
  const options = several ? columns.length : column.distinct
  if (!answers || options > most) return { outcome: 'refused', message: saysTooMany(column, 'a question', most) }
  if (options === 0) return { outcome: 'refused', message: `“${column.label}” has no answers.` }
  const stem = several ? column.label : null
  return { outcome: 'made', questions: columns.map(each => ask(each, stem, sensitive)) }
}

function ask(column: Column, stem: string | null, sensitive: boolean): AskedQuestion {
  const options = optionsOf(column.values)
  return { column, question: { label: column.label, stem, options, joins: joinsOf(options), sensitive } }
}

/** Options in the given order, with their sides when together they are a scale. */
export function optionsOf(values: readonly string[]): readonly Option[] {
  const stances = new Map(findScale(values)?.map(({ label, stance }) => [label, stance]))
  return values.map(label => ({ label, stance: stances.get(label) ?? null }))
}

/** The column as groups: blanks become the last group, Not stated. Refused when there are more than `most` groups. */
export function asBreakdown(column: FileColumn, most: number): UseAsBreakdown {
  const { answers } = column
  if (!answers || answers.values.length > most)
    return { outcome: 'refused', message: saysTooMany(column, 'a breakdown', most) }
  const own = answers.values.findIndex(value => fold(value) === fold(notStated)) + 1
  const blanks = countCodes(answers.codes, answers.values.length + 1)[0]! > 0
  if (!blanks) return { outcome: 'made', column: answers }
  const values = own > 0 ? answers.values : [...answers.values, notStated]
  return {
    outcome: 'made',
    column: recode(answers, answers.values.length + 1, values, code => code || own || values.length),
  }
}
