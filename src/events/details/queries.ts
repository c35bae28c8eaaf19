import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Event, EventWords } from '../event.ts'

/** Whose events are meant: a viewer's organisation, or that of a page that everyone can read. */
export type Of = Pick<Viewer, 'organisationId'>

/**
 * How the room of an event `e` stands. A day that a host ended before the event was a rehearsal, and one whose code ran
 * out says nothing.
 */
export const roomOf = sql<Event['room']>`(
  select case when d.ended_at is null then 'open'
    when d.ended_at < d.code_ends_at and (d.ended_at at time zone 'Europe/London')::date >= e.held_on then 'over' end
  from live_days d where d.organisation_id = e.organisation_id and d.event_id = e.id)`

function eventsOf(tx: Tx, { organisationId }: Of) {
  return tx
    .selectFrom('events as e')
    .leftJoin('event_series as s', join =>
      join.onRef('s.organisation_id', '=', 'e.organisation_id').onRef('s.id', '=', 'e.series_id'),
    )
    .where('e.organisation_id', '=', organisationId)
    .select(['e.id', 'e.series_id as seriesId', 's.title as seriesTitle', 'e.kind', 'e.own_kind as ownKind', 'e.title'])
    .select(['e.theme', 'e.audience', 'e.about', 'e.entry', 'e.form', 'e.place', 'e.online_address as onlineAddress'])
    .select(['e.held_on as heldOn', 'e.starts', 'e.ends', 'e.capacity', 'e.closes_on as closesOn', 'e.access'])
    .select(['e.contact', 'e.told_on as toldOn', 'e.called_off_on as calledOffOn', 'e.called_off_why as calledOffWhy'])
    .select(['e.reach_people', 'e.reach_students', 'e.reach_organisations', 'e.reach_roles', 'e.version'])
    .select(
      sql<boolean>`e.capacity is not null and e.capacity <= (select count(*) from event_places p
        where p.organisation_id = e.organisation_id and p.event_id = e.id and p.standing = 'registered')`.as('isFull'),
    )
    .select(roomOf.as('room'))
}

type Row = Awaited<ReturnType<ReturnType<typeof eventsOf>['execute']>>[number]

function eventOf({ reach_people, reach_students, reach_organisations, reach_roles, ...event }: Row): Event {
  const reach = { people: reach_people, students: reach_students, organisations: reach_organisations }
  return { ...event, reach: { ...reach, roles: reach_roles } }
}

export async function findEvent(tx: Tx, of: Of, id: string): Promise<Event | null> {
  const row = await eventsOf(tx, of).where('e.id', '=', id).executeTakeFirst()
  return row ? eventOf(row) : null
}

/** Holds an event until the transaction is over: places are given, and events changed, one after another. */
export async function holdEvent(tx: Tx, of: Of, id: string): Promise<Event | null> {
  await tx
    .selectFrom('events')
    .where('organisation_id', '=', of.organisationId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return findEvent(tx, of, id)
}

/** The most events on one page. */
export const eventsOnPage = 50

/** `told`: those of which everyone is told; `open`: without those that only the invited are told of. */
type Wanted = Readonly<{ page: number; told?: boolean; open?: boolean; seriesId?: string }>

/** A page of events, those to come first and then those that are over, and one more when there are more. From 1. */
export async function listEvents(tx: Tx, of: Of, { page, told, open, seriesId }: Wanted, today: Day): Promise<Event[]> {
  let query = eventsOf(tx, of)
  if (told) query = query.where('e.told_on', 'is not', null)
  if (open) query = query.where('e.entry', '=', 'open')
  if (seriesId) query = query.where('e.series_id', '=', seriesId)
  const rows = await query
    .orderBy(sql`e.held_on < ${today}`)
    .orderBy(sql`case when e.held_on >= ${today} then e.held_on end`)
    .orderBy('e.held_on', 'desc')
    .orderBy('e.starts')
    .orderBy('e.id')
    .limit(eventsOnPage + 1)
    .offset((page - 1) * eventsOnPage)
    .execute()
  return rows.map(eventOf)
}

/** The latest events of a series that everyone was told of and that were held, the last one first. */
export async function listHeld(
  tx: Tx,
  of: Of,
  { seriesId, most }: Readonly<{ seriesId: string; most: number }>,
  today: Day,
): Promise<Event[]> {
  const rows = await eventsOf(tx, of)
    .where('e.series_id', '=', seriesId)
    .where('e.told_on', 'is not', null)
    .where('e.called_off_on', 'is', null)
    .where('e.held_on', '<=', today)
    .orderBy('e.held_on', 'desc')
    .orderBy('e.starts', 'desc')
    .orderBy('e.id')
    .limit(most)
    .execute()
  return rows.map(eventOf)
}

const columnsOf = (words: EventWords) => ({
  ...{ series_id: words.seriesId, kind: words.kind, own_kind: words.ownKind, title: words.title, theme: words.theme },
  ...{ audience: words.audience, about: words.about, entry: words.entry, form: words.form, place: words.place },
  ...{ online_address: words.onlineAddress, held_on: words.heldOn, starts: words.starts, ends: words.ends },
  ...{ capacity: words.capacity, closes_on: words.closesOn, access: words.access, contact: words.contact },
})

export async function addEvent(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  words: EventWords,
  today: Day,
): Promise<string> {
  const { id } = await tx
    .insertInto('events')
    .values({ organisation_id: organisationId, made_on: today, made_by: memberId, ...columnsOf(words) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes an event anew, which the transaction holds. */
export async function changeEvent(
  tx: Tx,
  of: Of,
  { id, version }: Pick<Event, 'id' | 'version'>,
  words: EventWords,
): Promise<void> {
  await update(tx, of, id)
    .set({ ...columnsOf(words), version: version + 1 })
    .execute()
}

const update = (tx: Tx, { organisationId }: Of, id: string) =>
  tx.updateTable('events').where('organisation_id', '=', organisationId).where('id', '=', id)

/** From now on everyone can read its page. False when they could before. */
export async function tellEvent(tx: Tx, of: Of, id: string, today: Day): Promise<boolean> {
  const { numUpdatedRows } = await update(tx, of, id)
    .where('told_on', 'is', null)
    .set({ told_on: today })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Something beside its words was written: whoever saw it before sees that first. */
export async function bumpVersion(tx: Tx, of: Of, { id, version }: Pick<Event, 'id' | 'version'>): Promise<void> {
  await update(tx, of, id)
    .set({ version: version + 1 })
    .execute()
}

/** It is on another day: everyone is reminded on the day before that. */
export async function remindAnew(tx: Tx, of: Of, id: string): Promise<void> {
  await update(tx, of, id).set({ reminded_on: null }).execute()
}

/** Calls an event off for good, which the transaction holds. */
export async function callOffEvent(
  tx: Tx,
  of: Of,
  { id, version }: Pick<Event, 'id' | 'version'>,
  why: string,
  today: Day,
) {
  await update(tx, of, id)
    .set({ called_off_on: today, called_off_why: why, version: version + 1 })
    .execute()
}

/** Throws a draft away. False when it is none any more. */
export async function removeDraft(tx: Tx, { organisationId }: Of, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('events')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('told_on', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
