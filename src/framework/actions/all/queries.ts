import { sql } from 'kysely'
import { addDays, type Day } from '../../../calendar/day.ts'
import type { Viewer } from '../../../people/viewer.ts'
import type { Tx } from '../../../platform/schema.ts'
import { dueWithin } from '../../cycle.ts'
import type { Action } from '../action.ts'
import { actionFrom, actionsOf } from '../queries.ts'
import type { Choice, Standing } from './choice.ts'

/** An action as the list of all of them shows it. */
export type ListedAction = Action & Readonly<{ element: string | null }>

/** The most actions on one page of the list. */
export const actionsListed = 50

const isOver = (standing: Standing | null) => standing === 'done' || standing === 'given-up'

/** What stands beside the list: how many actions there are still to do, and how many of those are late. */
export type OpenCount = Readonly<{ open: number; late: number }>

export async function countOpen(tx: Tx, { organisationId }: Viewer, today: Day): Promise<OpenCount> {
  const { rows } = await sql<OpenCount>`
    select count(*)::int as open, (count(*) filter (where a.due_on < ${today}))::int as late
    from actions a join stations s on s.organisation_id = a.organisation_id and s.id = a.station_id
    where a.organisation_id = ${organisationId} and a.done_on is null and a.dropped_on is null
      and s.withdrawn_on is null`.execute(tx)
  return rows[0] ?? { open: 0, late: 0 }
}

/**
 * A page of actions, and one more when there are more. What is open stands in the order of its day, so that what is late
 * comes first; what is over, the newest first. Pages count from 1.
 */
export async function listAllActions(
  tx: Tx,
  viewer: Viewer,
  choice: Choice,
  { page, today }: Readonly<{ page: number; today: Day }>,
): Promise<ListedAction[]> {
  const { elementId, serves, standing } = choice
  let wanted = actionsOf(tx, viewer)
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .where('s.withdrawn_on', 'is', null)
    .where(inStanding(standing, today))
    .where(keptBy(choice, viewer))
    .select('e.title as element')
  if (elementId) wanted = wanted.where('s.element_id', '=', elementId)
  if (serves) wanted = wanted.where(sql<boolean>`a.serves @> array[${serves}]::text[]`)
  const rows = await wanted
    .orderBy(isOver(standing) ? sql`coalesce(a.done_on, a.dropped_on) desc` : sql`a.due_on`)
    .orderBy('s.number')
    .limit(actionsListed + 1)
    .offset((page - 1) * actionsListed)
    .execute()
  return rows.map(row => ({ ...actionFrom(row), element: row.element }))
}

function inStanding(standing: Standing | null, today: Day) {
  const open = sql<boolean>`a.done_on is null and a.dropped_on is null`
  switch (standing) {
    case null:
      return open
    case 'late':
      return sql<boolean>`${open} and a.due_on < ${today}`
    case 'due':
      return sql<boolean>`${open} and a.due_on between ${today} and ${addDays(today, dueWithin)}`
    case 'under-way':
      return sql<boolean>`${open} and a.started_on is not null`
    case 'not-started':
      return sql<boolean>`${open} and a.started_on is null`
    case 'done':
      return sql<boolean>`a.done_on is not null`
    case 'given-up':
      return sql<boolean>`a.dropped_on is not null`
  }
}

function keptBy({ keeper }: Choice, { memberId }: Viewer) {
  switch (keeper) {
    case null:
      return sql<boolean>`true`
    case 'mine':
      return sql<boolean>`s.owner_id = ${memberId}`
    case 'nobody':
      return sql<boolean>`(o.id is null or o.left_on is not null)`
  }
}

/** The elements of the viewer's organisation, to choose one. */
export async function listElementNames(tx: Tx, viewer: Viewer) {
  return tx
    .selectFrom('elements')
    .select(['id', 'mark', 'title'])
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('place')
    .execute()
}
