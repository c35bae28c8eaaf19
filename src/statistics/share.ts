import type { Question, Release, Row } from './release.ts'

/** Of all answer figures of a release, the share that is shown, 0 to 1. A hidden figure inside a shown join counts as shown. */
export function shareShown(release: Release): number {
  let shown = 0
  let all = 0
  release.questions.forEach((question, q) => {
    for (const row of [release.everyone[q]!, ...release.groups[q]!.flat()]) {
      all += question.options.length
      shown += question.options.filter((_, option) => isShown(question, row, option)).length
    }
  })
  return all === 0 ? 0 : shown / all
}

function isShown(question: Question, row: Row, option: number): boolean {
  if (row.options[option] !== null) return true
  return question.joins.some((join, j) => row.joins[j] !== null && join.of.includes(option))
}
