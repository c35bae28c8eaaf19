import { sql } from 'kysely'
import { addDays, type Day } from '../calendar/day.ts'
import { soon } from '../definitions/understanding/check.ts'
import { listDue } from '../definitions/understanding/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import type { Waiting } from './next.ts'

/** For so many days what came of a survey stands at home. */
const newFor = 28

/**
 * What waits for the viewer to say something: open votes and rounds, what ends first; then the code of conduct. Among
 * them what came of a survey they were asked in, while it is new.
 */
export async function listWaiting(tx: Tx, { organisationId, memberId }: Viewer, today: Day): Promise<Waiting[]> {
  const isOpen = sql`${today} between h.opens_on and h.closes_on and h.called_off_on is null and h.counted_on is null`
  const { rows } = await sql<Waiting>`
    select 'survey' as what, w.id, w.title as name, w.closes_on as until from waves w
    join invited i on i.organisation_id = w.organisation_id and i.wave_id = w.id and i.member_id = ${memberId}
    where w.organisation_id = ${organisationId} and w.fixed_on is not null and w.called_off_on is null
      and w.closed_on is null and ${today} between w.opens_on and w.closes_on
      and not exists (select from ballots_taken t
        where t.organisation_id = w.organisation_id and t.wave_id = w.id and t.member_id = ${memberId})
    union all
    select 'vote', h.id, s.title, h.closes_on from votes h
    join stations s on s.organisation_id = h.organisation_id and s.id = h.term_id
    where h.organisation_id = ${organisationId} and ${isOpen} and not exists (select from ballots_taken l
      where l.organisation_id = h.organisation_id and l.wave_id = h.id and l.member_id = ${memberId})
    union all
    select 'round', h.id, h.workbook, h.closes_on from rating_rounds h
    where h.organisation_id = ${organisationId} and ${isOpen} and not exists (select from raters l
      where l.organisation_id = h.organisation_id and l.round_id = h.id and l.member_id = ${memberId})
    union all
    select 'code', k.id, '', null from (select id, organisation_id from codes
      where organisation_id = ${organisationId} and in_force_on <= ${today} order by in_force_on desc limit 1) k
    where not exists (select from code_acknowledgements a
      where a.organisation_id = k.organisation_id and a.code_id = k.id and a.member_id = ${memberId})
    union all
    select 'heard', w.id, w.title, t.told_on + ${newFor}::integer from wave_tellings t
    join waves w on w.organisation_id = t.organisation_id and w.id = t.wave_id
    join invited i on i.organisation_id = t.organisation_id and i.wave_id = t.wave_id and i.member_id = ${memberId}
    where t.organisation_id = ${organisationId} and t.told_on > ${today}::date - ${newFor}::integer
    order by until nulls last, name`.execute(tx)
  return rows
}

/** The checks of what words mean that fall due, or are late, as they wait for whoever leads the strategy. */
export async function checksDue(tx: Tx, viewer: Viewer, today: Day): Promise<Waiting[]> {
  const due = await listDue(tx, viewer, addDays(today, soon))
  return due.map(({ id, name, dueOn }) => ({ what: 'check', id, name, until: dueOn }))
}
