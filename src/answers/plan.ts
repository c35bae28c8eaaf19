import type { Release, Rule } from '../statistics/release.ts'
import { type AskedQuestion, customaryRule, floors, type Survey } from '../statistics/survey.ts'
import type { AnswerFile, FileColumn, Problem } from './answer-file.ts'
import { planBackground, planBreakdowns, type Wrong } from './divide.ts'
import { fillScales } from './fill-scales.ts'
import { matchColumns } from './find-column.ts'
import { type Proposal, proposeUses } from './proposal.ts'
import { asQuestions, optionsOf } from './use.ts'

/**
 * What to make of a file. `by`: columns by name or `#12`, or several as `directorate>team`. `questions`: patterns, or null
 * for every column with at most 12 different values that is no breakdown. `sensitive`: names or patterns of questions.
 */
export type Choices = Readonly<{
  title: string
  by: readonly string[]
  questions: readonly string[] | null
  sensitive: readonly string[]
  rule: Rule
}>

export type Planned =
  | Readonly<{ outcome: 'planned'; survey: Survey; leftOut: readonly string[] }>
  | Readonly<{ outcome: 'refused'; problems: readonly Problem[] }>

/** How many different values a column may have: as a question nobody named, as a question, and as a breakdown. */
const most = { proposed: 12, options: 60, groups: 500 }

/**
 * Turns a file and what a person chose into a survey that disclosure control can work on, or says all that is wrong.
 * `earlier` releases of the same people are counted in the background where they divided them in other ways.
 */
export function planSurvey(file: AnswerFile, choices: Choices, earlier: readonly Release[] = []): Planned {
  const problems: Problem[] = [...checkRule(choices.rule)]
  const wrong = (message: string, column: string | null = null) => problems.push({ line: null, column, message })
  // With too few people in all, disclosure control says so, and says it better.
  const base = file.rows < choices.rule.base ? 0 : choices.rule.base
  const breakdowns = planBreakdowns(file, choices.by, { most: most.groups, base }, wrong)
  const used = new Set(breakdowns.flatMap(({ columns }) => columns))
  const asked = choices.questions ? named(file, choices.questions, wrong) : proposed(file, used)
  const columns = asked.filter(column => !used.has(column) || isNamed(column, choices.questions))
  for (const column of columns.filter(column => used.has(column))) {
    wrong(`“${column.label}” cannot be a question and a breakdown at once. Leave it out of one of them.`, column.label)
  }
  const sensitive = new Set(named(file, choices.sensitive, wrong))
  for (const column of sensitive) {
    if (!columns.includes(column))
      wrong(`“${column.label}” is marked sensitive but is not one of the questions.`, column.label)
  }
  const questions = columns.flatMap(column => planQuestions(column, sensitive.has(column), wrong))
  if (questions.length === 0 && problems.length === 0) wrong('No column is left that could be a question.')
  if (problems.length > 0) return { outcome: 'refused', problems }
  const divisions = breakdowns.map(({ breakdown, codes }) => ({ breakdown, codes }))
  const survey = {
    title: choices.title,
    rule: choices.rule,
    rows: file.rows,
    questions: fillScales(questions),
    background: planBackground(file, earlier, breakdowns),
    divisions,
  }
  const leftOut = file.columns
    .filter(column => !columns.includes(column) && !used.has(column))
    .map(({ label }) => label)
  return { outcome: 'planned', survey, leftOut }
}

/** The thresholds a person may choose: whole numbers, not under the floors, and no cell above the base. */
function checkRule(rule: Rule): Problem[] {
  const problem = (message: string): Problem => ({ line: null, column: null, message })
  const problems: Problem[] = []
  if (!Number.isInteger(rule.base) || rule.base < floors.base) {
    problems.push(
      problem(
        `The smallest group that is shown (base) must be ${floors.base} people or more; ${customaryRule.base} is usual.`,
      ),
    )
  }
  if (!Number.isInteger(rule.cell) || rule.cell < floors.cell) {
    problems.push(
      problem(
        `The smallest number that is shown (cell) must be ${floors.cell} people or more; ${customaryRule.cell} is usual.`,
      ),
    )
  }
  if (problems.length === 0 && rule.cell > rule.base) {
    problems.push(problem('The smallest number that is shown (cell) cannot be larger than the smallest group (base).'))
  }
  return problems
}

function named(file: AnswerFile, patterns: readonly string[], wrong: Wrong): FileColumn[] {
  const found = patterns.flatMap(pattern => {
    const match = matchColumns(file, pattern)
    if (match.outcome === 'refused') wrong(match.message)
    return match.outcome === 'found' ? match.columns : []
  })
  return file.columns.filter(column => found.includes(column))
}

/** Asked for by its own name, and not by a pattern that happens to fit. */
function isNamed({ label, number }: FileColumn, questions: readonly string[] | null): boolean {
  return questions !== null && (questions.includes(label) || questions.includes(`#${number}`))
}

function proposed(file: AnswerFile, used: ReadonlySet<FileColumn>): FileColumn[] {
  const proposals = proposeUses(file)
  return file.columns.filter((column, c) => {
    if (used.has(column) || column.filled === 0 || tells(column, proposals[c]!)) return false
    return asQuestions(column, false, most.proposed).outcome === 'made'
  })
}

/** A column whose few values are names, times or comments: in a short file they look like answers, and would be printed. */
function tells(column: FileColumn, proposal: Proposal): boolean {
  if (column.distinct <= 2) return false
  const onScale = optionsOf(column.answers?.values ?? []).some(({ stance }) => stance !== null)
  return proposal.use === 'leave out' || (!onScale && column.distinct > column.filled / 2)
}

function planQuestions(column: FileColumn, sensitive: boolean, wrong: Wrong): AskedQuestion[] {
  const made = asQuestions(column, sensitive, most.options)
  if (made.outcome === 'made') return made.questions.map(({ question, column }) => ({ question, codes: column.codes }))
  wrong(made.message, column.label)
  return []
}
