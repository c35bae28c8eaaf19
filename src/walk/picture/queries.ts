import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { type Break, type Broken, breaks } from '../broken.ts'
import { type BrokenRow, brokenFrom, brokenRows, elementOfPolicy } from '../queries.ts'
import { type Column, type Counted, placeOf, type Row, rowsOf } from './picture.ts'

/** No organisation has more elements at work than this. */
const mostElements = 120

/** The elements that are at work, in their order. */
async function listAtWork(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('elements')
    .select(['id', 'mark', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('retired_on', 'is', null)
    .orderBy('place')
    .limit(mostElements)
    .execute()
}

/** The whole thread: what every element holds, and where it is broken. Three queries, however much there is. */
export async function findPicture(tx: Tx, viewer: Viewer, today: Day): Promise<Row[]> {
  const elements = await listAtWork(tx, viewer)
  return rowsOf(elements, { held: await countHeld(tx, viewer), broken: await countBroken(tx, viewer, today) })
}

/** What belongs to one element at most, and says so itself. */
const placed = ['gap', 'decision', 'promise', 'action', 'measure'] satisfies readonly Column[]

/**
 * Stations are counted in an index alone (`stations_alive`). Evidence may answer several elements, and a review is a
 * cycle that was closed.
 */
async function countHeld(tx: Tx, { organisationId }: Viewer): Promise<Counted<Column>[]> {
  const { rows } = await sql<Counted<Column>>`
    select element_id as "elementId", kind, count(*) as count from stations
    where organisation_id = ${organisationId} and withdrawn_on is null and kind = any(${placed})
    group by 1, 2
    union all
    select x.element_id, 'evidence', count(*) from evidence_elements x
    where x.organisation_id = ${organisationId} and not exists (select from stations s
      where s.organisation_id = x.organisation_id and s.id = x.evidence_id and s.withdrawn_on is not null)
    group by 1
    union all
    select null, 'evidence', count(*) from stations s
    where s.organisation_id = ${organisationId} and s.withdrawn_on is null and s.kind = 'evidence'
      and s.element_id is null having count(*) > 0
    union all
    select ${elementOfPolicy}, 'policy', count(*) from stations s
    where organisation_id = ${organisationId} and withdrawn_on is null and kind = 'policy' group by 1
    union all
    select element_id, 'review', count(*) from cycles
    where organisation_id = ${organisationId} and reviewed_on is not null group by 1`.execute(tx)
  return rows
}

async function countBroken(tx: Tx, viewer: Viewer, today: Day): Promise<Counted<Break>[]> {
  const parts = breaks.map(
    kind => sql`select element_id as "elementId", ${kind}::text as kind, count(*) as count
      from (${brokenRows[kind](viewer, today)}) broken group by 1`,
  )
  const { rows } = await sql<Counted<Break>>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return rows
}

/** The most of one kind of break that a station's page names. */
const mostBroken = 25

/** Where the thread of an element is broken at one station, each kind cut off by itself. */
export async function listBrokenAt(
  tx: Tx,
  viewer: Viewer,
  today: Day,
  { elementId, column }: Readonly<{ elementId: string | null; column: Column }>,
): Promise<Broken[]> {
  const found: Broken[] = []
  for (const kind of breaks.filter(each => placeOf[each].column === column)) {
    const { rows } = await sql<BrokenRow>`
      select * from (${brokenRows[kind](viewer, today)}) broken where element_id is not distinct from ${elementId}::uuid
      order by since, title limit ${mostBroken}`.execute(tx)
    found.push(...rows.map(row => brokenFrom(kind, row)))
  }
  return found
}

/** How many stations stand on one page. */
export const stationsOnPage = 50

/** Everything of a kind in an element, the newest first, and one more when there are more. Pages count from 1. */
export async function listStationsAt(
  tx: Tx,
  viewer: Viewer,
  { elementId, column }: Readonly<{ elementId: string | null; column: Exclude<Column, 'review'> }>,
  page: number,
): Promise<Station[]> {
  const rows = await stationsOf(tx, viewer)
    .where('s.withdrawn_on', 'is', null)
    .where('s.kind', '=', column)
    .where(isAt({ elementId, column }))
    .orderBy('s.number', 'desc')
    .limit(stationsOnPage + 1)
    .offset((page - 1) * stationsOnPage)
    .execute()
  return rows.map(stationFrom)
}

function isAt({ elementId, column }: Readonly<{ elementId: string | null; column: Column }>) {
  if (column === 'evidence' && elementId)
    return sql<boolean>`exists (select from evidence_elements x
      where x.organisation_id = s.organisation_id and x.evidence_id = s.id and x.element_id = ${elementId})`
  const element = column === 'policy' ? elementOfPolicy : sql`s.element_id`
  return sql<boolean>`${element} is not distinct from ${elementId}::uuid`
}

/** An element of the viewer's organisation. */
export async function findPlace(tx: Tx, { organisationId }: Viewer, id: string) {
  return tx
    .selectFrom('elements')
    .select(['id', 'mark', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
}
