import type { Rule } from '../statistics/release.ts'
import type { Survey } from '../statistics/survey.ts'
import type { AnswerFile } from './answer-file.ts'
import { planDraft } from './chosen.ts'
import { countCodes } from './codes.ts'
import type { Choices, Reading } from './draft.ts'

/** The answers of those who were asked, without those that are kept apart behind them. */
export function verifiedIn(file: AnswerFile, { rows }: Reading, { apart }: Choices): AnswerFile {
  return apart === 0 ? file : rowsOf(file, 0, rows)
}

/**
 * The stricter rule for answers that nobody has verified. Whoever puts in answers of their own knows them, and can take them
 * away from what is shown: up to a whole group of such answers still leaves a group of others.
 */
export function ruleApart({ base, cell }: Rule): Rule {
  return { base: 2 * base, cell: 2 * cell }
}

/**
 * What came by an open channel, as a survey of its own: for everyone together, without what is sensitive, and by the
 * stricter rule. Null where nothing was kept apart.
 */
export function surveyApart(
  file: AnswerFile,
  { rows }: Reading,
  choices: Choices,
  { title, rule }: Readonly<{ title: string; rule: Rule }>,
): Survey | null {
  if (choices.apart === 0) return null
  const whole = rowsOf(file, rows, rows + choices.apart)
  const isShown = (number: number) => choices.uses[number]?.use === 'question' && !choices.uses[number]?.sensitive
  const columns = whole.columns.filter(({ number, filled }) => filled > 0 && isShown(number))
  if (columns.length === 0) return null
  const planned = planDraft({ ...whole, columns }, choices, title, ruleApart(rule))
  return planned.outcome === 'planned' ? planned.survey : null
}

function rowsOf(file: AnswerFile, from: number, to: number): AnswerFile {
  const columns = file.columns.map(column => {
    if (!column.answers) return column
    const codes = column.answers.codes.slice(from, to)
    const filled = codes.length - countCodes(codes, column.answers.values.length + 1)[0]!
    return { ...column, filled, answers: { ...column.answers, codes } }
  })
  return { ...file, rows: to - from, columns }
}
