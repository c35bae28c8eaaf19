import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Outcome } from '../promise.ts'

/** A locked promise as the record of all of them shows it: as it was made, and what it was amended to since. */
export type KeptPromise = Readonly<{
  id: string
  measure: string
  element: string
  target: string
  amendedTo: string | null
  dueOn: Day
  outcome: Outcome | null
  result: string | null
}>

/** How many stand on one page. */
export const promisesOnPage = 50

/** Every promise that was locked: those still open first, the next day first; then those answered, the newest first. */
export async function listKept(tx: Tx, { organisationId }: Viewer, page: number): Promise<KeptPromise[]> {
  const { rows } = await sql<KeptPromise>`
    select s.id, s.title as measure, e.title as element, p.target,
      a.target as "amendedTo", s.stands_on as "dueOn", p.outcome, p.result
    from promises p
    join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    join elements e on e.organisation_id = s.organisation_id and e.id = s.element_id
    left join lateral (
      select target from amendments a where a.organisation_id = p.organisation_id and a.promise_id = p.station_id
      order by amended_at desc limit 1) a on true
    where p.organisation_id = ${organisationId} and p.locked_at is not null
    order by p.outcome is not null, case when p.outcome is null then s.stands_on end, p.result_on desc, s.number
    limit ${promisesOnPage + 1} offset ${(page - 1) * promisesOnPage}`.execute(tx)
  return rows
}
