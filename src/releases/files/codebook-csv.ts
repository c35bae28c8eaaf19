import type { Breakdown, Question, Release } from '../../statistics/release.ts'
import { titleOf } from '../../statistics/sentences.ts'
import { sayRule } from '../pages/say-rule.ts'
import { tableColumns } from './tables-csv.ts'

/** The columns of a codebook: what a line explains, and what that means. */
export const codebookColumns = ['what', 'name', 'value', 'meaning'] as const

export type CodebookLine = readonly [what: string, name: string, value: string, meaning: string]

const meanings: Readonly<Record<(typeof tableColumns)[number], string>> = {
  question: 'What was asked. Where several answers could be given, each of them is a question of its own.',
  option: 'The answer. Empty in the line that says how many answered at all. “A + B” is two answers taken together.',
  breakdown: 'What people are divided by. Empty for everyone together.',
  group: 'The group of people. Empty for everyone together.',
  count: 'How many people gave this answer. Empty where it is hidden.',
  base: 'How many people of the group answered the question. Empty where it is hidden.',
  percent:
    'How many of every 100 people in base, as a whole number. Empty where it is hidden, and where option is empty.',
  status: 'Whether the line has its figures.',
}

/** All that somebody needs to read the tables of a release without us, and no figure of it. */
export function codebookLines(release: Release): CodebookLine[] {
  return [
    ['release', release.title, '', sayRule(release.rule)],
    ...release.after.map(
      (title): CodebookLine => ['earlier release', title, '', 'What was hidden there stays hidden here.'],
    ),
    ...tableColumns.map((column): CodebookLine => ['column', column, '', meanings[column]]),
    ['status', 'status', 'published', 'The figures can be shown.'],
    ['status', 'status', 'suppressed', 'The figures are hidden, by the rule above. It does not mean nobody.'],
    ...release.questions.flatMap(ofQuestion),
    ...release.breakdowns.flatMap(ofBreakdown),
  ]
}

function ofQuestion(question: Question): CodebookLine[] {
  const name = titleOf(question)
  const said = [
    question.stem === null ? 'One answer each.' : `One of several answers to “${question.stem}”.`,
    ...(question.facet ? [`A sign of: ${question.facet}.`] : []),
    ...(question.isReversed ? ['To disagree is the good answer.'] : []),
    ...(question.sensitive ? ['Sensitive: that nobody, or everybody, in a group gave an answer is hidden too.'] : []),
  ]
  return [
    ['question', name, '', said.join(' ')],
    ...question.options.map(({ label, stance }): CodebookLine => ['option', name, label, stance ?? '']),
    ...question.joins.map(
      ({ label, stance }): CodebookLine => ['option', name, label, `${stance}. Only where one of the two is hidden.`],
    ),
  ]
}

function ofBreakdown({ label, columns, groups }: Breakdown): CodebookLine[] {
  return [
    ['breakdown', label, '', `By ${columns.join(', then ')}.`],
    ...groups.map(({ label: group }): CodebookLine => ['group', label, group, '']),
  ]
}
