import type { Day } from '../../calendar/day.ts'
import { firstOf } from '../../calendar/day.ts'
import { findEvent } from '../../events/details/queries.ts'
import { eventsPaths } from '../../events/paths.ts'
import { addEvidence } from '../../framework/evidence/queries.ts'
import { addGap } from '../../gaps/queries.ts'
import { beginningOf } from '../../lessons/lesson.ts'
import { addLesson } from '../../lessons/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { leadBetween } from '../../thread/lead.ts'
import { findStation, recordChange } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'

import { findEvidenceOf, nameEvidence } from '../queries.ts'
import { holdReflection, nameStation } from './queries.ts'

/** When and where this is done. */
export type Moment = Readonly<{ today: Day; now: Date; publicUrl: string }>

/**
 * Makes a lesson or a gap of a reflection, and leads the thread there from the pack, which becomes evidence. Whose event
 * it is; `already` where it leads somewhere already, so that two presses make one. Null when it is not there.
 */
export async function carryOn(
  tx: Tx,
  viewer: Viewer,
  id: string,
  to: 'lesson' | 'gap',
  moment: Moment,
): Promise<Readonly<{ eventId: string; outcome: 'made' | 'already' }> | null> {
  const reflection = await holdReflection(tx, viewer, id)
  const event = reflection && (await findEvent(tx, viewer, reflection.eventId))
  if (!event) return null
  if (reflection.station) return { eventId: event.id, outcome: 'already' }
  const { today, now } = moment
  const words = {
    ...{ title: beginningOf(reflection.words, 200), words: reflection.words, elementId: null },
    ...{ standsOn: firstOf(event.heldOn, today), ownerId: viewer.memberId },
  }
  const stationId =
    to === 'lesson'
      ? await addLesson(tx, viewer, { ...words, source: 'event' }, today)
      : await addGap(tx, viewer, { ...words, source: 'listening' }, today)
  await recordChange(tx, viewer, { stationId, what: 'written', now })
  await nameStation(tx, viewer, id, stationId)
  const [from, made] = [await evidenceOf(tx, viewer, event, moment), await findStation(tx, viewer, stationId)]
  if (from && made) await leadBetween(tx, viewer, { from, to: made }, moment)
  return { eventId: event.id, outcome: 'made' }
}

/** Where the pack stands on the thread: put there with the first thing that comes of it, and again if it was taken back. */
async function evidenceOf(
  tx: Tx,
  viewer: Viewer,
  event: Readonly<{ id: string; title: string; heldOn: Day }>,
  { today, now, publicUrl }: Moment,
): Promise<Station | null> {
  const known = await findEvidenceOf(tx, viewer, event.id)
  const station = known && (await findStation(tx, viewer, known, 'evidence'))
  if (station && !station.withdrawnOn) return station
  const evidence = {
    ...{ title: `Insights pack: ${event.title}`.slice(0, 300), words: '', standsOn: firstOf(event.heldOn, today) },
    ...{ form: 'link' as const, href: publicUrl + eventsPaths.one(event.id), releaseId: null, themeId: null },
    ...{ document: null, elementIds: [] },
  }
  const id = await addEvidence(tx, viewer, evidence, today)
  await recordChange(tx, viewer, { stationId: id, what: 'written', now })
  await nameEvidence(tx, viewer, event.id, id)
  return findStation(tx, viewer, id, 'evidence')
}
