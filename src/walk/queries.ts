import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import { frameworkPaths } from '../framework/paths.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { stationFrom, stationsOf } from '../thread/queries.ts'
import type { Station, StationKind } from '../thread/station.ts'
import { addressOf } from './addresses.ts'
import { type Break, type Broken, breaks, mostOfAKind } from './broken.ts'

type Row = { id: string; kind: StationKind | 'cycle'; cycle_id: string | null; title: string; since: Day | null }

const openAction = sql`a.done_on is null and a.dropped_on is null and s.withdrawn_on is null`

/** What breaks a thread, as the rows that show it: each with the day since when. */
const rowsOf: Readonly<Record<Break, (viewer: Viewer, today: Day) => RawBuilder<Row>>> = {
  review: ({ organisationId }, today) => sql`
    select c.id, 'cycle' as kind, c.id as cycle_id, e.title, c.review_on as since
    from cycles c join elements e on e.organisation_id = c.organisation_id and e.id = c.element_id
    where c.organisation_id = ${organisationId} and c.reviewed_on is null and c.review_on < ${today}`,
  'promise-due': ({ organisationId }, today) => sql`
    select s.id, s.kind, s.cycle_id, s.title, s.stands_on as since
    from promises p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    where p.organisation_id = ${organisationId} and p.locked_at is not null and p.outcome is null
      and s.withdrawn_on is null and s.stands_on < ${today}`,
  gap: ({ organisationId }) => sql`
    select s.id, s.kind, s.cycle_id, s.title, s.stands_on as since
    from gaps g join stations s on s.organisation_id = g.organisation_id and s.id = g.station_id
    where g.organisation_id = ${organisationId} and g.refused_on is null and s.withdrawn_on is null
      and not exists (select from threads t
        join actions a on a.organisation_id = t.organisation_id and a.station_id = t.to_id and a.dropped_on is null
        join stations x on x.organisation_id = a.organisation_id and x.id = a.station_id and x.withdrawn_on is null
        where t.organisation_id = s.organisation_id and t.from_id = s.id)`,
  'action-due': ({ organisationId }, today) => sql`
    select s.id, s.kind, s.cycle_id, s.title, a.due_on as since
    from actions a join stations s on s.organisation_id = a.organisation_id and s.id = a.station_id
    where a.organisation_id = ${organisationId} and ${openAction} and a.due_on < ${today}`,
  'promise-idle': ({ organisationId }, today) => sql`
    select p.id, p.kind, p.cycle_id, p.title, c.agreed_on as since
    from stations p join promises d on d.organisation_id = p.organisation_id and d.station_id = p.id
    join cycles c on c.organisation_id = p.organisation_id and c.id = p.cycle_id
    where p.organisation_id = ${organisationId} and d.locked_at is not null and d.outcome is null
      and c.reviewed_on is null and p.withdrawn_on is null and p.stands_on >= ${today}
      and not exists (select from stations s
        join actions a on a.organisation_id = s.organisation_id and a.station_id = s.id and a.dropped_on is null
        where s.organisation_id = p.organisation_id and s.cycle_id = p.cycle_id and s.withdrawn_on is null)`,
}

/** Every broken thread, those of a kind together and the longest broken first; at most `mostOfAKind` of each. */
export async function listBroken(tx: Tx, viewer: Viewer, today: Day): Promise<Broken[]> {
  const found: Broken[] = []
  for (const kind of breaks) {
    const { rows } = await sql<Row>`
      select * from (${rowsOf[kind](viewer, today)}) broken order by since, title limit ${mostOfAKind}`.execute(tx)
    for (const row of rows) found.push({ break: kind, title: row.title, since: row.since, href: hrefOf(row) })
  }
  return found
}

function hrefOf({ id, kind, cycle_id: cycleId }: Row): string {
  if (kind === 'cycle') return frameworkPaths.cycle(id)
  return addressOf({ id, kind, cycleId }) ?? frameworkPaths.strategy
}

/** How many finds stand on one page of a search. */
export const findsOnPage = 25

/** Stations in whose words these stand, the best first, and one more when there are more. Pages count from 1. */
export async function searchStations(tx: Tx, viewer: Viewer, words: string, page: number): Promise<Station[]> {
  const wanted = sql`websearch_to_tsquery('english', ${words})`
  const rows = await stationsOf(tx, viewer)
    .where('s.withdrawn_on', 'is', null)
    .where(sql<boolean>`s.search @@ ${wanted}`)
    .orderBy(sql`ts_rank(s.search, ${wanted})`, 'desc')
    .orderBy('s.made_on', 'desc')
    .orderBy('s.id')
    .limit(findsOnPage + 1)
    .offset((page - 1) * findsOnPage)
    .execute()
  return rows.map(stationFrom)
}
