import type { House } from '../context.ts'
import { textsOf } from './hub.ts'
import { sayToAll } from './queries.ts'
import { wholeDay } from './whole-day.ts'

/** Ends each day whose code has run out and that no host has ended, in every organisation, and shows it on its screens. */
export async function endDays({ keeper, clock }: Pick<House, 'keeper' | 'clock'>): Promise<void> {
  const days = await keeper
    .updateTable('live_days')
    .set(eb => ({ ended_at: eb.ref('code_ends_at'), step_ends_at: null, notice: '', version: eb('version', '+', 1) }))
    .where('ended_at', 'is', null)
    .where('code_ends_at', '<=', clock.now())
    .returning(['event_id as eventId', 'tables'])
    .execute()
  for (const day of days) for (const text of textsOf(day.eventId, wholeDay(day))) await sayToAll(keeper, text)
}
