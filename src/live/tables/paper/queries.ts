import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import type { TakeBack } from '../../taking-back.ts'
import type { Draft } from '../forms.ts'
import { findInsight } from '../queries.ts'
import type { Insight } from '../table.ts'
import { forgetWriter } from '../writer/queries.ts'

/** The insights of all tables, in the order of their numbers. */
export function listInsights(tx: Tx, { organisationId, eventId }: Room): Promise<(Insight & { tableNo: number })[]> {
  return tx
    .selectFrom('live_insights')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('words', '<>', '')
    .select(['table_no as tableNo', 'words', 'is_agreed as isAgreed', 'is_paper as isPaper', 'version', 'standing'])
    .orderBy('table_no')
    .limit(400)
    .execute()
}

/**
 * Writes down what a table without phones handed in, which it has agreed on. Other words that stand there already are
 * handed back, and go only once whoever types has seen them. Out: those that stood there went out of what was published.
 */
export async function typeInsight(
  tx: Tx,
  room: Room,
  tableNo: number,
  { words, version }: Pick<Draft, 'words' | 'version'>,
  takeBack: TakeBack,
): Promise<Insight | 'typed' | 'typed and out'> {
  const own = { organisation_id: room.organisationId, event_id: room.eventId, table_no: tableNo }
  const written = { words, is_agreed: true, is_paper: true, standing: 'shown' } as const
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_insights')
    .values({ ...own, ...written })
    .onConflict(conflict => conflict.columns(['organisation_id', 'event_id', 'table_no']).doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return 'typed'
  const stands = await findInsight(tx, room, tableNo, 'held')
  if (stands?.words === words && stands.isAgreed) return 'typed'
  if (stands?.words && stands.words !== words && stands.version !== version) return stands
  const { id } = await tx
    .updateTable('live_insights')
    .set(eb => ({ ...written, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', room.organisationId)
    .where('event_id', '=', room.eventId)
    .where('table_no', '=', tableNo)
    .returning('id')
    .executeTakeFirstOrThrow()
  await forgetWriter(tx, room, tableNo)
  const wasOther = stands?.isAgreed && stands.words !== words
  return wasOther && (await takeBack(tx, room, { kind: 'insight', id, isRewritten: true })) ? 'typed and out' : 'typed'
}
