import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'

/** Where letters to somebody who works here go; null for those without an address. */
export async function findEmail(tx: Tx, { organisationId, memberId }: Viewer): Promise<string | null> {
  const row = await tx
    .selectFrom('members')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', memberId)
    .select('email')
    .executeTakeFirst()
  return row?.email ?? null
}
