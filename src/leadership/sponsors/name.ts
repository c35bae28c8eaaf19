import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { listLeader } from '../leaders/queries.ts'
import { settleReviews } from '../reviews/settle.ts'
import type { Days } from './forms.ts'
import { addSponsorship } from './queries.ts'

type Then = Readonly<{ today: Day; now: Date }>

/** Names the sponsor of the strategy: they come onto the list of leaders, and their first review gets its day. */
export async function nameSponsor(tx: Tx, viewer: Viewer, memberId: string, days: Days, then: Then): Promise<string> {
  const id = await addSponsorship(tx, viewer, { memberId, ...days, today: then.today })
  await listLeader(tx, viewer, memberId, then.today)
  await settleReviews(tx, viewer, then)
  return id
}
