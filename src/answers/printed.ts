import type { Tx } from '../platform/schema.ts'
import type { Draft } from './queries.ts'

/** How many codes were printed for the survey of a draft; 0 where the answers were brought as a file. */
export async function findCodesPrinted(
  tx: Tx,
  { organisationId }: Readonly<{ organisationId: string }>,
  { fixed }: Pick<Draft, 'fixed'>,
): Promise<number> {
  if (!fixed) return 0
  const wave = await tx
    .selectFrom('waves')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', fixed.waveId)
    .select('codes_printed as codesPrinted')
    .executeTakeFirstOrThrow()
  return wave.codesPrinted
}
