import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { findEvent, type Of } from '../../events/details/queries.ts'
import type { Event } from '../../events/event.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { SupportPlace } from '../../questionnaires/support/place.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { type After, daysToSay, remindedAfter } from '../pledge.ts'

type NewLetters = Readonly<{ id: string; pledgeId: string; sealed: Buffer }>

/** Letters are wanted at this address, which takes the place of another. */
export async function askForLetters(tx: Tx, of: Of, { id, pledgeId, sealed }: NewLetters): Promise<void> {
  await dropLetters(tx, of, pledgeId)
  await tx
    .insertInto('pledge_letters')
    .values({ id, organisation_id: of.organisationId, pledge_id: pledgeId, sealed })
    .execute()
}

/** No letter comes any more, and nothing is known of where they went. */
export async function dropLetters(tx: Tx, { organisationId }: Of, pledgeId: string): Promise<void> {
  await lettersOf(tx, organisationId).where('pledge_id', '=', pledgeId).execute()
}

export async function stopLetters(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await lettersOf(tx, organisationId).where('id', '=', id).execute()
}

const lettersOf = (tx: Tx, organisationId: string) =>
  tx.deleteFrom('pledge_letters').where('organisation_id', '=', organisationId)

export type Letters = Readonly<{
  eventId: string
  title: string
  organisationName: string
  heldOn: Day
  isConfirmed: boolean
}>

/** What letters are about. Null once they were stopped, or the pledge is gone. */
export async function findLetters(tx: Tx, { organisationId }: Of, id: string): Promise<Letters | null> {
  const row = await tx
    .selectFrom('pledge_letters as l')
    .innerJoin('pledges as p', join =>
      join.onRef('p.organisation_id', '=', 'l.organisation_id').onRef('p.id', '=', 'l.pledge_id'),
    )
    .innerJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'p.organisation_id').onRef('e.id', '=', 'p.event_id'),
    )
    .innerJoin('organisations as o', 'o.id', 'l.organisation_id')
    .where('l.organisation_id', '=', organisationId)
    .where('l.id', '=', id)
    .select([
      'e.id as eventId',
      'e.title',
      'o.name as organisationName',
      'p.held_on as heldOn',
      'l.confirmed_on as confirmedOn',
    ])
    .executeTakeFirst()
  if (!row) return null
  const { confirmedOn, ...letters } = row
  return { ...letters, isConfirmed: confirmedOn !== null }
}

/** The event that letters are about, and where people find support. */
export type About = Readonly<{ event: Event; support: readonly SupportPlace[] }>

export async function findAbout(tx: Tx, of: Of, { eventId }: Letters): Promise<About | null> {
  const event = await findEvent(tx, of, eventId)
  return event && { event, support: await findPlaces(tx, of) }
}

export async function confirmLetters(tx: Tx, { organisationId }: Of, id: string, today: Day): Promise<void> {
  await tx
    .updateTable('pledge_letters')
    .set({ confirmed_on: today })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('confirmed_on', 'is', null)
    .execute()
}

/** A reminder that is due, and where it goes. */
export type Due = Letters & Readonly<{ id: string; organisationId: string; sealed: Buffer; after: After }>

/** Reminders that are due and have not gone: to nobody who has not said that they want them. */
export async function listDue(keeper: Db, today: Day): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select l.id, l.organisation_id as "organisationId", l.sealed, a.after, e.id as "eventId", e.title, o.name as "organisationName",
      p.held_on as "heldOn", true as "isConfirmed"
    from pledge_letters l
      join pledges p on p.organisation_id = l.organisation_id and p.id = l.pledge_id
      join events e on e.organisation_id = p.organisation_id and e.id = p.event_id
      join organisations o on o.id = l.organisation_id
      cross join unnest(${remindedAfter as readonly number[]}::int[]) as a(after)
    where l.confirmed_on is not null and l.sent_after < a.after
      and ${today}::date - p.held_on between a.after and a.after + ${daysToSay}::int - 1
    order by l.organisation_id, l.id`.execute(keeper)
  return rows
}

/** False when another process sends it, or it was stopped. */
export async function takeReminder(tx: Tx, { organisationId, id, after }: Due): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pledge_letters')
    .set({ sent_after: after })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('sent_after', '<', after)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Addresses at which nobody said yes, gone for every organisation before the first reminder would go there. */
export async function forgetUnconfirmed(keeper: Db, today: Day): Promise<void> {
  await sql`delete from pledge_letters l using pledges p
    where p.organisation_id = l.organisation_id and p.id = l.pledge_id and l.confirmed_on is null
      and p.held_on <= ${today}::date - ${remindedAfter[0]}::int`.execute(keeper)
}
