import { audit } from '../statistics/audit.ts'
import { protect, type Refused } from '../statistics/protect.ts'
import type { Release } from '../statistics/release.ts'
import type { Survey } from '../statistics/survey.ts'
import type { View } from '../statistics/view.ts'

export type Made = Readonly<{ outcome: 'made'; release: Release; views: readonly View[] }>
export type NotMade = Readonly<{
  outcome: 'refused'
  reason: Refused['reason'] | 'the auditor found a leak'
  detail: string
}>

/**
 * The only way to a release: disclosure control, then the auditor's attack on the result.
 * `report` hears the share of the work that is done, 0 to 1.
 */
export async function makeRelease(
  survey: Survey,
  earlier: readonly Release[],
  report: (share: number) => void = () => {},
): Promise<Made | NotMade> {
  const result = await protect(survey, earlier, share => report(share / 2))
  if (result.outcome === 'refused') return result
  const verdict = await audit(result.views, survey.rule, share => report(0.5 + share / 2))
  if (verdict.outcome === 'exposed')
    return { outcome: 'refused', reason: 'the auditor found a leak', detail: String(verdict.cells.length) }
  return { outcome: 'made', release: result.release, views: result.views }
}
