import { type Figure, percent } from '../../statistics/published.ts'
import type { Question, Release, Row } from '../../statistics/release.ts'
import { titleOf } from '../../statistics/sentences.ts'

/** The columns of a table file: one line a cell, and one line a base with an empty option. */
export const tableColumns = ['question', 'option', 'breakdown', 'group', 'count', 'base', 'percent', 'status'] as const

/** One line of a table file. Texts are empty for everyone and for a base; a suppressed line has no figure. */
export type TableLine = readonly [
  question: string,
  option: string,
  breakdown: string,
  group: string,
  count: number | null,
  base: number | null,
  percent: number | null,
  status: 'published' | 'suppressed',
]

/** Every cell of a release, question by question: everyone first, then each breakdown. */
export function tableLines(release: Release): TableLine[] {
  return release.questions.flatMap((question, q) => [
    ...rowLines(question, '', '', release.everyone[q]!),
    ...release.breakdowns.flatMap((breakdown, b) =>
      breakdown.groups.flatMap((group, g) =>
        rowLines(question, breakdown.label, group.label, release.groups[q]![b]![g]!),
      ),
    ),
  ])
}

function rowLines(question: Question, breakdown: string, group: string, row: Row): TableLine[] {
  const line = (option: string, count: Figure): TableLine => {
    const at = [titleOf(question), option, breakdown, group] as const
    if (count === null || row.base === null) return [...at, null, null, null, 'suppressed']
    return [...at, count, row.base, option === '' ? null : percent(count, row.base), 'published']
  }
  const options = question.options.map((option, o) => line(option.label, row.options[o]!))
  const joins = question.joins.flatMap((join, j) => {
    const isWhole = join.of.every(option => row.options[option] !== null)
    return row.joins[j] === null || isWhole ? [] : [line(join.label, row.joins[j]!)]
  })
  return [line('', row.base), ...options, ...joins]
}
