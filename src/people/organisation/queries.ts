import type { Tx } from '../../platform/schema.ts'
import type { Viewer } from '../viewer.ts'

export async function renameOrganisation(tx: Tx, viewer: Viewer, name: string): Promise<void> {
  await tx.updateTable('organisations').set({ name }).where('id', '=', viewer.organisationId).execute()
}
