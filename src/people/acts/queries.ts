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
