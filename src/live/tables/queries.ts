import type { Tx } from '../../platform/schema.ts'
import type { Guest } from '../guests/queries.ts'
import type { Room } from '../hub.ts'
import { emptiest, type Hand, type Insight, mostNotes, type Note } from './table.ts'

/** Who sits down: at this table, or where there is most room. The day is held, so that two go to two tables. */
export async function sitDown(tx: Tx, guest: Guest, wanted: number | null, tables: number): Promise<number> {
  const tableNo = wanted ?? emptiest(await listSeats(tx, guest), tables)
  await tx
    .updateTable('live_guests')
    .set({ table_no: tableNo })
    .where('organisation_id', '=', guest.organisationId)
    .where('id', '=', guest.guestId)
    .execute()
  return tableNo
}

async function listSeats(tx: Tx, { organisationId, eventId, guestId }: Guest): Promise<number[]> {
  const rows = await tx
    .selectFrom('live_guests')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('id', '<>', guestId)
    .where('table_no', 'is not', null)
    .select('table_no')
    .execute()
  return rows.flatMap(({ table_no }) => table_no ?? [])
}

export async function listNotes(tx: Tx, room: Room, tableNo: number): Promise<Note[]> {
  return listNotesOf(tx, room, [tableNo])
}

/** The notes of several tables. */
export function listNotesOf(
  tx: Tx,
  { organisationId, eventId }: Room,
  tables: readonly number[],
): Promise<(Note & { tableNo: number })[]> {
  return tx
    .selectFrom('live_notes')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', 'in', tables)
    .select(['id', 'words', 'version', 'is_taken_away as isTakenAway', 'table_no as tableNo'])
    .orderBy('id')
    .limit(2 * mostNotes * tables.length)
    .execute()
}

/** The insights of several tables. */
export function listInsightsOf(
  tx: Tx,
  { organisationId, eventId }: Room,
  tables: readonly number[],
): Promise<(Insight & { tableNo: number })[]> {
  return tx
    .selectFrom('live_insights')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', 'in', tables)
    .select(['words', 'is_agreed as isAgreed', 'is_paper as isPaper', 'version', 'standing', 'table_no as tableNo'])
    .limit(tables.length)
    .execute()
}

export async function findInsight(
  tx: Tx,
  { organisationId, eventId }: Room,
  tableNo: number,
  held?: 'held',
): Promise<(Insight & { id: string }) | null> {
  const query = tx
    .selectFrom('live_insights')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '=', tableNo)
    .select(['id', 'words', 'is_agreed as isAgreed', 'is_paper as isPaper', 'version', 'standing'])
  return (await (held ? query.forUpdate() : query).executeTakeFirst()) ?? null
}

/** The tables that have agreed on their insight, or handed it in on paper. */
export async function listAgreedTables(tx: Tx, { organisationId, eventId }: Room): Promise<number[]> {
  const rows = await tx
    .selectFrom('live_insights')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('is_agreed', '=', true)
    .select('table_no')
    .orderBy('table_no')
    .limit(400)
    .execute()
  return rows.map(({ table_no }) => table_no)
}

/** The hands that are up, the one that waits longest first. */
export function listHands(tx: Tx, { organisationId, eventId }: Room): Promise<Hand[]> {
  return tx
    .selectFrom('live_hands')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select(['table_no as tableNo', 'raised_at as raisedAt'])
    .orderBy('raised_at')
    .orderBy('table_no')
    .limit(400)
    .execute()
}

/** A hand that is up already stays as it is: the wait began with the first. */
export async function raiseHand(tx: Tx, room: Room, tableNo: number, now: Date): Promise<void> {
  const hand = { organisation_id: room.organisationId, event_id: room.eventId, table_no: tableNo, raised_at: now }
  await tx
    .insertInto('live_hands')
    .values(hand)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function lowerHand(tx: Tx, { organisationId, eventId }: Room, tableNo: number): Promise<void> {
  await tx
    .deleteFrom('live_hands')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '=', tableNo)
    .execute()
}
