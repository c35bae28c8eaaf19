import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import type { Policy } from './forms.ts'

/** The version of the day stays: the clock did not move, and a host who leads through it is not to be stopped. */
export async function setPolicy(tx: Tx, { organisationId, eventId }: Room, wanted: Policy): Promise<void> {
  const { policy, heldWords, holdsQuestions, holdsReactions } = wanted
  await tx
    .updateTable('live_days')
    .set({ policy, held_words: heldWords.join('\n') })
    .set({ holds_questions: holdsQuestions, holds_reactions: holdsReactions })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .execute()
}
