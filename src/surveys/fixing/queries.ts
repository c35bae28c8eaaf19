import { sql } from 'kysely'
import type { BallotKey } from '../../ballots/blind-signature.ts'
import { purposeOfKey } from '../../ballots/key.ts'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Seals } from '../../platform/secrets.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'

/** What is fixed beside what the wave says already: the questions as they stand, in their version, and a key. */
export type Fixing = Readonly<{ content: Questionnaire; version: number; key: BallotKey; seals: Seals; today: Day }>

/**
 * Fixes a wave, whose list of invited people is complete: from here on nothing of it can be changed, and answers can be
 * put in on its days. The transaction is the caller's.
 */
export async function fixWave(
  tx: Tx,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  waveId: string,
  { content, version, key, seals, today }: Fixing,
): Promise<void> {
  const own = { organisation_id: organisationId, wave_id: waveId }
  await sql`select make_boxes(${waveId})`.execute(tx)
  await tx
    .insertInto('ballot_keys')
    .values({
      ...own,
      public_key: key.publicKey,
      fingerprint: key.fingerprint,
      private_key: seals.seal(purposeOfKey(waveId), key.privateKey.toString('base64')),
    })
    .execute()
  const { people } = await tx
    .selectFrom('invited')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .select(eb => eb.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('waves')
    .set({ fixed_on: today, content: jsonb(content), version, invited_people: people })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', waveId)
    .where('fixed_on', 'is', null)
    .execute()
}
