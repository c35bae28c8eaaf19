import { sql } from 'kysely'
import { jsonb } from '../../platform/db.ts'
import type { Db } from '../../platform/schema.ts'
import type { Viewer } from '../viewer.ts'
import type { Act } from './act.ts'

/** What an act was done to, and with: a person by id, and words of the product or ids of units. Never a name. */
type Facts = Readonly<{
  act: Act
  subjectId?: string | undefined
  details?: Readonly<Record<string, string>>
  now: Date
}>

/** Who did it. Nobody did what the clock brings. */
type Actor = Pick<Viewer, 'organisationId'> & Readonly<{ memberId: string | null }>

/** Writes down what was done, as part of the transaction that does it. The day it is erased is fixed at the same time. */
export async function recordAct(tx: Db, viewer: Actor, facts: Facts): Promise<void> {
  const { act, subjectId = null, details = {}, now } = facts
  await sql`
    insert into acts (organisation_id, at, act, actor_id, subject_id, details, erase_on)
    select id, ${now}, ${act}, ${viewer.memberId}, ${subjectId}, ${jsonb(details)}, ${now}::timestamptz::date + keep_acts_days
    from organisations where id = ${viewer.organisationId}`.execute(tx)
}

/** The same act done to several people at once. */
export async function recordActs(
  tx: Db,
  viewer: Pick<Viewer, 'memberId' | 'organisationId'>,
  { act, subjectIds, now }: Readonly<{ act: Act; subjectIds: readonly string[]; now: Date }>,
): Promise<void> {
  await sql`
    insert into acts (organisation_id, at, act, actor_id, subject_id, erase_on)
    select o.id, ${now}, ${act}, ${viewer.memberId}, subject, ${now}::timestamptz::date + o.keep_acts_days
    from organisations o, unnest(${subjectIds}::uuid[]) as subject where o.id = ${viewer.organisationId}`.execute(tx)
}

/** One line of what was done. A name is null for somebody who was erased, or where nobody was meant. */
export type ReadAct = Readonly<{
  at: Date
  act: Act
  actor: string | null
  subject: string | null
  role: string | null
  unit: string | null
}>

export const actsOnPage = 50

/** A page of what was done, the newest first, and one more line when there is an older page. Pages count from 1. */
export async function listActs(tx: Db, viewer: Viewer, page: number): Promise<ReadAct[]> {
  const { rows } = await sql<ReadAct>`
    select a.at, a.act, actor.name as actor, subject.name as subject, a.details->>'role' as role, u.name as unit
    from acts a
    left join members actor on actor.organisation_id = a.organisation_id and actor.id = a.actor_id
    left join members subject on subject.organisation_id = a.organisation_id and subject.id = a.subject_id
    left join units u on u.organisation_id = a.organisation_id and u.id::text = a.details->>'unit'
    where a.organisation_id = ${viewer.organisationId}
    order by a.at desc, a.id limit ${actsOnPage + 1} offset ${(page - 1) * actsOnPage}`.execute(tx)
  return rows
}
