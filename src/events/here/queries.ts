import { sql } from 'kysely'
import type { Tx } from '../../platform/schema.ts'
import type { Of } from '../details/queries.ts'
import type { Place } from '../places/place.ts'

/** The most people on one page of the list. */
export const peopleOnPage = 300

/** Those who have a place or wait for one, by name, and one more when there are more: those whose name holds `called`. */
export function listPeople(
  tx: Tx,
  { organisationId }: Of,
  eventId: string,
  { called, page }: Readonly<{ called: string; page: number }>,
): Promise<Place[]> {
  return tx
    .selectFrom('event_places')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where(sql<boolean>`strpos(lower(name), lower(${called})) > 0`)
    .select(['id', 'event_id as eventId', 'number', 'member_id as memberId', 'name', 'email', 'standing', 'version'])
    .select(['organisation_name as organisationName', 'role_words as roleWords', 'is_student as isStudent'])
    .select(['needs', 'is_here as isHere'])
    .orderBy('standing')
    .orderBy(eb => eb.fn('lower', ['name']))
    .orderBy('number')
    .limit(peopleOnPage + 1)
    .offset((page - 1) * peopleOnPage)
    .execute()
}

/** How many have a place, wait for one, and are here. */
export type Tally = Readonly<{ registered: number; waiting: number; here: number }>

export async function countPeople(tx: Tx, { organisationId }: Of, eventId: string): Promise<Tally> {
  const { rows } = await sql<Tally>`
    select count(*) filter (where standing = 'registered') as registered,
      count(*) filter (where standing = 'waiting') as waiting, count(*) filter (where is_here) as here
    from event_places where organisation_id = ${organisationId} and event_id = ${eventId}`.execute(tx)
  return rows[0] ?? { registered: 0, waiting: 0, here: 0 }
}

/** Writes down that somebody is here, or is not after all. Who comes from the waiting list has a place with it. */
export async function checkIn(tx: Tx, { organisationId }: Of, id: string, isHere: boolean): Promise<void> {
  await tx
    .updateTable('event_places')
    .set(isHere ? { is_here: true, standing: 'registered' } : { is_here: false })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}
