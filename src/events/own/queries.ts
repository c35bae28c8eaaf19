import { type Day, dayAt } from '../../calendar/day.ts'
import { timeAt } from '../../calendar/moment.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Of, roomOf } from '../details/queries.ts'

/** Where letters to somebody who works here go; null for those without an address. */
export async function findEmail(tx: Tx, { organisationId, memberId }: Viewer): Promise<string | null> {
  const row = await tx
    .selectFrom('members')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', memberId)
    .select('email')
    .executeTakeFirst()
  return row?.email ?? null
}

/** An event that comes, as somebody is told of it before they look. */
export type ComingEvent = Readonly<{ id: string; title: string; heldOn: Day; closesOn: Day }>

/** The next event that everyone can come to, or at which this person has a place, and that is not over yet. */
export async function findNextEvent(
  tx: Tx,
  { organisationId, memberId }: Readonly<{ organisationId: string; memberId?: string }>,
  now: Date,
): Promise<ComingEvent | null> {
  const today = dayAt(now)
  const row = await tx
    .selectFrom('events as e')
    .where('e.organisation_id', '=', organisationId)
    .where('e.told_on', 'is not', null)
    .where('e.called_off_on', 'is', null)
    .where(eb => eb.or([eb('e.held_on', '>', today), eb('e.held_on', '=', today).and('e.ends', '>', timeAt(now))]))
    .where(roomOf, 'is distinct from', 'over')
    .where(eb => {
      const places = eb
        .selectFrom('event_places as p')
        .whereRef('p.organisation_id', '=', 'e.organisation_id')
        .whereRef('p.event_id', '=', 'e.id')
        .where('p.standing', '=', 'registered')
        .select('p.id')
      const isOpen = eb('e.entry', '=', 'open')
      return memberId ? eb.or([isOpen, eb.exists(places.where('p.member_id', '=', memberId))]) : isOpen
    })
    .select(['e.id', 'e.title', 'e.held_on as heldOn', 'e.closes_on as closesOn'])
    .orderBy('e.held_on')
    .orderBy('e.starts')
    .orderBy('e.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export type EventOn = Readonly<{ id: string; title: string }>

/** The events whose day hosts run now: today's that nobody has ended, and those whose room is open. */
export function listOn(tx: Tx, { organisationId }: Of, today: Day): Promise<EventOn[]> {
  return tx
    .selectFrom('events as e')
    .where('e.organisation_id', '=', organisationId)
    .where('e.told_on', 'is not', null)
    .where('e.called_off_on', 'is', null)
    .where(eb => eb.or([eb(roomOf, '=', 'open'), eb('e.held_on', '=', today).and(roomOf, 'is distinct from', 'over')]))
    .select(['e.id', 'e.title'])
    .orderBy('e.held_on')
    .orderBy('e.starts')
    .orderBy('e.id')
    .limit(3)
    .execute()
}
