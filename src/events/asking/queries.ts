import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { inLibrary } from '../../questionnaires/library.ts'
import { findFromLibrary, makeQuestionnaire } from '../../questionnaires/queries.ts'
import { source } from '../../questionnaires/text.ts'
import { changeDraft, makeDraft } from '../../surveys/draft/queries.ts'
import { findNewest } from '../../surveys/queries.ts'
import { sensitiveIn } from '../../surveys/sensitive.ts'
import type { Of } from '../details/queries.ts'
import type { Event } from '../event.ts'
import { type Asking, type Completion, daysFor, kindOf, type Part, parts } from './asking.ts'

/** The surveys before and after an event, as they stand; for a member also whether they are asked. */
export async function listAsking(
  tx: Tx,
  { organisationId }: Of,
  eventId: string,
  memberId?: string,
): Promise<Asking[]> {
  const rows = await tx
    .selectFrom('event_waves as a')
    .leftJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 'a.organisation_id').onRef('w.id', '=', 'a.wave_id'),
    )
    .leftJoin('invited as i', join =>
      join
        .onRef('i.organisation_id', '=', 'a.organisation_id')
        .onRef('i.wave_id', '=', 'a.wave_id')
        .on('i.member_id', '=', memberId ?? '00000000-0000-0000-0000-000000000000'),
    )
    .where('a.organisation_id', '=', organisationId)
    .where('a.event_id', '=', eventId)
    .select(['a.part', 'a.completed', 'a.asked', 'a.asked_whom as askedWhom', 'w.id', 'w.title', 'i.member_id as mine'])
    .select(['w.opens_on as opensOn', 'w.closes_on as closesOn', 'w.fixed_on as fixedOn', 'w.closed_on as closedOn'])
    .select(['w.called_off_on as calledOffOn', 'w.deleted_on as deletedOn', 'w.is_open_channel as isOpenChannel'])
    .execute()
  return parts.map(part => {
    const row = rows.find(each => each.part === part)
    return { part, wave: row ? waveOf(row) : null, completion: row ? completionOf(row) : null, isMine: !!row?.mine }
  })
}

/** A survey that people in the room can answer on the day of the event. */
export type OnTheDay = Readonly<{ id: string; title: string; isOpenChannel: boolean }>

/** The surveys of an event that are open on its day. */
export function listOnTheDay(tx: Tx, { organisationId }: Of, eventId: string): Promise<OnTheDay[]> {
  return tx
    .selectFrom('event_waves as a')
    .innerJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'a.organisation_id').onRef('e.id', '=', 'a.event_id'),
    )
    .innerJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 'a.organisation_id').onRef('w.id', '=', 'a.wave_id'),
    )
    .where('a.organisation_id', '=', organisationId)
    .where('a.event_id', '=', eventId)
    .where('w.fixed_on', 'is not', null)
    .where('w.called_off_on', 'is', null)
    .where('w.closed_on', 'is', null)
    .whereRef('w.opens_on', '<=', 'e.held_on')
    .whereRef('w.closes_on', '>=', 'e.held_on')
    .select(['w.id', 'w.title', 'w.is_open_channel as isOpenChannel'])
    .orderBy('w.opens_on')
    .orderBy('w.id')
    .execute()
}

type Nullable<T> = { [K in keyof T]: T[K] | null }

function waveOf(row: Nullable<NonNullable<Asking['wave']>>): Asking['wave'] {
  const { id, title, opensOn, closesOn, fixedOn, closedOn, calledOffOn, deletedOn, isOpenChannel } = row
  if (id === null || title === null || opensOn === null || closesOn === null) return null
  const days = { opensOn, closesOn, fixedOn, closedOn, calledOffOn, deletedOn }
  return { id, title, ...days, isOpenChannel: isOpenChannel === true }
}

function completionOf({ completed, asked, askedWhom }: Nullable<Completion>): Completion | null {
  return completed === null || asked === null || askedWhom === null ? null : { completed, asked, askedWhom }
}

/**
 * Makes a draft from the library for one part of an event, for those with a place who work here, with an open way for
 * guests where there are any, and has the event know it. Nothing is fixed: it goes through the same checks as any other.
 * The transaction holds the event.
 */
export async function askAround(tx: Tx, viewer: Viewer, event: Event, part: Part, today: Day): Promise<string> {
  const { questionnaireId, sensitive } = await takeQuestionnaire(tx, viewer, part, today)
  const about = {
    ...{ questionnaireId, kind: kindOf(part) },
    title: `${part === 'before' ? 'Before' : 'After'}: ${event.title}`.slice(0, 200),
    why: `We want to know ${part === 'before' ? 'where people stand before' : 'what has changed after'} “${event.title}”, and what they need.`,
    // Guests read it too: “here” would say nothing to them.
    whoSees: `Everyone who works at ${viewer.organisationName} sees the results, on the same day.`.slice(0, 1000),
    series: await seriesOf(tx, viewer, event),
  }
  const beginning = { ...daysFor(part, event.heldOn, today), sensitive, today }
  const waveId = await makeDraft(tx, viewer, about, beginning)
  await putToThoseWhoCome(tx, viewer, event, { waveId, sensitive, today })
  await nameWave(tx, viewer, { eventId: event.id, part, waveId })
  return waveId
}

type Named = Readonly<{ eventId: string; part: Part; waveId: string | null }>

/** Has an event, which the transaction holds, know the survey of a part; null where there is none any more. */
export async function nameWave(tx: Tx, { organisationId }: Of, { eventId, part, waveId }: Named): Promise<void> {
  await tx
    .insertInto('event_waves')
    .values({ organisation_id: organisationId, event_id: eventId, part, wave_id: waveId })
    .onConflict(conflict => conflict.columns(['organisation_id', 'event_id', 'part']).doUpdateSet({ wave_id: waveId }))
    .execute()
}

/** Both surveys of an event belong together, so that answers can be held against one another. */
export async function seriesOf(tx: Tx, { organisationId }: Of, { id, title }: Event) {
  const other = await tx
    .selectFrom('event_waves as a')
    .innerJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 'a.organisation_id').onRef('w.id', '=', 'a.wave_id'),
    )
    .where('a.organisation_id', '=', organisationId)
    .where('a.event_id', '=', id)
    .where('w.series_id', 'is not', null)
    .select('w.series_id as seriesId')
    .executeTakeFirst()
  return other?.seriesId ? { id: other.seriesId } : { title: title.slice(0, 200) }
}

type Draft = Readonly<{ waveId: string; sensitive: readonly string[]; today: Day }>

async function putToThoseWhoCome(tx: Tx, viewer: Viewer, event: Event, { waveId, sensitive, today }: Draft) {
  const places = await tx
    .selectFrom('event_places')
    .where('organisation_id', '=', viewer.organisationId)
    .where('event_id', '=', event.id)
    .where('standing', '=', 'registered')
    .select('member_id as memberId')
    .execute()
  const people = places.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
  const whom = { part: 'whom' as const, target: { whom: 'people' as const }, people }
  await changeDraft(tx, viewer, { id: waveId, revision: 1 }, whom, today)
  const results = {
    ...viewer.rule,
    breakdowns: [],
    sensitive,
    isOpenChannel: people.length < places.length,
    isForEveryone: false,
  }
  await changeDraft(tx, viewer, { id: waveId, revision: 2 }, { part: 'results', ...results }, today)
}

/** The questionnaire of the library as it was taken before, with what was changed in it, or taken now. */
async function takeQuestionnaire(tx: Tx, viewer: Viewer, part: Part, today: Day) {
  const key = `event-${part}`
  const ready = inLibrary(key)
  if (!ready) throw new Error(`The library has no questions for the time ${part} an event.`)
  const found = await findFromLibrary(tx, viewer, key, [ready.questionnaire.title[source]])
  if (found) return { questionnaireId: found, sensitive: sensitiveIn((await findNewest(tx, viewer, found)).content) }
  const content = ready.questionnaire
  const questionnaireId = await makeQuestionnaire(tx, viewer, { content, fromLibrary: key, today })
  return { questionnaireId, sensitive: sensitiveIn(content) }
}

/** Writes down how many completed the surveys, as the host says. The transaction holds the event. */
export async function writeCompletion(
  tx: Tx,
  { organisationId }: Of,
  eventId: string,
  said: Readonly<Record<Part, Completion | null>>,
): Promise<void> {
  for (const part of parts) {
    const { completed = null, asked = null, askedWhom = null } = said[part] ?? {}
    const columns = { completed, asked, asked_whom: askedWhom }
    await tx
      .insertInto('event_waves')
      .values({ organisation_id: organisationId, event_id: eventId, part, ...columns })
      .onConflict(conflict => conflict.columns(['organisation_id', 'event_id', 'part']).doUpdateSet(columns))
      .execute()
  }
}

/** The event that a survey belongs to; null for any other survey. */
export async function findEventOfWave(tx: Tx, { organisationId }: Of, waveId: string) {
  const row = await tx
    .selectFrom('event_waves as a')
    .innerJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'a.organisation_id').onRef('e.id', '=', 'a.event_id'),
    )
    .where('a.organisation_id', '=', organisationId)
    .where('a.wave_id', '=', waveId)
    .select(['e.id', 'e.title'])
    .executeTakeFirst()
  return row ?? null
}
