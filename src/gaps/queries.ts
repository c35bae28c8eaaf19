import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { addStation, changeStation, stationFrom, stationsOf } from '../thread/queries.ts'
import type { Station } from '../thread/station.ts'
import type { Gap, Source } from './gap.ts'

/** The most gaps on one page; those without an answer come first. */
export const gapsOnPage = 50

/**
 * Does something happen about the gap `s`: an action that was not given up, straight from it or by way of a decision?
 * Actions are given up, and never withdrawn.
 */
export const isActedOn = sql<boolean>`exists (select from threads t
  left join threads d on d.organisation_id = t.organisation_id and d.from_id = t.to_id and d.to_kind = 'action'
    and t.to_kind = 'decision'
  join actions a on a.organisation_id = t.organisation_id and a.station_id = coalesce(d.to_id, t.to_id)
    and a.dropped_on is null
  where t.organisation_id = s.organisation_id and t.from_id = s.id)`

function gapsOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('gaps as g', join =>
      join.onRef('g.organisation_id', '=', 's.organisation_id').onRef('g.station_id', '=', 's.id'),
    )
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .where('s.kind', '=', 'gap')
    .where('s.withdrawn_on', 'is', null)
    .select([
      'g.source',
      'g.refused_on as refusedOn',
      'g.refused_why as refusedWhy',
      'e.mark',
      'e.title as elementTitle',
    ])
}

type GapRow = ReturnType<typeof gapsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function gapFrom(row: GapRow & Pick<Gap, 'hasAction'>): Gap {
  const { source, refusedOn, refusedWhy, hasAction, mark, elementTitle, elementId } = row
  const element = elementId && mark && elementTitle ? { id: elementId, mark, title: elementTitle } : null
  return { station: stationFrom(row), source, element, refusedOn, refusedWhy, hasAction }
}

/**
 * Which gaps stand on a page, and one more. What is acted on is found once for all, and nothing is read of a gap but what
 * orders it: of a thousand, most are on other pages.
 */
const onPage = ({ organisationId }: Viewer, page: number) => sql<Pick<Gap, 'hasAction'> & { id: string }>`(
  select s.id, s.id in (select t.from_id from threads t
      left join threads d on d.organisation_id = t.organisation_id and d.from_id = t.to_id and d.to_kind = 'action'
        and t.to_kind = 'decision'
      join actions a on a.organisation_id = t.organisation_id and a.station_id = coalesce(d.to_id, t.to_id)
        and a.dropped_on is null
      where t.organisation_id = ${organisationId} and t.from_kind = 'gap') as "hasAction"
  from stations s join gaps g on g.organisation_id = s.organisation_id and g.station_id = s.id
  where s.organisation_id = ${organisationId} and s.kind = 'gap' and s.withdrawn_on is null
  order by "hasAction", g.refused_on is not null, s.number desc
  limit ${gapsOnPage + 1} offset ${(page - 1) * gapsOnPage})`

/** A page of gaps, those that nobody answered first, and one more when there are more. Pages count from 1. */
export async function listGaps(tx: Tx, viewer: Viewer, page: number): Promise<Gap[]> {
  const rows = await gapsOf(tx, viewer)
    .innerJoin(onPage(viewer, page).as('page'), 'page.id', 's.id')
    .select('page.hasAction')
    .orderBy('page.hasAction')
    .orderBy(sql`g.refused_on is not null`)
    .orderBy('s.number', 'desc')
    .execute()
  return rows.map(gapFrom)
}

export async function findGap(tx: Tx, viewer: Viewer, id: string): Promise<Gap | null> {
  const row = await gapsOf(tx, viewer).where('s.id', '=', id).select(isActedOn.as('hasAction')).executeTakeFirst()
  return row ? gapFrom(row) : null
}

export type NewGap = Readonly<{
  title: string
  words: string
  source: Source
  elementId: string | null
  ownerId: string | null
  standsOn: Day
}>

export async function addGap(tx: Tx, viewer: Viewer, { source, ...gap }: NewGap, today: Day): Promise<string> {
  const id = await addStation(tx, viewer, { kind: 'gap', ...gap, today })
  await tx.insertInto('gaps').values({ organisation_id: viewer.organisationId, station_id: id, source }).execute()
  return id
}

/** Says no to a gap, or takes that no back. */
export async function refuseGap(
  tx: Tx,
  viewer: Viewer,
  id: string,
  no: Readonly<{ why: string; on: Day }> | null,
): Promise<void> {
  await tx
    .updateTable('gaps')
    .set({ refused_on: no?.on ?? null, refused_why: no?.why ?? null, refused_by: no ? viewer.memberId : null })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', id)
    .execute()
}

/** Open actions that could answer a gap, the ones due next first; at most two hundred. */
export async function listOpenActions(tx: Tx, viewer: Viewer) {
  return tx
    .selectFrom('actions as a')
    .innerJoin('stations as s', join =>
      join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.station_id'),
    )
    .select(['s.id', 's.number', 's.title', 'a.due_on as dueOn'])
    .where('a.organisation_id', '=', viewer.organisationId)
    .where('s.withdrawn_on', 'is', null)
    .where('a.done_on', 'is', null)
    .where('a.dropped_on', 'is', null)
    .orderBy('a.due_on')
    .limit(200)
    .execute()
}

type Seen = Readonly<{ station: Station; version: number }>

/** Writes a gap anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeGap(tx: Tx, viewer: Viewer, { station, version }: Seen, gap: NewGap): Promise<boolean> {
  const { source, elementId, ...words } = gap
  const { organisationId } = viewer
  if (!(await changeStation(tx, viewer, { id: station.id, version }, words))) return false
  await tx
    .updateTable('gaps')
    .set({ source })
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', station.id)
    .execute()
  await tx
    .updateTable('stations')
    .set({ element_id: elementId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', station.id)
    .execute()
  return true
}
