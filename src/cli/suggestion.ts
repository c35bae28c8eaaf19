import { runTask } from '../answers/task.ts'
import type { Release } from '../statistics/release.ts'
import type { Survey } from '../statistics/survey.ts'

/** Above this share, joining groups or answers is not worth what it takes away. */
const plenty = 0.9

/** What could be joined to show more, in lines for the person who asked; none where most is shown already. */
export async function suggest(survey: Survey, earlier: readonly Release[], share: number): Promise<string[]> {
  if (share >= plenty) return []
  const found = await runTask({ kind: 'find ways', survey, earlier, series: null }, () => undefined)
  if (found.outcome !== 'ways found') return []
  const better = found.ways.filter(({ id }) => id !== 'as it is')
  if (better.length === 0) return []
  const ways = better.flatMap(({ percent, words }) => [
    `  ${percent}% if you join:`,
    ...words.map(line => `    ${line}`),
  ])
  return ['More can be shown when values are joined with --map:', ...ways]
}
