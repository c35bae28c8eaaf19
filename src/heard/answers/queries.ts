import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { GapAnswer } from '../heard.ts'

/** What does something about the gap `s`: actions that were not given up, straight or by way of a decision. */
const actions = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'title', x.title, 'dueOn', a.due_on, 'doneOn', a.done_on,
      'owner', case when m.id is not null
        then jsonb_build_object('id', m.id, 'name', m.name, 'hasLeft', m.left_on is not null) end)
    order by a.due_on, x.number), '[]')
  from (select distinct coalesce(d.to_id, t.to_id) as id from threads t
    left join threads d on d.organisation_id = t.organisation_id and d.from_id = t.to_id and d.to_kind = 'action'
      and t.to_kind = 'decision'
    where t.organisation_id = s.organisation_id and t.from_id = s.id) n
  join actions a on a.organisation_id = s.organisation_id and a.station_id = n.id and a.dropped_on is null
  join stations x on x.organisation_id = a.organisation_id and x.id = a.station_id
  left join members m on m.organisation_id = x.organisation_id and m.id = x.owner_id)`

const decisions = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'title', x.title) order by x.number), '[]')
  from threads t join stations x on x.organisation_id = t.organisation_id and x.id = t.to_id and x.withdrawn_on is null
  where t.organisation_id = s.organisation_id and t.from_id = s.id and t.to_kind = 'decision')`

/** The answers of these gaps, by the gap. */
export async function findAnswers(
  tx: Tx,
  { organisationId }: Viewer,
  gapIds: readonly string[],
): Promise<ReadonlyMap<string, GapAnswer>> {
  const { rows } = await sql<GapAnswer>`
    select s.id as "gapId", s.number, s.title, g.refused_on as "refusedOn", g.refused_why as "refusedWhy",
      ${actions} as actions, ${decisions} as decisions
    from stations s join gaps g on g.organisation_id = s.organisation_id and g.station_id = s.id
    where s.organisation_id = ${organisationId} and s.id = any(${gapIds}::uuid[])
      and s.withdrawn_on is null`.execute(tx)
  return new Map(rows.map(row => [row.gapId, row]))
}

/** The most gaps one can choose from; older ones are found on the list of gaps. */
const gapsToChoose = 200

/** Gaps that something heard can be hung on, the newest first. */
export function listGapsToChoose(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('stations')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'gap')
    .where('withdrawn_on', 'is', null)
    .select(['id', 'number', 'title'])
    .orderBy('number', 'desc')
    .limit(gapsToChoose)
    .execute()
}
