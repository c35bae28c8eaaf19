import type { Day } from '../../../calendar/day.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { Tx } from '../../../platform/schema.ts'
import { type About, changeDraft } from '../../../surveys/draft/queries.ts'
import { findWave } from '../../../surveys/queries.ts'
import type { Wave } from '../../../surveys/wave.ts'
import type { Of } from '../../details/queries.ts'
import type { Event } from '../../event.ts'
import { type Asking, kindOf, type Part } from '../asking.ts'
import { findEventOfWave, listAsking, nameWave, seriesOf } from '../queries.ts'
import { type DraftInList, whyNot } from './attaching.ts'

/** As many as anybody looks through. */
const mostDrafts = 100

/** Drafts of surveys, the one that was begun last on top, and what they are attached to. */
export function listDrafts(tx: Tx, { organisationId }: Of): Promise<DraftInList[]> {
  return tx
    .selectFrom('waves as w')
    .leftJoin('event_waves as a', join =>
      join.onRef('a.organisation_id', '=', 'w.organisation_id').onRef('a.wave_id', '=', 'w.id'),
    )
    .leftJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'a.organisation_id').onRef('e.id', '=', 'a.event_id'),
    )
    .where('w.organisation_id', '=', organisationId)
    .where('w.fixed_on', 'is', null)
    .select(['w.id', 'w.title', 'w.opens_on as opensOn', 'w.closes_on as closesOn', 'e.title as eventTitle'])
    .orderBy('w.made_on', 'desc')
    .orderBy(eb => eb.fn('lower', ['w.title']))
    .orderBy('w.id')
    .limit(mostDrafts)
    .execute()
}

/**
 * Attaches a draft to a part of an event, which the transaction holds: it becomes of the kind that asks then, and of one
 * series with the other survey. Why not, in words, where it cannot be.
 */
export async function attach(
  tx: Tx,
  viewer: Viewer,
  { event, part, waveId }: Readonly<{ event: Event; part: Part; waveId: string | null }>,
  today: Day,
): Promise<string | null> {
  const wave = waveId && (await findWave(tx, viewer, waveId, 'held'))
  const known = {
    asking: await findAsking(tx, viewer, event.id, part),
    at: wave ? await findEventOfWave(tx, viewer, wave.id) : null,
    otherSeries: await findOtherSeries(tx, viewer, event.id, part),
  }
  const refusal = whyNot(wave || null, event, known)
  if (refusal !== null || !wave) return refusal
  const series = wave.series ?? known.otherSeries ?? (await seriesOf(tx, viewer, event))
  await changeDraft(tx, viewer, wave, { part: 'about', about: aboutOf(wave, part, series), sensitive: null }, today)
  await nameWave(tx, viewer, { eventId: event.id, part, waveId: wave.id })
  return null
}

function aboutOf({ questionnaireId, title, why, whoSees }: Wave, part: Part, series: About['series']): About {
  return { questionnaireId, title, why, whoSees, kind: kindOf(part), series }
}

async function findAsking(tx: Tx, of: Of, eventId: string, part: Part): Promise<Asking> {
  const found = (await listAsking(tx, of, eventId)).find(each => each.part === part)
  return found ?? { part, wave: null, completion: null, isMine: false }
}

/** The series of the survey of the other part, unless it was called off. */
async function findOtherSeries(tx: Tx, { organisationId }: Of, eventId: string, part: Part) {
  const row = await tx
    .selectFrom('event_waves as a')
    .innerJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 'a.organisation_id').onRef('w.id', '=', 'a.wave_id'),
    )
    .innerJoin('wave_series as s', join =>
      join.onRef('s.organisation_id', '=', 'w.organisation_id').onRef('s.id', '=', 'w.series_id'),
    )
    .where('a.organisation_id', '=', organisationId)
    .where('a.event_id', '=', eventId)
    .where('a.part', '!=', part)
    .where('w.called_off_on', 'is', null)
    .select(['s.id', 's.title'])
    .executeTakeFirst()
  return row ?? null
}

/** Takes a survey off an event, which the transaction holds. False when it is no draft any more, or is not there. */
export async function detach(tx: Tx, viewer: Viewer, eventId: string, part: Part): Promise<boolean> {
  const { wave } = await findAsking(tx, viewer, eventId, part)
  const held = wave && (await findWave(tx, viewer, wave.id, 'held'))
  if (!held || held.fixedOn) return false
  await nameWave(tx, viewer, { eventId, part, waveId: null })
  return true
}
