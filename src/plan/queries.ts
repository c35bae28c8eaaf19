import { sql } from 'kysely'
import type { Action } from '../framework/actions/action.ts'
import { actionFrom, actionsOf } from '../framework/actions/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { type YearCount, yearOf } from './year.ts'

/** An action as the plan shows it. */
export type PlannedAction = Action & Readonly<{ element: string | null }>

/** Everything on the plan, in the order in which it is due; to be narrowed down. */
function planned(tx: Tx, viewer: Viewer) {
  return actionsOf(tx, viewer)
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .where('s.withdrawn_on', 'is', null)
    .select('e.title as element')
    .orderBy('a.due_on')
    .orderBy('s.number')
}

type Part = Readonly<{ limit: number; offset?: number }>

/** A part of the plan, whatever stands on it: done and given up too. */
export async function listPlan(tx: Tx, viewer: Viewer, { limit, offset = 0 }: Part): Promise<PlannedAction[]> {
  const rows = await planned(tx, viewer).limit(limit).offset(offset).execute()
  return rows.map(row => ({ ...actionFrom(row), element: row.element }))
}

type Wanted = Readonly<{ elementId: string | null; limit: number; offset: number }>

/** A part of what is still to be done. */
export async function listOpen(tx: Tx, viewer: Viewer, { elementId, limit, offset }: Wanted): Promise<PlannedAction[]> {
  let wanted = planned(tx, viewer).where('a.done_on', 'is', null).where('a.dropped_on', 'is', null)
  if (elementId) wanted = wanted.where('s.element_id', '=', elementId)
  const rows = await wanted.limit(limit).offset(offset).execute()
  return rows.map(row => ({ ...actionFrom(row), element: row.element }))
}

/** How many actions are due in each year, when years begin in this month, in the order of the years. */
export async function countYears(tx: Tx, { organisationId }: Viewer, begins: number): Promise<YearCount[]> {
  const { rows } = await sql<YearCount>`
    select to_char(min(a.due_on), 'YYYY-MM-DD') as year, count(*)::int as actions,
      (count(*) filter (where a.done_on is null and a.dropped_on is null))::int as open
    from actions a
    where a.organisation_id = ${organisationId} and not exists (select from stations s
      where s.organisation_id = a.organisation_id and s.id = a.station_id and s.withdrawn_on is not null)
    group by to_char(a.due_on - make_interval(months => ${begins - 1}), 'YYYY') order by 1`.execute(tx)
  return rows.map(row => ({ ...row, year: yearOf(row.year, begins) }))
}
