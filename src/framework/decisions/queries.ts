import type { SelectQueryBuilder } from 'kysely'
import type { Day, Span } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, holdStation, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Decision } from './decision.ts'

function decisionsOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('decisions as d', join =>
      join.onRef('d.organisation_id', '=', 's.organisation_id').onRef('d.station_id', '=', 's.id'),
    )
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .leftJoin('stations as b', join =>
      join.onRef('b.organisation_id', '=', 'd.organisation_id').onRef('b.id', '=', 'd.supersedes_id'),
    )
    .leftJoin('decisions as n', join =>
      join.onRef('n.organisation_id', '=', 'd.organisation_id').onRef('n.supersedes_id', '=', 'd.station_id'),
    )
    .leftJoin('stations as a', join =>
      join.onRef('a.organisation_id', '=', 'n.organisation_id').onRef('a.id', '=', 'n.station_id'),
    )
    .select(['d.decided_by as decidedBy', 'd.options', 'd.look_again_on as lookAgainOn', 'd.reason'])
    .select(['e.mark', 'e.title as elementTitle', 'n.reason as reasonAfter'])
    .select(['b.id as beforeId', 'b.number as beforeNumber', 'b.title as beforeTitle', 'b.stands_on as beforeOn'])
    .select(['a.id as afterId', 'a.number as afterNumber', 'a.title as afterTitle', 'a.stands_on as afterOn'])
}

type Row = ReturnType<typeof decisionsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer R> ? R : never

function otherFrom(id: string | null, number: number | null, title: string | null, decidedOn: Day | null) {
  return id && number && title && decidedOn ? { id, number, title, decidedOn } : null
}

function decisionFrom(row: Row): Decision {
  const { decidedBy, options, lookAgainOn, reason, elementId, mark, elementTitle } = row
  const after = otherFrom(row.afterId, row.afterNumber, row.afterTitle, row.afterOn)
  return {
    ...{ station: stationFrom(row), decidedBy, options, lookAgainOn, reason },
    supersedes: otherFrom(row.beforeId, row.beforeNumber, row.beforeTitle, row.beforeOn),
    supersededBy: after && { ...after, reason: row.reasonAfter ?? '' },
    element: elementId && mark && elementTitle ? { id: elementId, mark, title: elementTitle } : null,
  }
}

export async function findDecision(tx: Tx, viewer: Viewer, id: string): Promise<Decision | null> {
  const row = await decisionsOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? decisionFrom(row) : null
}

/** How many stand on one page of the log. */
export const decisionsOnPage = 50

/** A page of the log, the last decided first, and one more when there are more. Pages count from 1. */
export async function listDecisions(tx: Tx, viewer: Viewer, page: number): Promise<Decision[]> {
  const rows = await decisionsOf(tx, viewer)
    .where('s.kind', '=', 'decision')
    .orderBy('s.stands_on', 'desc')
    .orderBy('s.number', 'desc')
    .limit(decisionsOnPage + 1)
    .offset((page - 1) * decisionsOnPage)
    .execute()
  return rows.map(decisionFrom)
}

type Wanted = Span & Readonly<{ lookAgainBy: Day }>

/** What was decided within these days, and what was to be looked at again by then; the last first, at most so many. */
export async function listDecisionsFor(tx: Tx, viewer: Viewer, wanted: Wanted, most: number): Promise<Decision[]> {
  const { from, to, lookAgainBy } = wanted
  const rows = await decisionsOf(tx, viewer)
    .where('s.kind', '=', 'decision')
    .where('s.withdrawn_on', 'is', null)
    .where(eb =>
      eb.or([
        eb.between('s.stands_on', from, to),
        eb.and([eb('d.look_again_on', '<=', lookAgainBy), eb('n.station_id', 'is', null)]),
      ]),
    )
    .orderBy('s.stands_on', 'desc')
    .orderBy('s.number', 'desc')
    .limit(most)
    .execute()
  return rows.map(decisionFrom)
}

/** The most on the page of a cycle; all of them are in the log. */
const decisionsOnCycle = 25

type Place = Readonly<{ elementId: string; cycle: Readonly<{ id: string; number: number }> }>

/** What was decided in a cycle, the last first. What was decided before the first belongs to that. */
export async function listDecisionsOf(tx: Tx, viewer: Viewer, { elementId, cycle }: Place): Promise<Decision[]> {
  const rows = await decisionsOf(tx, viewer)
    .where('s.element_id', '=', elementId)
    .where('s.kind', '=', 'decision')
    .where(eb => {
      const during = eb('s.cycle_id', '=', cycle.id)
      return cycle.number === 1 ? eb.or([during, eb('s.cycle_id', 'is', null)]) : during
    })
    .orderBy('s.stands_on', 'desc')
    .orderBy('s.number', 'desc')
    .limit(decisionsOnCycle)
    .execute()
  return rows.map(decisionFrom)
}

export type NewDecision = Readonly<{
  title: string
  words: string
  standsOn: Day
  decidedBy: string
  options: string
  lookAgainOn: Day | null
  elementId: string | null
  ownerId: string | null
}>

/** `supersedes`: the decision whose place it takes, and why that no longer holds. */
export async function addDecision(
  tx: Tx,
  viewer: Viewer,
  { decidedBy, options, lookAgainOn, ...station }: NewDecision,
  today: Day,
  supersedes: Readonly<{ id: string; reason: string }> | null = null,
): Promise<string> {
  const cycleId = await openCycle(tx, viewer, station.elementId)
  const id = await addStation(tx, viewer, { kind: 'decision', ...station, cycleId, today })
  await tx
    .insertInto('decisions')
    .values({
      ...{ organisation_id: viewer.organisationId, station_id: id },
      ...{ decided_by: decidedBy, options, look_again_on: lookAgainOn },
      ...{ supersedes_id: supersedes?.id ?? null, reason: supersedes?.reason ?? null },
    })
    .execute()
  return id
}

/** The cycle of an element that is under way. */
async function openCycle(tx: Tx, { organisationId }: Viewer, elementId: string | null): Promise<string | null> {
  if (!elementId) return null
  const cycle = await tx
    .selectFrom('cycles')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('element_id', '=', elementId)
    .where('reviewed_on', 'is', null)
    .executeTakeFirst()
  return cycle?.id ?? null
}

/** A decision as it stands, while nobody else can put a later one in its place or look at it again. */
export async function holdDecision(tx: Tx, viewer: Viewer, id: string): Promise<Decision | null> {
  await holdStation(tx, viewer, id)
  return findDecision(tx, viewer, id)
}

/** Writes when a decision is to be looked at again; null for never. */
export async function setLookAgain(tx: Tx, { organisationId }: Viewer, id: string, on: Day | null): Promise<void> {
  await tx
    .updateTable('decisions')
    .set({ look_again_on: on })
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .execute()
}
