import { sql } from 'kysely'
import { after } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { digestOf } from '../../platform/secrets.ts'
import { guestsKept } from '../day.ts'
import type { Room } from '../hub.ts'
import type { RoomFound } from '../queries.ts'
import { forgetChecks } from '../safety/check/queries.ts'

/** Somebody in the room: known by a secret in their browser, and by a name only if they gave one. */
export type Guest = RoomFound & Readonly<{ guestId: string; name: string; tableNo: number | null }>

export async function findGuest(db: Db, secret: string, now: Date): Promise<Guest | null> {
  const { rows } = await sql<Guest>`
    select organisation_id as "organisationId", organisation_name as organisation, event_id as "eventId",
      guest_id as "guestId", guest_name as name, table_no as "tableNo"
    from live_guest_of_secret(${digestOf(secret)}, ${now})`.execute(db)
  return rows[0] ?? null
}

export async function addGuest(
  tx: Tx,
  { organisationId, eventId }: Room,
  { secret, name }: Readonly<{ secret: string; name: string }>,
): Promise<void> {
  const guest = { organisation_id: organisationId, event_id: eventId, secret_digest: digestOf(secret), name }
  await tx.insertInto('live_guests').values(guest).execute()
}

/** Somebody who leaves is gone: nothing of them stays but what they gave to everyone. */
export async function removeGuest(tx: Tx, { organisationId, guestId }: Guest): Promise<void> {
  await tx.deleteFrom('live_guests').where('organisation_id', '=', organisationId).where('id', '=', guestId).execute()
}

/** Guests of events that are over, gone for every organisation, and with them who asked and voted, and hands. */
export async function forgetGuests(keeper: Db, now: Date): Promise<void> {
  const isOver = after(now, -guestsKept)
  await forgetChecks(keeper, isOver)
  await keeper
    .deleteFrom('live_notes')
    .using('live_days as d')
    .whereRef('d.organisation_id', '=', 'live_notes.organisation_id')
    .whereRef('d.event_id', '=', 'live_notes.event_id')
    .where('live_notes.is_taken_away', '=', true)
    .where('d.code_ends_at', '<=', isOver)
    .execute()
  for (const table of ['live_guests', 'live_hands'] as const) {
    await keeper
      .deleteFrom(table)
      .using('live_days as d')
      .whereRef('d.organisation_id', '=', `${table}.organisation_id`)
      .whereRef('d.event_id', '=', `${table}.event_id`)
      .where('d.code_ends_at', '<=', isOver)
      .execute()
  }
}
