import { sql } from 'kysely'
import { after } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/schema.ts'
import { grace } from '../../day.ts'
import type { Room } from '../../hub.ts'

/** Who wrote the last words of an insight: known to nobody, so that somebody else at the table agrees on them. */

type Of = Room & Readonly<{ tableNo: number }>

export async function rememberWriter(tx: Tx, { organisationId, eventId, tableNo }: Of, guestId: string): Promise<void> {
  await sql`
    update live_guests set wrote_at = case when id = ${guestId} then ${tableNo}::int end
    where organisation_id = ${organisationId} and event_id = ${eventId} and (id = ${guestId} or wrote_at = ${tableNo})
  `.execute(tx)
}

/** Once a table has agreed it is all the same who wrote what it agreed on. */
export async function forgetWriter(tx: Tx, { organisationId, eventId }: Room, tableNo: number): Promise<void> {
  await tx
    .updateTable('live_guests')
    .set({ wrote_at: null })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('wrote_at', '=', tableNo)
    .execute()
}

/** Did this guest write the words, and does another phone sit at the table? Who sits there alone agrees alone. */
export async function mustAskAnother(
  tx: Tx,
  { organisationId, eventId, tableNo }: Of,
  guestId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from live_guests g
    where g.organisation_id = ${organisationId} and g.id = ${guestId} and g.wrote_at = ${tableNo}
      and exists (select from live_guests o where o.organisation_id = ${organisationId} and o.event_id = ${eventId}
        and o.table_no = ${tableNo} and o.id <> ${guestId})`.execute(tx)
  return rows.length > 0
}

/** Nothing more is taken in a room that is over, so that it need not be known there; for every organisation. */
export async function forgetWriters(keeper: Db, now: Date): Promise<void> {
  await sql`
    update live_guests g set wrote_at = null from live_days d
    where g.wrote_at is not null and d.organisation_id = g.organisation_id and d.event_id = g.event_id
      and d.ended_at <= ${after(now, -grace)}`.execute(keeper)
}
