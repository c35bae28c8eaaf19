import { after, day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'

/** A photo of paper that waits to be typed. */
export type Waiting = Readonly<{ tableNo: number; endsAt: Date }>

/** Keeps a photo until it is typed, for a day at most. False when one of this table waits already: that one stays. */
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

export function listWaiting(tx: Tx, { organisationId, eventId }: Room, now: Date): Promise<Waiting[]> {
  return tx
    .selectFrom('live_photos')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('ends_at', '>', now)
    .select(['table_no as tableNo', 'ends_at as endsAt'])
    .orderBy('table_no')
    .limit(400)
    .execute()
}

export async function findPicture(
  tx: Tx,
  { organisationId, eventId }: Room,
  tableNo: number,
  now: Date,
): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('live_photos')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '=', tableNo)
    .where('ends_at', '>', now)
    .select('picture')
    .executeTakeFirst()
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

/** Photos that nobody has typed in a day, gone for every organisation. */
export async function forgetPhotos(keeper: Db, now: Date): Promise<void> {
  await keeper.deleteFrom('live_photos').where('ends_at', '<=', now).execute()
}
