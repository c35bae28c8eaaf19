import { sql } from 'kysely'
import { addDays, isByDay } from '../../calendar/day.ts'
import { type Clock, day } from '../../platform/clock.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import { enqueue, type Job } from '../../platform/jobs.ts'
import { post } from '../../platform/mail/post.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Keyed } from '../../platform/secrets.ts'
import { findEvent, type Of } from '../details/queries.ts'
import { type Event, stateAt } from '../event.ts'
import { outsidePaths } from '../paths.ts'
import { placeToken } from '../places/own-link.ts'
import { eventCalendar } from './calendar.ts'
import { isWrittenOf, methodOf, type Occasion, placeLetter } from './letter.ts'

/** What writing to those with a place takes. */
export type Desk = Readonly<{ clock: Clock; keyed: Keyed; publicUrl: string }>

type Addressee = Readonly<{ id: string; email: string | null; standing: 'registered' | 'waiting' }>

/** Posts letters as part of a transaction; none to those who gave no address, nor once there is nothing to write of. */
export async function writeTo(
  tx: Db,
  { clock, keyed, publicUrl }: Desk,
  of: Of & Readonly<{ organisationName: string }>,
  { event, occasion, to }: Readonly<{ event: Event; occasion: Occasion; to: readonly Addressee[] }>,
): Promise<void> {
  const now = clock.now()
  if (!isWrittenOf(occasion, stateAt(event, now))) return
  const page = publicUrl + outsidePaths.event(event.id)
  for (const { id, email, standing } of to) {
    if (email === null) continue
    const isWaiting = standing === 'waiting'
    const own = publicUrl + outsidePaths.place(placeToken(keyed, { organisationId: of.organisationId, placeId: id }))
    const letter = placeLetter({ occasion, event, organisation: of.organisationName, isWaiting, own, page })
    const method = methodOf({ occasion, isWaiting })
    const text = method && eventCalendar({ event, address: page, method, attendee: email, hasPlace: true, now })
    const calendar = method && text ? { calendar: { method, text } } : {}
    await post(tx, { organisationId: of.organisationId, to: email, ...letter, ...calendar, now, lifetime: 3 * day })
  }
}

type Payload = Readonly<{ organisationId: string; eventId: string; version: number }>

/** Hands in the letters about what an event has become with this version. */
export const handInLetters = (tx: Db, payload: Payload, now: Date): Promise<void> =>
  enqueue(tx, 'write-event-letters', payload, now)

/** Writes to everyone with a place, or who waits for one, that an event has changed or is called off: once for each version. */
export function writeEventLetters(desk: Desk & Readonly<{ keeper: Db }>): Job {
  return {
    async run(payload) {
      const { organisationId, eventId, version } = payload as Payload
      await desk.keeper.transaction().execute(async tx => {
        const of = await takeUp(tx, { organisationId, eventId, version })
        const event = of && (await findEvent(tx, of, eventId))
        if (!event) return
        const occasion = event.calledOffOn ? 'called-off' : 'changed'
        await writeTo(tx, desk, of, { event, occasion, to: await listAddressees(tx, of, eventId) })
      })
    },
  }
}

/** Null when a letter about this version, or a later one, was written before: a job can be done twice. */
async function takeUp(tx: Tx, { organisationId, eventId, version }: Payload) {
  const taken = await tx
    .updateTable('events')
    .set({ posted_version: sql`version` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', eventId)
    .where('posted_version', '<', version)
    .returning('id')
    .executeTakeFirst()
  return taken ? findOf(tx, organisationId) : null
}

async function findOf(tx: Tx, organisationId: string) {
  const { name } = await tx
    .selectFrom('organisations')
    .where('id', '=', organisationId)
    .select('name')
    .executeTakeFirstOrThrow()
  return { organisationId, organisationName: name }
}

function listAddressees(tx: Tx, { organisationId }: Of, eventId: string, only?: 'registered'): Promise<Addressee[]> {
  const all = tx
    .selectFrom('event_places')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('email', 'is not', null)
  return (only ? all.where('standing', '=', only) : all).select(['id', 'email', 'standing']).orderBy('number').execute()
}

/**
 * Writes once, on the day before, to everyone who has a place, by day. What fails for one event holds up no other; the
 * first failure is thrown at the end.
 */
export async function writeReminders(desk: Desk & Readonly<{ keeper: Db }>): Promise<void> {
  const { keeper, clock } = desk
  if (!isByDay(clock.now())) return
  const today = clock.today()
  const due = await keeper
    .selectFrom('events')
    .select(['id', 'organisation_id as organisationId'])
    .where('held_on', '=', addDays(today, 1))
    .where('told_on', 'is not', null)
    .where('called_off_on', 'is', null)
    .where('reminded_on', 'is', null)
    .execute()
  await eachInTurn(due, ({ id, organisationId }) =>
    keeper.transaction().execute(async tx => {
      const ours = await tx
        .updateTable('events')
        .set({ reminded_on: today })
        .where('organisation_id', '=', organisationId)
        .where('id', '=', id)
        .where('reminded_on', 'is', null)
        .returning('id')
        .executeTakeFirst()
      const of = await findOf(tx, organisationId)
      const event = ours && (await findEvent(tx, of, id))
      if (!event) return
      await writeTo(tx, desk, of, { event, occasion: 'reminder', to: await listAddressees(tx, of, id, 'registered') })
    }),
  )
}
