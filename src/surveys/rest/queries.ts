import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Rest } from '../fixing/checks.ts'

/** Changes how long people are left in peace between two surveys. Surveys that are fixed stay as they are. */
export async function changeRest(tx: Tx, viewer: Viewer, { survey, pulse }: Rest, now: Date): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ survey_rest_days: survey, pulse_rest_days: pulse })
    .where('id', '=', viewer.organisationId)
    .execute()
  await recordAct(tx, viewer, { act: 'round-rest-changed', now })
}
