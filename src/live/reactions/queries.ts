import { sql } from 'kysely'
import type { Tx } from '../../platform/schema.ts'
import type { Room } from '../hub.ts'
import type { TakeBack } from '../taking-back.ts'

/** What came to mind, in words. Whose it is stands nowhere. */
export type Reaction = Readonly<{ id: string; words: string }>

export const longestReaction = 200

/** Keeps what came to mind. The same words sent again, by their id, change nothing. */
export async function react(
  tx: Tx,
  { organisationId, eventId }: Room,
  { id, words, stepId, isShown }: Reaction & Readonly<{ stepId: string | null; isShown: boolean }>,
): Promise<void> {
  const reaction = {
    id,
    organisation_id: organisationId,
    event_id: eventId,
    step_id: stepId,
    words,
  }
  await tx
    .insertInto('live_reactions')
    .values({ ...reaction, is_shown: isShown })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
}

/**
 * What was said while some steps were on; while any was without `steps`. In no order that tells who was when: ids are
 * drawn by chance. Where there are more than fit, they take turns, a minute each.
 */
export async function listReactions(
  tx: Tx,
  { organisationId, eventId }: Room,
  { isShown, most, steps }: Readonly<{ isShown: boolean; most: number; steps?: readonly string[] | undefined }>,
): Promise<Reaction[]> {
  const all = tx
    .selectFrom('live_reactions')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('is_shown', '=', isShown)
    .select(['id', 'words'])
  const rows = await (steps ? all.where('step_id', 'in', steps) : all)
    .orderBy(sql`md5(id::text || date_trunc('minute', now())::text)`)
    .limit(most)
    .execute()
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1))
}

type Wanted = Readonly<{ id: string; isWanted: boolean }>

/** Shows a reaction that was held, or throws it away. The event it belongs to; null when it is not there any more. */
export async function settleReaction(
  tx: Tx,
  organisationId: string,
  { id, isWanted }: Wanted,
  takeBack: TakeBack,
): Promise<string | null> {
  const row = await tx
    .updateTable('live_reactions')
    .set({ is_shown: isWanted })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning('event_id')
    .executeTakeFirst()
  if (!row) return null
  if (isWanted) return row.event_id
  await takeBack(tx, { organisationId, eventId: row.event_id }, { kind: 'reaction', id })
  await tx.deleteFrom('live_reactions').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
  return row.event_id
}
