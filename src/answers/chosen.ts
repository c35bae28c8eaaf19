import type { Release, Rule } from '../statistics/release.ts'
import { turned } from '../statistics/sides.ts'
import type { Survey } from '../statistics/survey.ts'
import type { AnswerFile, FileColumn } from './answer-file.ts'
import { recode } from './codes.ts'
import type { Choices, Reading } from './draft.ts'
import { mergeableValues, mergeValues } from './merging.ts'
import { type Planned, planSurvey } from './plan.ts'
import { proposeUses, type Use } from './proposal.ts'
import { byCodePoint, fold } from './values.ts'

/** The columns of a draft as its person shaped them: values merged, then put in the order that was chosen. */
function shapeFile(file: AnswerFile, choices: Choices): AnswerFile {
  const merges = Object.entries(choices.merges).flatMap(([number, values]) =>
    Object.entries(values).map(([from, to]) => ({ column: `#${number}`, from, to, line: null })),
  )
  const merged = mergeValues(file, merges)
  if (merged.outcome === 'refused') throw new Error(merged.problems[0]?.message)
  return {
    ...merged.file,
    columns: merged.file.columns.map(column => putInOrder(column, choices.orders[column.number])),
  }
}

/** The numbers of the columns in which somebody joined or renamed values. */
export function mergedIn({ merges }: Choices): number[] {
  return Object.keys(merges)
    .filter(number => Object.keys(merges[number]!).length > 0)
    .map(Number)
}

/** What is said of each column, true of what there is once its values are merged. `file` holds the columns of `mergedIn`. */
export function describeMerged(reading: Reading, file: AnswerFile, choices: Choices): Reading {
  const shaped = shapeFile(file, choices)
  const proposals = proposeUses(shaped)
  const columns = reading.columns.map(column => {
    const index = file.columns.findIndex(({ number }) => number === column.number)
    const [before, after] = [file, shaped].map(({ columns }) => countValues(columns[index]))
    if (before === after) return column
    const { found, reason } = proposals[index]!
    return { ...column, found: `${found}, with values merged by hand`, reason }
  })
  return { ...reading, columns }
}

function countValues(column: FileColumn | undefined): number {
  return column?.answers ? mergeableValues(column.answers).length : 0
}

/** Values that the order does not name keep their places behind it. */
function putInOrder(column: FileColumn, order: readonly string[] | undefined): FileColumn {
  const { answers } = column
  if (!answers || !order) return column
  const place = (value: string): number => {
    const found = order.findIndex(each => fold(each) === fold(value))
    return found === -1 ? order.length + answers.values.indexOf(value) : found
  }
  const values = answers.values.toSorted((a, b) => place(a) - place(b) || byCodePoint(a, b))
  const to = (code: number): number => (code === 0 ? 0 : values.indexOf(answers.values[code - 1]!) + 1)
  return { ...column, answers: recode(answers, answers.values.length + 1, values, to) }
}

/** The survey that a draft makes, or all that is wrong with the choices. */
export function planDraft(
  file: AnswerFile,
  choices: Choices,
  title: string,
  rule: Rule,
  earlier: readonly Release[] = [],
): Planned {
  const shaped = shapeFile(file, choices)
  const named = (use: Use): string[] =>
    shaped.columns.flatMap(({ number }) => (choices.uses[number]?.use === use ? [`#${number}`] : []))
  const sensitive = named('question').filter(name => choices.uses[name.slice(1)]?.sensitive)
  const chosen = { title, rule, by: named('breakdown'), questions: named('question'), sensitive }
  const planned = planSurvey(shaped, chosen, earlier)
  if (planned.outcome === 'refused') return planned
  return { ...planned, survey: withSigns(withCoarser(planned.survey, shaped, choices), shaped, choices) }
}

/** The lists that were laid down for a column, at what is divided by it. */
function withCoarser(survey: Survey, { columns }: AnswerFile, { coarser }: Choices): Survey {
  const lists = new Map(columns.map(({ number, label }) => [label, coarser[number]]))
  const divisions = survey.divisions.map(division => {
    const [column = '', ...others] = division.breakdown.columns
    const own = others.length === 0 && lists.get(column)
    return own ? { ...division, coarser: own } : division
  })
  return { ...survey, divisions }
}

/** What each question is a sign of. One that is said the other way round has its good side where others have the bad. */
function withSigns(survey: Survey, { columns }: AnswerFile, { signs }: Choices): Survey {
  const all = new Map(columns.map(({ number, label }) => [label, signs[number]]))
  const questions = survey.questions.map(asked => {
    const own = all.get(asked.question.stem ?? asked.question.label)
    if (!own) return asked
    return { ...asked, question: { ...(own.isReversed ? turned(asked.question) : asked.question), ...own } }
  })
  return { ...survey, questions }
}
