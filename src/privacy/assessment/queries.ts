import { sql } from 'kysely'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Setup } from '../setup.ts'
import type { Signed, SignOff } from './sign-off.ts'

/** Every signed version, the newest first. */
export async function listSigned(tx: Tx, viewer: Viewer): Promise<Signed[]> {
  return tx
    .selectFrom('assessments as a')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.signed_by'),
    )
    .select(['a.version', 'a.consulted', 'a.advice', 'a.decision', 'a.setup'])
    .select(['a.open_points as openPoints', 'a.review_on as reviewOn', 'a.signed_at as at', 'm.name as by'])
    .where('a.organisation_id', '=', viewer.organisationId)
    .orderBy('a.version', 'desc')
    .execute()
}

/** Signs the assessment as it stands: what was written, and how everything was set up at that moment. */
export async function sign(tx: Tx, viewer: Viewer, signOff: SignOff, setup: Setup, now: Date): Promise<void> {
  // The second of two who sign at once waits, and gets the next number.
  await sql`select from organisations where id = ${viewer.organisationId} for no key update`.execute(tx)
  const { consulted, advice, decision, openPoints, reviewOn } = signOff
  await sql`
    insert into assessments (organisation_id, version, consulted, advice, decision, open_points, signed_by, signed_at,
      review_on, setup)
    select ${viewer.organisationId}, coalesce(max(version), 0) + 1, ${consulted}, ${advice}, ${decision}, ${openPoints},
      ${viewer.memberId}, ${now}, ${reviewOn}::date, ${jsonb(setup)}
    from assessments where organisation_id = ${viewer.organisationId}`.execute(tx)
  await recordAct(tx, viewer, { act: 'assessment-signed', now })
}
