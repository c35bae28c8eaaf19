import type { Tx } from '../../platform/schema.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import type { Room } from '../hub.ts'
import type { Safety } from './safety.ts'

/** Whom people in a room can turn to: those who run the event, and where the organisation says there is support. */
export async function findSafety(tx: Tx, room: Room): Promise<Safety> {
  const event = await tx
    .selectFrom('events')
    .where('organisation_id', '=', room.organisationId)
    .where('id', '=', room.eventId)
    .select('contact')
    .executeTakeFirst()
  return { contact: event?.contact ?? '', places: await findPlaces(tx, room) }
}
