import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Answered } from './answer.ts'

/** The most answers on one page, and the most people who were told and actions of one of them. */
export const answersOnPage = 20
const mostOfEach = 20

/**
 * Gaps that were answered, of which somebody was told: of the gap itself or of an action that answers it, straight or by way
 * of a decision. The newest
 * telling first, and one more when there are more. Pages count from 1.
 */
export async function listAnswered(tx: Tx, { organisationId }: Viewer, page: number): Promise<Answered[]> {
  const { rows } = await sql<Answered & { last: Day }>`
    with answers as (
      select distinct t.from_id as gap_id, x.id, x.title, a.done_on
      from threads t
      left join threads d on d.organisation_id = t.organisation_id and d.from_id = t.to_id and d.to_kind = 'action'
        and t.to_kind = 'decision'
      join actions a on a.organisation_id = t.organisation_id and a.station_id = coalesce(d.to_id, t.to_id)
        and a.dropped_on is null
      join stations x on x.organisation_id = a.organisation_id and x.id = a.station_id and x.withdrawn_on is null
      where t.organisation_id = ${organisationId} and t.from_kind = 'gap'
    ), heard as (
      select t.from_id, g.message_id, u.name as audience, g.said_on
      from threads t
      join stations m on m.organisation_id = t.organisation_id and m.id = t.to_id and m.withdrawn_on is null
      join message_tellings g on g.organisation_id = t.organisation_id and g.message_id = t.to_id and g.said_on is not null
      join audiences u on u.organisation_id = g.organisation_id and u.key = g.audience
      where t.organisation_id = ${organisationId} and t.to_kind = 'message'
    ), told as (
      select h.from_id as gap_id, h.message_id, h.audience, h.said_on from heard h
      union
      select a.gap_id, h.message_id, h.audience, h.said_on from heard h join answers a on a.id = h.from_id
    )
    select s.id as "gapId", s.title as said, s.stands_on as "foundOn", max(o.said_on) as last,
      case when exists (select from answers a where a.gap_id = s.id) then null else g.refused_why end as "refusedWhy",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'doneOn', a.done_on) order by a.title)
        from (select * from answers a where a.gap_id = s.id order by a.title limit ${mostOfEach}) a), '[]') as actions,
      (select jsonb_agg(jsonb_build_object('messageId', h.message_id, 'audience', h.audience, 'on', h.said_on)
          order by h.said_on desc, h.audience)
        from (select * from told h where h.gap_id = s.id order by h.said_on desc, h.audience limit ${mostOfEach}) h) as told
    from gaps g
    join stations s on s.organisation_id = g.organisation_id and s.id = g.station_id and s.withdrawn_on is null
    join told o on o.gap_id = s.id
    where g.organisation_id = ${organisationId}
      and (g.refused_on is not null or exists (select from answers a where a.gap_id = s.id))
    group by s.id, s.title, s.stands_on, s.number, g.refused_why
    order by last desc, s.number desc
    limit ${answersOnPage + 1} offset ${(page - 1) * answersOnPage}`.execute(tx)
  return rows.map(({ gapId, said, foundOn, actions, refusedWhy, told }) => ({
    ...{ gapId, said, foundOn, actions, refusedWhy, told },
  }))
}
