import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import { frameworkPaths } from '../framework/paths.ts'
import { tellWithin } from '../framework/settings/queries.ts'
import { isActedOn } from '../gaps/queries.ts'
import { leadershipPaths } from '../leadership/paths.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { releasesPaths } from '../releases/paths.ts'
import { stationFrom, stationsOf } from '../thread/queries.ts'
import type { Station, StationKind } from '../thread/station.ts'
import { addressOf } from './addresses.ts'
import { type Break, type Broken, breaks, mostOfAKind } from './broken.ts'

/** Where something is broken, as the database finds it. */
export type BrokenRow = {
  id: string
  kind: StationKind | 'cycle' | 'release' | 'sponsor'
  element_id: string | null
  cycle_id: string | null
  title: string
  since: Day | null
}

const openAction = sql`a.done_on is null and a.dropped_on is null and s.withdrawn_on is null`

/** What breaks a thread, as the rows that show it: each with the day since when. */
export const brokenRows: Readonly<Record<Break, (viewer: Viewer, today: Day) => RawBuilder<BrokenRow>>> = {
  // The newest term that has begun: over, or of somebody who is no longer here.
  sponsor: ({ organisationId }, today) => sql`
    select p.id, 'sponsor' as kind, null::uuid as element_id, null::uuid as cycle_id,
      'The sponsor of the strategy' as title, case when least(p.until_on, p.ended_on, m.left_on) <= ${today}
        then least(p.until_on, p.ended_on, m.left_on) end as since
    from (select * from sponsorships where organisation_id = ${organisationId} and withdrawn_on is null
      and from_on <= ${today} order by from_on desc limit 1) p
    left join members m on m.organisation_id = p.organisation_id and m.id = p.member_id
    where m.id is null or m.left_on is not null or least(p.until_on, p.ended_on) < ${today}`,
  review: ({ organisationId }, today) => sql`
    select c.id, 'cycle' as kind, c.element_id, c.id as cycle_id, e.title, c.review_on as since
    from cycles c join elements e on e.organisation_id = c.organisation_id and e.id = c.element_id
    where c.organisation_id = ${organisationId} and c.reviewed_on is null and c.review_on < ${today}
    union all
    select s.id, s.kind, s.element_id, s.cycle_id, s.title, r.due_on
    from sponsor_reviews r join stations s on s.organisation_id = r.organisation_id and s.id = r.station_id
    where r.organisation_id = ${organisationId} and r.closed_on is null and r.lapsed_on is null
      and s.withdrawn_on is null and r.due_on < ${today}`,
  'promise-due': ({ organisationId }, today) => sql`
    select s.id, s.kind, s.element_id, s.cycle_id, s.title, s.stands_on as since
    from promises p
    join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id and s.kind = 'promise'
    where p.organisation_id = ${organisationId} and p.locked_at is not null and p.outcome is null
      and s.withdrawn_on is null and s.stands_on < ${today}`,
  gap: ({ organisationId }) => sql`
    select s.id, s.kind, s.element_id, s.cycle_id, s.title, s.stands_on as since
    from gaps g join stations s on s.organisation_id = g.organisation_id and s.id = g.station_id and s.kind = 'gap'
    where g.organisation_id = ${organisationId} and g.refused_on is null and s.withdrawn_on is null
      and not ${isActedOn}`,
  'action-due': ({ organisationId }, today) => sql`
    select s.id, s.kind, s.element_id, s.cycle_id, s.title, a.due_on as since
    from actions a join stations s on s.organisation_id = a.organisation_id and s.id = a.station_id
    where a.organisation_id = ${organisationId} and ${openAction} and a.due_on < ${today}`,
  'promise-idle': ({ organisationId }, today) => sql`
    select p.id, p.kind, p.element_id, p.cycle_id, p.title, c.agreed_on as since
    from stations p join promises d on d.organisation_id = p.organisation_id and d.station_id = p.id
    join cycles c on c.organisation_id = p.organisation_id and c.id = p.cycle_id
    where p.organisation_id = ${organisationId} and d.locked_at is not null and d.outcome is null
      and c.reviewed_on is null and p.withdrawn_on is null and p.stands_on >= ${today}
      and not exists (select from stations s
        join actions a on a.organisation_id = s.organisation_id and a.station_id = s.id and a.dropped_on is null
        where s.organisation_id = p.organisation_id and s.cycle_id = p.cycle_id and s.withdrawn_on is null)`,
  'action-unmeasured': ({ organisationId }) => sql`
    select s.id, s.kind, s.element_id, s.cycle_id, s.title, s.made_on as since
    from cycles c join stations s on s.organisation_id = c.organisation_id and s.cycle_id = c.id
    join actions a on a.organisation_id = s.organisation_id and a.station_id = s.id
    where c.organisation_id = ${organisationId} and c.agreed_on is not null and c.reviewed_on is null
      and s.kind = 'action' and s.withdrawn_on is null and a.dropped_on is null
      and exists (${lockedIn()}) and not exists (${lockedIn(sql`and ${leadsToMeasure('p')}`)})
      and not ${leadsToMeasure('s')}`,
  // The first question is one look into `stations_newest` and settles most cycles, however much evidence they have.
  'evidence-old': ({ organisationId }) => sql`
    select s.id, 'evidence' as kind, c.element_id, c.id as cycle_id, s.title, s.stands_on as since
    from (select c.* from cycles c
      where c.organisation_id = ${organisationId} and c.reviewed_on is null and not exists (select from stations n
        where n.organisation_id = c.organisation_id and n.cycle_id = c.id and n.kind = 'evidence'
          and n.withdrawn_on is null and n.stands_on >= c.began_on) offset 0) c
    cross join lateral (
      select n.id, n.title, n.stands_on from evidence_elements x
      join stations n on n.organisation_id = x.organisation_id and n.id = x.evidence_id and n.withdrawn_on is null
      where x.organisation_id = c.organisation_id and x.cycle_id = c.id
      order by n.stands_on desc, n.number desc limit 1) s
    where s.stands_on < c.began_on`,
  'policy-untold': ({ organisationId }) => sql`
    select s.id, s.kind, ${elementOfPolicy} as element_id, s.cycle_id, s.title, s.stands_on as since
    from policies p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    where p.organisation_id = ${organisationId} and s.withdrawn_on is null
      and exists (select from clauses l
        join stations x on x.organisation_id = l.organisation_id and x.id = l.station_id and x.withdrawn_on is null
        where l.organisation_id = p.organisation_id and l.policy_id = p.station_id and l.says <> 'missing')
      and not exists (select from policy_occasions o where o.organisation_id = p.organisation_id
        and o.policy_id = p.station_id and o.withdrawn_on is null)`,
  'definition-unchecked': ({ organisationId }, today) => sql`
    select s.id, s.kind, s.element_id, s.cycle_id, s.title, u.due_on as since
    from understanding_checks u join adoptions a on a.organisation_id = u.organisation_id and a.id = u.adoption_id
    join stations s on s.organisation_id = a.organisation_id and s.id = a.term_id
    where u.organisation_id = ${organisationId} and u.closed_on is null and u.due_on < ${today}
      and s.withdrawn_on is null and not exists (select from adoptions later
        where later.organisation_id = a.organisation_id and later.term_id = a.term_id and later.number > a.number)`,
  'measure-untold': ({ organisationId }) => sql`
    select s.id, s.kind, s.element_id, s.cycle_id, s.title, v.newest as since
    from measures m join stations s on s.organisation_id = m.organisation_id and s.id = m.station_id
    cross join lateral (select max(v.stands_on) as newest from measure_values v
      where v.organisation_id = m.organisation_id and v.measure_id = m.station_id and v.figure is not null
        and not exists (select from measure_values c where c.organisation_id = v.organisation_id
          and c.measure_id = v.measure_id and c.corrects = v.number)) v
    where m.organisation_id = ${organisationId} and s.withdrawn_on is null and v.newest is not null
      and not exists (select from threads t
        join message_tellings g on g.organisation_id = t.organisation_id and g.message_id = t.to_id
        join audiences a on a.organisation_id = g.organisation_id and a.key = g.audience and a.works_here
        where t.organisation_id = s.organisation_id and t.from_id = s.id and g.said_on >= v.newest)`,
  // Told of by a message about it, or about evidence that it is; or everyone who was asked was told what came of it.
  'release-untold': (viewer, today) => sql`
    select r.id, 'release' as kind, null::uuid as element_id, null::uuid as cycle_id, (select w.title
      from release_wordings w where w.organisation_id = r.organisation_id and w.release_id = r.id
      order by w.version desc limit 1) as title, r.released_on as since
    from releases r
    where r.organisation_id = ${viewer.organisationId} and not r.is_example
      and r.released_on < ${today}::date - ${tellWithin(viewer)}
      and not exists (select from messages m
        join message_tellings g on g.organisation_id = m.organisation_id and g.message_id = m.station_id
        join audiences a on a.organisation_id = g.organisation_id and a.key = g.audience and a.works_here
        where m.organisation_id = r.organisation_id and g.said_on is not null and (m.release_id = r.id or exists (
          select from threads t join evidence v on v.organisation_id = t.organisation_id and v.station_id = t.from_id
          where t.organisation_id = m.organisation_id and t.to_id = m.station_id and v.release_id = r.id)))
      and not exists (select from waves w
        join wave_tellings h on h.organisation_id = w.organisation_id and h.wave_id = w.id
        where w.organisation_id = r.organisation_id and w.release_id = r.id)`,
}

/** A policy belongs to the whole organisation. On the thread it is the element's from which something leads to it. */
export const elementOfPolicy = sql<string | null>`coalesce(s.element_id, (select x.element_id from threads t
  join stations x on x.organisation_id = t.organisation_id and x.id = t.from_id and x.withdrawn_on is null
  where t.organisation_id = s.organisation_id and t.to_id = s.id and x.element_id is not null
  order by x.made_on, x.id limit 1))`

/** The locked promises of the cycle `c`. */
function lockedIn(and: RawBuilder<unknown> = sql``) {
  return sql`select from stations p join promises d on d.organisation_id = p.organisation_id and d.station_id = p.id
    where p.organisation_id = c.organisation_id and p.cycle_id = c.id and p.kind = 'promise'
      and d.locked_at is not null ${and}`
}

/** Does a thread lead from this station to a measure that was not taken back? */
function leadsToMeasure(from: 's' | 'p') {
  return sql`exists (select from threads t
    join stations m on m.organisation_id = t.organisation_id and m.id = t.to_id and m.withdrawn_on is null
    where t.organisation_id = ${sql.ref(`${from}.organisation_id`)} and t.from_id = ${sql.ref(`${from}.id`)}
      and t.to_kind = 'measure')`
}

/**
 * Every broken thread, those of a kind together and the longest broken first; at most `mostOfAKind` of each. One
 * statement for all kinds, of which each is looked for by itself.
 */
export async function listBroken(tx: Tx, viewer: Viewer, today: Day): Promise<Broken[]> {
  const kinds = breaks.map(
    (kind, place) => sql`select ${place}::int as place, first.*, row_number() over () as nth from (
      select * from (${brokenRows[kind](viewer, today)}) broken order by since, title limit ${mostOfAKind}) first`,
  )
  const { rows } = await sql<BrokenRow & { place: number }>`
    ${sql.join(kinds, sql` union all `)} order by place, nth`.execute(tx)
  return rows.flatMap(row => {
    const kind = breaks[row.place]
    return kind ? [brokenFrom(kind, row)] : []
  })
}

export function brokenFrom(kind: Break, row: BrokenRow): Broken {
  const { title, since, element_id: elementId } = row
  return { break: kind, elementId, title, since, href: hrefOf(row) }
}

function hrefOf({ id, kind, cycle_id: cycleId }: BrokenRow): string {
  if (kind === 'cycle') return frameworkPaths.cycle(id)
  if (kind === 'sponsor') return leadershipPaths.all
  if (kind === 'release') return releasesPaths.release(id)
  return addressOf({ id, kind, cycleId }) ?? frameworkPaths.strategy
}

/** How many finds stand on one page of a search. */
export const findsOnPage = 25

/** Beyond so many, what fits best is looked for among these only: who searches for a word of every day adds another. */
const mostToRank = 1_000

/** Stations in whose words these stand, the best first, and one more when there are more. Pages count from 1. */
export async function searchStations(tx: Tx, viewer: Viewer, words: string, page: number): Promise<Station[]> {
  const wanted = sql`websearch_to_tsquery('english', ${words})`
  const { organisationId } = viewer
  const rows = await stationsOf(tx, viewer)
    .innerJoin(
      sql<{ id: string; rank: number }>`(
        select id, ts_rank(search, ${wanted}) as rank from (
          select id, search from stations
          where organisation_id = ${organisationId} and withdrawn_on is null and search @@ ${wanted}
          limit ${mostToRank}) matches)`.as('found'),
      join => join.onRef('found.id', '=', 's.id'),
    )
    .orderBy('found.rank', 'desc')
    .orderBy('s.made_on', 'desc')
    .orderBy('s.id')
    .limit(findsOnPage + 1)
    .offset((page - 1) * findsOnPage)
    .execute()
  return rows.map(stationFrom)
}
