import { sql } from 'kysely'
import { type Whereabouts, whenOf, whereaboutsOf, whereOf } from '../events/event.ts'
import { hour } from '../platform/clock.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { digestOf } from '../platform/secrets.ts'
import { newCode } from './code.ts'
import type { LiveDay, Moved, MovedTo, Step } from './day.ts'
import { channel, type Room } from './hub.ts'
import { beginOutputs } from './plenary/queries.ts'

/** How long a code is taken after the day was opened: an evening, and a day that begins with setting up, ms. */
const codeLasts = 16 * hour

/** The day of an event as it stands; null when it was never opened. Held, nobody else moves it until this is over. */
export async function findDay(tx: Tx, { organisationId, eventId }: Room, held?: 'held'): Promise<LiveDay | null> {
  const query = tx
    .selectFrom('live_days as d')
    .innerJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'd.organisation_id').onRef('e.id', '=', 'd.event_id'),
    )
    .where('d.organisation_id', '=', organisationId)
    .where('d.event_id', '=', eventId)
    .select(['d.event_id as eventId', 'e.title', 'd.code', 'd.tables', 'd.policy', 'd.held_words'])
    .select([
      'd.holds_questions as holdsQuestions',
      'd.holds_reactions as holdsReactions',
      'd.step_id as stepId',
      'd.step_began_at as stepBeganAt',
    ])
    .select(['d.step_ends_at as stepEndsAt', 'd.notice', 'd.ended_at as endedAt', 'd.version'])
    .select(['d.code_ends_at as codeEndsAt', 'e.called_off_why as calledOffWhy', 'd.whereabouts'])
    .select(['e.held_on as heldOn', 'e.starts', 'e.ends', 'e.form', 'e.place', 'e.online_address as onlineAddress'])
  const row = await (held ? query.forUpdate('d') : query).executeTakeFirst()
  if (!row) return null
  const { held_words, whereabouts, heldOn, starts, ends, form, place, onlineAddress, ...day } = row
  const now = { heldOn, starts, ends, form, place, onlineAddress }
  return {
    ...day,
    // What was called off is over, also when no host has ended it.
    endedAt: day.endedAt ?? (day.calledOffWhy ? day.codeEndsAt : null),
    starts,
    movedTo: whereabouts?.equals(keptOf(now)) === false ? movedTo(now) : null,
    heldWords: held_words.split('\n').filter(Boolean),
  }
}

const keptOf = (event: Whereabouts): Buffer => digestOf(whereaboutsOf(event))

const movedTo = (event: Whereabouts): MovedTo => ({
  ...{ when: whenOf(event), where: whereOf(event) },
  online: event.form === 'in-person' ? null : event.onlineAddress,
})

/** What happens at an event, one thing after another. Held, none of them is taken away until this is over. */
export function listSteps(tx: Tx, { organisationId, eventId }: Room, held?: 'held'): Promise<Step[]> {
  const query = tx
    .selectFrom('event_steps')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .select(['id', 'kind', 'title', 'speaker', 'about', 'minutes'])
    .orderBy('place')
    .orderBy('id')
    .limit(100)
  return (held ? query.forKeyShare() : query).execute()
}

/** The step that is on, which stays until this is over; null when it has been taken off the agenda meanwhile. */
export async function holdStep(
  tx: Tx,
  { organisationId }: Room,
  { stepId }: Pick<LiveDay, 'stepId'>,
): Promise<string | null> {
  if (!stepId) return null
  const query = tx.selectFrom('event_steps').where('organisation_id', '=', organisationId).where('id', '=', stepId)
  return (await query.select('id').forKeyShare().executeTakeFirst())?.id ?? null
}

/** The name of an event that everyone may know of; null when there is none, or it was called off. */
export async function findEventTitle(tx: Tx, { organisationId, eventId }: Room): Promise<string | null> {
  const row = await tx
    .selectFrom('events')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', eventId)
    .where('called_off_on', 'is', null)
    .select('title')
    .executeTakeFirst()
  return row?.title ?? null
}

/** Opens the day, or opens it again with another code. Guests who are in the room stay, and one that is open stays as it is. */
export async function openDay(
  tx: Tx,
  { organisationId, eventId }: Room,
  now: Date,
  draw: () => string = newCode,
): Promise<void> {
  const ends = new Date(now.getTime() + codeLasts)
  const event = await tx
    .selectFrom('events')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', eventId)
    .select(['held_on as heldOn', 'starts', 'ends', 'form', 'place', 'online_address as onlineAddress'])
    .executeTakeFirstOrThrow()
  const [code, whereabouts] = [await drawCode(tx, draw), keptOf(event)]
  await tx
    .insertInto('live_days')
    .values({ organisation_id: organisationId, event_id: eventId, code, code_ends_at: ends, whereabouts })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'event_id'])
        .doUpdateSet(eb => ({
          ...{ code, code_ends_at: ends, ended_at: null, whereabouts },
          version: eb('live_days.version', '+', 1),
        }))
        .where(eb => eb.or([eb('live_days.ended_at', 'is not', null), eb('live_days.code_ends_at', '<=', now)])),
    )
    .execute()
  return beginOutputs(tx, { organisationId, eventId })
}

/** So often a code is drawn before all of them count as taken. */
const mostDraws = 1_000

/** A code that leads nowhere yet. Rooms that are opened at once draw one after another, whichever organisation they are of. */
async function drawCode(tx: Tx, draw: () => string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended('code of a room', 0))`.execute(tx)
  for (let i = 0; i < mostDraws; i += 1) {
    const code = draw()
    // A day that nobody ended keeps its code until it is ended, also when that has run out.
    const { rows } = await sql<{ is_taken: boolean }>`
      select exists (select from live_day_of_code(${code}, '-infinity')) as is_taken`.execute(tx)
    if (!rows[0]?.is_taken) return code
  }
  throw new Error('Every code that was drawn is taken.')
}

/**
 * Writes down what a move has made of the day. False when somebody else has moved it since. A message moves nothing, and so
 * is in the way of no other press.
 */
export async function saveMoved(
  tx: Tx,
  { organisationId }: Room,
  day: LiveDay,
  moved: Moved,
  isMessage: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('live_days')
    .set({
      ...{ step_id: moved.stepId, step_began_at: moved.stepBeganAt, step_ends_at: moved.stepEndsAt },
      ...{ notice: moved.notice, ended_at: moved.endedAt, version: day.version + (isMessage ? 0 : 1) },
    })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', day.eventId)
    .where('version', '=', day.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type RoomFound = Room & Readonly<{ organisation: string }>

/** Which event a code leads to; null when it leads nowhere, or no more. */
export async function findRoom(db: Db, code: string, now: Date): Promise<RoomFound | null> {
  const { rows } = await sql<RoomFound>`
    select organisation_id as "organisationId", organisation_name as organisation, event_id as "eventId"
    from live_day_of_code(${code}, ${now})`.execute(db)
  return rows[0] ?? null
}

/** Passes a text on to every process that listens. */
export async function sayToAll(db: Db, text: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${text})`.execute(db)
}
