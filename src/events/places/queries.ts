import { sql } from 'kysely'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Of } from '../details/queries.ts'
import type { Event } from '../event.ts'
import { daysPlacesKept, type Place, type PlaceWords } from './place.ts'

const placesOf = (tx: Tx, { organisationId }: Of) =>
  tx
    .selectFrom('event_places')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'event_id as eventId', 'number', 'member_id as memberId', 'name', 'email', 'standing', 'version'])
    .select(['organisation_name as organisationName', 'role_words as roleWords', 'is_student as isStudent'])
    .select(['needs', 'is_here as isHere'])

export async function findPlace(tx: Tx, of: Of, id: string): Promise<Place | null> {
  return (await placesOf(tx, of).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The place of somebody who works here. */
export async function findPlaceOf(tx: Tx, of: Of, eventId: string, memberId: string): Promise<Place | null> {
  const theirs = placesOf(tx, of).where('event_id', '=', eventId).where('member_id', '=', memberId)
  return (await theirs.executeTakeFirst()) ?? null
}

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

/** Who registers: a guest by their address, somebody who works here, or a name that a host writes down. */
export type Who = Readonly<{ email: string | null; memberId: string | null }>

/** `had`: somebody with this address, or this very person, has a place or waits for one already. */
export type Taken = Readonly<{ outcome: 'taken' | 'had'; place: Place }>

const columnsOf = ({ name, organisationName, roleWords, isStudent, needs }: PlaceWords) => ({
  ...{ name, organisation_name: organisationName, role_words: roleWords, is_student: isStudent, needs },
})

/**
 * Takes a place at an event, or one on its waiting list when it is full. The transaction holds the event: places are
 * taken one after another. `always`: a host lets somebody in, whatever the number of places.
 */
export async function takePlace(
  tx: Tx,
  of: Of,
  event: Pick<Event, 'id' | 'isFull'>,
  { words, who, today, always = false }: Readonly<{ words: PlaceWords; who: Who; today: Day; always?: boolean }>,
): Promise<Taken> {
  const had = await findHad(tx, of, event.id, who)
  if (had) return { outcome: 'had', place: had }
  const standing = event.isFull && !always ? 'waiting' : 'registered'
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from event_places
    where organisation_id = ${of.organisationId} and event_id = ${event.id})`
  const { id } = await tx
    .insertInto('event_places')
    .values({
      ...{ organisation_id: of.organisationId, event_id: event.id, number, standing, registered_on: today },
      ...{ member_id: who.memberId, email: who.email, ...columnsOf(words) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const place = await findPlace(tx, of, id)
  if (!place) throw new Error('A place that was just taken is not there.')
  return { outcome: 'taken', place }
}

async function findHad(tx: Tx, of: Of, eventId: string, { email, memberId }: Who): Promise<Place | null> {
  if (email === null && memberId === null) return null
  const theirs = placesOf(tx, of)
    .where('event_id', '=', eventId)
    .where(eb =>
      eb.or([
        ...(memberId === null ? [] : [eb('member_id', '=', memberId)]),
        ...(email === null ? [] : [eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase())]),
      ]),
    )
    .orderBy(eb => eb('member_id', 'is', null))
  return (await theirs.executeTakeFirst()) ?? null
}

/**
 * Writes anew what somebody said of themselves. False when somebody else has changed it since `version`, unless the very
 * same stands there already: then nothing is changed.
 */
export async function changePlace(
  tx: Tx,
  { organisationId }: Of,
  { id, version }: Pick<Place, 'id' | 'version'>,
  words: PlaceWords,
): Promise<boolean> {
  const columns = columnsOf(words)
  const { numUpdatedRows } = await tx
    .updateTable('event_places')
    .set(eb => ({ ...columns, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where(eb => eb.or([eb('version', '=', version), eb.and(columns)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A place is given up: nothing of it stays. False when it was gone before. */
export async function giveUpPlace(tx: Tx, { organisationId }: Of, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('event_places')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/**
 * Whoever waits longest moves up, as far as there is room, and is returned. The transaction holds the event; nobody moves
 * up to what is over or called off.
 */
export async function moveUp(tx: Tx, of: Of, eventId: string, today: Day): Promise<Place[]> {
  const { rows } = await sql<{ id: string }>`
    update event_places p set standing = 'registered', version = p.version + 1
    from (
      select w.id from event_places w
      where w.organisation_id = ${of.organisationId} and w.event_id = ${eventId} and w.standing = 'waiting'
      order by w.number limit coalesce((
        select greatest(0, coalesce(e.capacity, 1000000) - (select count(*) from event_places r
          where r.organisation_id = e.organisation_id and r.event_id = e.id and r.standing = 'registered'))
        from events e where e.organisation_id = ${of.organisationId} and e.id = ${eventId}
          and e.called_off_on is null and e.held_on >= ${today}), 0)
    ) up
    where p.organisation_id = ${of.organisationId} and p.id = up.id returning p.id`.execute(tx)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  return placesOf(tx, of).where('id', 'in', ids).orderBy('number').execute()
}

/** Events of every organisation where somebody waits and there is room: whoever had the place was erased. */
export async function listWithRoom(
  keeper: Db,
  today: Day,
): Promise<Readonly<{ id: string; organisationId: string; organisationName: string }>[]> {
  const { rows } = await sql<{ id: string; organisationId: string; organisationName: string }>`
    select e.id, e.organisation_id as "organisationId", o.name as "organisationName"
    from events e join organisations o on o.id = e.organisation_id
    where e.held_on >= ${today} and e.called_off_on is null
      and exists (select from event_places w
        where w.organisation_id = e.organisation_id and w.event_id = e.id and w.standing = 'waiting')
      and coalesce(e.capacity, 1000000) > (select count(*) from event_places r
        where r.organisation_id = e.organisation_id and r.event_id = e.id and r.standing = 'registered')`.execute(
    keeper,
  )
  return rows
}

/** Who had a place at what is long past, gone for every organisation. */
export async function forgetOldPlaces(keeper: Db, today: Day): Promise<void> {
  await keeper
    .deleteFrom('event_places as p')
    .using('events as e')
    .whereRef('e.organisation_id', '=', 'p.organisation_id')
    .whereRef('e.id', '=', 'p.event_id')
    .where('e.held_on', '<=', addDays(today, -daysPlacesKept))
    .execute()
}
