import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Outcome } from '../framework/promise.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import {
  type Answered,
  type Heard,
  type Late,
  type Learned,
  mostOfAPart,
  type Policy,
  type Tally,
  type Year,
  yearBefore,
} from './year.ts'

/** What changed in the year up to today: one bounded query a part, and one row more than is shown where there is more. */
export async function findYear(tx: Tx, viewer: Viewer, today: Day): Promise<Year> {
  const since = yearBefore(today)
  return {
    tally: await countPromises(tx, viewer, since, today),
    answered: await listAnswered(tx, viewer, since),
    late: await listLate(tx, viewer, today),
    policies: await listPolicies(tx, viewer),
    heard: await listHeard(tx, viewer, since),
    learned: await listLearned(tx, viewer, since),
  }
}

async function countPromises(tx: Tx, { organisationId }: Viewer, since: Day, today: Day): Promise<Tally> {
  const { rows } = await sql<{ outcome: Outcome | 'open'; count: number; late: number }>`
    select coalesce(p.outcome, 'open') as outcome, count(*) as count,
      count(*) filter (where p.outcome is null and s.stands_on < ${today}) as late
    from promises p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    where p.organisation_id = ${organisationId} and p.locked_at is not null and s.withdrawn_on is null
      and (p.outcome is null or p.result_on >= ${since})
    group by 1`.execute(tx)
  const of = (outcome: Outcome | 'open') => rows.find(row => row.outcome === outcome)?.count ?? 0
  const late = rows.reduce((sum, row) => sum + row.late, 0)
  return { kept: of('kept'), partly: of('partly'), 'not-kept': of('not-kept'), open: of('open'), late }
}

async function listAnswered(tx: Tx, { organisationId }: Viewer, since: Day): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    select s.id, s.title as measure, p.outcome, p.result
    from promises p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    where p.organisation_id = ${organisationId} and p.result_on >= ${since} and s.withdrawn_on is null
    order by p.outcome = 'kept', p.outcome = 'partly', p.result_on desc, s.number
    limit ${mostOfAPart + 1}`.execute(tx)
  return rows
}

/** Each kind is cut off by itself, so that only a few rows are ever joined to whoever looks after them. */
async function listLate(tx: Tx, { organisationId }: Viewer, today: Day): Promise<Late[]> {
  const most = mostOfAPart + 1
  const { rows } = await sql<Late>`
    select late.id, late.kind, late.title, late.since, coalesce(o.name, k.name) as owner
    from (
      (select s.id, 'promise' as kind, s.title, s.stands_on as since, s.owner_id, s.cycle_id
        from promises p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
        where p.organisation_id = ${organisationId} and p.locked_at is not null and p.outcome is null
          and s.withdrawn_on is null and s.stands_on < ${today} order by s.stands_on limit ${most})
      union all
      (select s.id, 'action', s.title, a.due_on, s.owner_id, s.cycle_id
        from actions a join stations s on s.organisation_id = a.organisation_id and s.id = a.station_id
        where a.organisation_id = ${organisationId} and a.done_on is null and a.dropped_on is null
          and s.withdrawn_on is null and a.due_on < ${today} order by a.due_on limit ${most})
      union all
      (select c.id, 'review', e.title, c.review_on, c.owner_id, c.id
        from cycles c join elements e on e.organisation_id = c.organisation_id and e.id = c.element_id
        where c.organisation_id = ${organisationId} and c.reviewed_on is null and c.review_on < ${today}
        order by c.review_on limit ${most})
      union all
      (select s.id, 'sponsor-review', s.title, r.due_on, s.owner_id, null::uuid
        from sponsor_reviews r join stations s on s.organisation_id = r.organisation_id and s.id = r.station_id
        where r.organisation_id = ${organisationId} and r.closed_on is null and r.lapsed_on is null
          and s.withdrawn_on is null and r.due_on < ${today} order by r.due_on limit ${most})
    ) late
    left join members o on o.organisation_id = ${organisationId} and o.id = late.owner_id and o.left_on is null
    left join cycles c on c.organisation_id = ${organisationId} and c.id = late.cycle_id
    left join members k on k.organisation_id = ${organisationId} and k.id = c.owner_id and k.left_on is null
    order by late.since, late.title limit ${most}`.execute(tx)
  return rows
}

async function listPolicies(tx: Tx, { organisationId }: Viewer): Promise<Policy[]> {
  const { rows } = await sql<Policy>`
    select s.id, s.title, said.places
    from policies p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    cross join lateral (select array(select x.title from clauses c
      join stations x on x.organisation_id = c.organisation_id and x.id = c.station_id and x.withdrawn_on is null
      where c.organisation_id = p.organisation_id and c.policy_id = p.station_id and c.says = 'well'
      order by x.number limit 3) as places) said
    where p.organisation_id = ${organisationId} and s.withdrawn_on is null and cardinality(said.places) > 0
    order by s.stands_on desc, s.number limit ${mostOfAPart + 1}`.execute(tx)
  return rows
}

async function listHeard(tx: Tx, { organisationId }: Viewer, since: Day): Promise<Heard[]> {
  const { rows } = await sql<Heard>`
    select s.id, s.title, a.title as action, a.done_on is not null as "isDone", g.refused_why as "refusedWhy"
    from (select s.organisation_id, s.id, s.title, s.stands_on, s.number
      from stations s
      where s.organisation_id = ${organisationId} and s.kind = 'gap' and s.withdrawn_on is null
        and s.stands_on >= ${since}
      order by s.stands_on desc, s.number desc limit ${mostOfAPart + 1}) s
    join gaps g on g.organisation_id = s.organisation_id and g.station_id = s.id
    left join lateral (
      select x.title, a.done_on from threads t
      left join threads d on d.organisation_id = t.organisation_id and d.from_id = t.to_id and d.to_kind = 'action'
        and t.to_kind = 'decision'
      join actions a on a.organisation_id = t.organisation_id and a.station_id = any(array[t.to_id, d.to_id])
        and a.dropped_on is null
      join stations x on x.organisation_id = a.organisation_id and x.id = a.station_id and x.withdrawn_on is null
      where t.organisation_id = s.organisation_id and t.from_id = s.id
      order by a.done_on desc nulls last, x.number limit 1) a on true
    order by s.stands_on desc, s.number desc`.execute(tx)
  return rows
}

async function listLearned(tx: Tx, { organisationId }: Viewer, since: Day): Promise<Learned[]> {
  const { rows } = await sql<Learned>`
    select s.id, s.title, l.changed
    from lessons l join stations s on s.organisation_id = l.organisation_id and s.id = l.station_id
    where l.organisation_id = ${organisationId} and s.withdrawn_on is null and s.stands_on >= ${since}
    order by s.stands_on desc, s.number desc limit ${mostOfAPart + 1}`.execute(tx)
  return rows
}
