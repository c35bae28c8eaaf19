import type { Day, Span } from '../../calendar/day.ts'
import { listAllActions } from '../../framework/actions/all/queries.ts'
import { listReviewed } from '../../framework/cycles/queries.ts'
import { listDecisionsFor } from '../../framework/decisions/queries.ts'
import { listPromisesFor } from '../../framework/promises/queries.ts'
import { listRows } from '../../framework/queries.ts'
import { listTerms } from '../../leadership/sponsors/queries.ts'
import { standingOf as standingOfSponsor } from '../../leadership/sponsors/sponsorship.ts'
import { listLessons } from '../../lessons/queries.ts'
import { standingOf } from '../../measures/measure.ts'
import { listMeasures } from '../../measures/queries.ts'
import { listLastValues } from '../../measures/values/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { listReleases } from '../../releases/queries.ts'
import { listBroken } from '../../walk/queries.ts'
import { type BoardFacts, mostRows } from './facts.ts'

/** What stands in the board paper of these days. As many queries however much there is; each looks for a bounded part. */
export async function findBoardFacts(tx: Tx, viewer: Viewer, span: Span, today: Day): Promise<BoardFacts> {
  const late = { elementId: null, keeper: null, standing: 'late', serves: null } as const
  const learned = { element: '', effect: '', within: span } as const
  const lessons = await listLessons(tx, viewer, learned, 1)
  const releases = await listReleases(tx, viewer)
  return {
    rows: await listRows(tx, viewer),
    sponsor: standingOfSponsor(await listTerms(tx, viewer), today),
    promises: await listPromisesFor(tx, viewer, span, mostRows + 1),
    reviewed: await listReviewed(tx, viewer, span, mostRows + 1),
    lateActions: await listAllActions(tx, viewer, late, { page: 1, today }),
    decisions: await listDecisionsFor(tx, viewer, { ...span, lookAgainBy: today }, mostRows + 1),
    measured: await findMeasured(tx, viewer),
    broken: await listBroken(tx, viewer, today),
    lessons: lessons.filter(({ kind }) => kind === 'lesson'),
    releases: releases.filter(({ releasedOn }) => releasedOn >= span.from && releasedOn <= span.to),
  }
}

async function findMeasured(tx: Tx, viewer: Viewer) {
  const measures = await listMeasures(tx, viewer, 1)
  const ids = measures.map(({ station }) => station.id)
  const values = await listLastValues(tx, viewer, ids)
  return measures.map(measure => ({ measure, standing: standingOf(values.get(measure.station.id) ?? []) }))
}
