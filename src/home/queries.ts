import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import type { Waiting } from './next.ts'

/** What waits for the viewer to say something: open votes and rounds, what ends first; then the code of conduct. */
export async function listWaiting(tx: Tx, { organisationId, memberId }: Viewer, today: Day): Promise<Waiting[]> {
  const isOpen = sql`${today} between h.opens_on and h.closes_on and h.called_off_on is null and h.counted_on is null`
  const { rows } = await sql<Waiting>`
    select 'vote' as what, h.id, s.title as name, h.closes_on as until from votes h
    join stations s on s.organisation_id = h.organisation_id and s.id = h.term_id
    where h.organisation_id = ${organisationId} and ${isOpen} and not exists (select from voters l
      where l.organisation_id = h.organisation_id and l.vote_id = h.id and l.member_id = ${memberId})
    union all
    select 'round', h.id, h.workbook, h.closes_on from rating_rounds h
    where h.organisation_id = ${organisationId} and ${isOpen} and not exists (select from raters l
      where l.organisation_id = h.organisation_id and l.round_id = h.id and l.member_id = ${memberId})
    union all
    select 'code', k.id, '', null from (select id, organisation_id from codes
      where organisation_id = ${organisationId} and in_force_on <= ${today} order by in_force_on desc limit 1) k
    where not exists (select from code_acknowledgements a
      where a.organisation_id = k.organisation_id and a.code_id = k.id and a.member_id = ${memberId})
    order by until nulls last, name`.execute(tx)
  return rows
}
