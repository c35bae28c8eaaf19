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

/** The same as a whole percentage: never 100 unless everything is shown, never 0 unless nothing is. */
export function percentShown(release: Release): number {
  const share = shareShown(release)
  if (share === 0 || share === 1) return share * 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}

function isShown(question: Question, row: Row, option: number): boolean {
  if (row.options[option] !== null) return true
  return question.joins.some((join, j) => row.joins[j] !== null && join.of.includes(option))
}
