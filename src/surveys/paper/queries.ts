import { sql } from 'kysely'
import { digestOfCode, newCode } from '../../ballots/code.ts'
import type { Day } from '../../calendar/day.ts'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'

/** The most codes on one sheet. */
export const mostCodes = 300

/**
 * Makes codes for paper, in no order, and keeps nothing of them but digests. Null when there would be more of them than
 * people who are asked, or when the survey is over.
 */
export async function makeCodes(
  tx: Tx,
  viewer: Pick<Viewer, 'organisationId' | 'memberId'>,
  { id, count }: Readonly<{ id: string; count: number }>,
  { today, now }: Readonly<{ today: Day; now: Date }>,
): Promise<readonly string[] | null> {
  const { organisationId } = viewer
  const counted = await tx
    .updateTable('waves')
    .set(eb => ({ codes_printed: eb('codes_printed', '+', count) }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .where('called_off_on', 'is', null)
    .where('closes_on', '>=', today)
    .where(eb => eb(eb('codes_printed', '+', count), '<=', eb.ref('invited_people')))
    .returning('id')
    .executeTakeFirst()
  if (!counted) return null
  const codes = Array.from({ length: count }, newCode)
  // In the order of their digests: not even the place of a row says where on the sheet a code stood.
  const digests = codes.map(digestOfCode).sort(Buffer.compare)
  await sql`insert into ballot_codes (organisation_id, wave_id, digest)
    select ${organisationId}, ${id}, each from unnest(${digests}::bytea[]) as each`.execute(tx)
  await recordAct(tx, viewer, { act: 'round-codes-made', now })
  return codes
}
