import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { SponsorLine } from './pages/line.tsx'
import { listTerms } from './queries.ts'
import { standingOf } from './sponsorship.ts'

/** Who stands for the strategy, at its head. */
export async function sponsorOfStrategy(tx: Tx, viewer: Viewer, today: Day): Promise<Child> {
  return <SponsorLine standing={standingOf(await listTerms(tx, viewer), today)} />
}
