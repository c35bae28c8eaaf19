import type { Tx } from '../../../platform/schema.ts'
import { isHeld } from '../../held.ts'
import type { Room } from '../../hub.ts'
import type { Said, TakeBack } from '../../taking-back.ts'

/** What stands there for everyone and has one of these words waits for a host again, and leaves what was published. */
export async function holdWhatStands(tx: Tx, room: Room, words: readonly string[], takeBack: TakeBack): Promise<void> {
  const { organisationId, eventId } = room
  const standing = (table: 'live_questions' | 'live_insights') =>
    tx
      .selectFrom(table)
      .where('organisation_id', '=', organisationId)
      .where('event_id', '=', eventId)
      .where('standing', '=', 'shown')
      .select(['id', 'words'])
      .forUpdate()
      .execute()
  const reactions = await tx
    .selectFrom('live_reactions')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('is_shown', '=', true)
    .select(['id', 'words'])
    .forUpdate()
    .execute()
  const all: Readonly<Record<'question' | 'reaction' | 'insight', readonly { id: string; words: string }[]>> = {
    ...{ question: await standing('live_questions'), reaction: reactions, insight: await standing('live_insights') },
  }
  for (const kind of ['question', 'reaction', 'insight'] as const)
    for (const { id, words: said } of all[kind]) if (isHeld(said, words)) await hold(tx, room, { kind, id }, takeBack)
}

async function hold(tx: Tx, room: Room, said: Said, takeBack: TakeBack): Promise<void> {
  const { organisationId } = room
  if (said.kind === 'reaction')
    await tx
      .updateTable('live_reactions')
      .set({ is_shown: false })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', said.id)
      .execute()
  else
    await tx
      .updateTable(said.kind === 'question' ? 'live_questions' : 'live_insights')
      .set(eb => ({ standing: 'held' as const, version: eb('version', '+', 1) }))
      .where('organisation_id', '=', organisationId)
      .where('id', '=', said.id)
      .execute()
  await takeBack(tx, room, said)
}
