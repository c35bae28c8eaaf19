import { sql } from 'kysely'
import { after, day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'

/** A photo of paper that waits to be typed. */
export type Waiting = Readonly<{ tableNo: number; endsAt: Date }>

/** Keeps a photo until it is typed, or its room is over for a day. False when one of this table waits already: that one stays. */
export async function keepPhoto(
  tx: Tx,
  { organisationId, eventId }: Room,
  tableNo: number,
  picture: Buffer,
  now: Date,
): Promise<boolean> {
  const table = { organisation_id: organisationId, event_id: eventId, table_no: tableNo }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_photos')
    .values({ ...table, picture, ends_at: after(now, day) })
    .onConflict(conflict => conflict.columns(['organisation_id', 'event_id', 'table_no']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * When a photo goes, typed or not: a day after its room ended, or after it came if that is later. So none goes while somebody
 * may still sit down to type it on the day itself.
 */
const goesAt = sql<Date>`greatest(p.ends_at, coalesce(d.ended_at, d.code_ends_at) + interval '1 day')`

const waiting = (tx: Tx, { organisationId, eventId }: Room, now: Date) =>
  tx
    .selectFrom('live_photos as p')
    .innerJoin('live_days as d', join =>
      join.onRef('d.organisation_id', '=', 'p.organisation_id').onRef('d.event_id', '=', 'p.event_id'),
    )
    .where('p.organisation_id', '=', organisationId)
    .where('p.event_id', '=', eventId)
    .where(goesAt, '>', now)

export function listWaiting(tx: Tx, room: Room, now: Date): Promise<Waiting[]> {
  return waiting(tx, room, now)
    .select(['p.table_no as tableNo', goesAt.as('endsAt')])
    .orderBy('p.table_no')
    .limit(400)
    .execute()
}

/** The tables of whose paper a photo waits. */
export async function listTablesToType(tx: Tx, { organisationId, eventId }: Room): Promise<number[]> {
  const rows = await tx
    .selectFrom('live_photos')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select('table_no')
    .orderBy('table_no')
    .limit(400)
    .execute()
  return rows.map(({ table_no }) => table_no)
}

export async function findPicture(tx: Tx, room: Room, tableNo: number, now: Date): Promise<Buffer | null> {
  const row = await waiting(tx, room, now).where('p.table_no', '=', tableNo).select('p.picture').executeTakeFirst()
  return row?.picture ?? null
}

/** Once it is typed, or was taken of the wrong thing. */
export async function dropPhoto(tx: Tx, { organisationId, eventId }: Room, tableNo: number): Promise<void> {
  await tx
    .deleteFrom('live_photos')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '=', tableNo)
    .execute()
}

/** Photos that nobody has typed in time, gone for every organisation. */
export async function forgetPhotos(keeper: Db, now: Date): Promise<void> {
  await sql`
    delete from live_photos p using live_days d
    where d.organisation_id = p.organisation_id and d.event_id = p.event_id and ${goesAt} <= ${now}`.execute(keeper)
}
