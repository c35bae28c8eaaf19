import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'

/*
 * Guests of an event: they have a place, and do not work here. What an event is, and how places are taken, is for `events`;
 * a survey that belongs to one asks whoever has a place when it is fixed.
 */

type Of = Pick<Viewer, 'organisationId'>

/** The places of guests at the event that a survey belongs to, without those on the waiting list. */
export async function listGuests(tx: Tx, { organisationId }: Of, waveId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('event_waves as a')
    .innerJoin('event_places as p', join =>
      join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.event_id', '=', 'a.event_id'),
    )
    .where('a.organisation_id', '=', organisationId)
    .where('a.wave_id', '=', waveId)
    .where('p.member_id', 'is', null)
    .where('p.standing', '=', 'registered')
    .select('p.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Writes down which guests are asked, with the survey that is about to be fixed. */
export async function inviteGuests(tx: Tx, { organisationId }: Of, waveId: string, places: readonly string[]) {
  if (places.length === 0) return
  await tx
    .insertInto('invited_guests')
    .values(places.map(place_id => ({ organisation_id: organisationId, wave_id: waveId, place_id })))
    .execute()
}

/** How many guests are asked, as it was fixed. */
export async function countGuests(tx: Tx, { organisationId }: Of, waveId: string): Promise<number> {
  const { guests } = await tx
    .selectFrom('invited_guests')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .select(eb => eb.fn.countAll<number>().as('guests'))
    .executeTakeFirstOrThrow()
  return guests
}

/** Guests who are asked and have an address, by the ids of their places. */
export async function listGuestRecipients(tx: Tx, { organisationId }: Of, waveId: string) {
  return tx
    .selectFrom('invited_guests as i')
    .innerJoin('event_places as p', join =>
      join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.place_id'),
    )
    .where('i.organisation_id', '=', organisationId)
    .where('i.wave_id', '=', waveId)
    .where('p.email', 'is not', null)
    .select(['p.id as placeId', eb => eb.ref('p.email').$notNull().as('email')])
    .orderBy('p.id')
    .execute()
}
