import { sql } from 'kysely'
import type { Tx } from '../../platform/schema.ts'
import type { Of } from '../details/queries.ts'
import type { Event, Reach } from '../event.ts'

/** Who was checked in, as a first proposal for what the host says; of roles those that three people or more have. */
export async function proposeReach(tx: Tx, { organisationId }: Of, eventId: string): Promise<Reach> {
  const { rows } = await sql<Reach>`
    select count(*) filter (where not is_student) as people, count(*) filter (where is_student) as students,
      count(distinct lower(trim(organisation_name))) filter (where trim(organisation_name) <> '' and not is_student)
        as organisations,
      (select left(string_agg(r.role, ', ' order by r.role), 500) from (
        select min(trim(role_words)) as role from event_places
        where organisation_id = ${organisationId} and event_id = ${eventId} and is_here and trim(role_words) <> ''
        group by lower(trim(role_words)) having count(*) >= 3) r) as roles
    from event_places where organisation_id = ${organisationId} and event_id = ${eventId} and is_here`.execute(tx)
  return rows[0] ?? { people: null, students: null, organisations: null, roles: null }
}

/** Writes down who came, as the host says. The transaction holds the event. */
export async function writeReach(
  tx: Tx,
  { organisationId }: Of,
  { id, version }: Pick<Event, 'id' | 'version'>,
  { people, students, organisations, roles }: Reach,
): Promise<void> {
  await tx
    .updateTable('events')
    .set({
      ...{ reach_people: people, reach_students: students, reach_organisations: organisations, reach_roles: roles },
      version: version + 1,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}
