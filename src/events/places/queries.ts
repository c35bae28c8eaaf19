import type { Tx } from '../../platform/schema.ts'
import type { Of } from '../details/queries.ts'

/** How many have a place, those on the waiting list apart. */
export async function countTaken(tx: Tx, { organisationId }: Of, eventId: string): Promise<number> {
  const { taken } = await tx
    .selectFrom('event_places')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('standing', '=', 'registered')
    .select(eb => eb.fn.countAll<number>().as('taken'))
    .executeTakeFirstOrThrow()
  return taken
}
