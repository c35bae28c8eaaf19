import type { Tx } from '../../platform/schema.ts'
import type { Room } from '../hub.ts'

/**
 * How many tables there are. Whoever sat at one that is gone chooses again, and its hand is down. False, and nothing is
 * done, when another host has changed it since.
 */
export async function setTables(
  tx: Tx,
  { organisationId, eventId }: Room,
  { tables, seen }: Readonly<{ tables: number; seen: number }>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('live_days')
    .set(eb => ({ tables, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('tables', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tx
    .updateTable('live_guests')
    .set({ table_no: null })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '>', tables)
    .execute()
  await tx
    .deleteFrom('live_hands')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '>', tables)
    .execute()
  return true
}
