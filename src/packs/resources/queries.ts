import type { Of } from '../../events/details/queries.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Resource } from './resource.ts'

/** What a resource belongs to: the pack of an event, or a case study. */
export type Whose = Readonly<{ eventId: string } | { caseId: string }>

const place = (whose: Whose) =>
  'eventId' in whose ? (['event_id', whose.eventId] as const) : (['case_id', whose.caseId] as const)

/** Adds a resource. What holds it must be the viewer's own, which the database sees to. */
export async function addResource(
  tx: Tx,
  { organisationId }: Of,
  whose: Whose,
  resource: Omit<Resource, 'id'>,
): Promise<void> {
  const [column, id] = place(whose)
  await tx
    .insertInto('pack_resources')
    .values({ organisation_id: organisationId, [column]: id, ...resource })
    .execute()
}

/** What a resource belongs to; null when it is not there. */
export async function findWhose(tx: Tx, { organisationId }: Of, id: string): Promise<Whose | null> {
  const row = await tx
    .selectFrom('pack_resources')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['event_id as eventId', 'case_id as caseId'])
    .executeTakeFirst()
  if (!row) return null
  return row.eventId ? { eventId: row.eventId } : row.caseId ? { caseId: row.caseId } : null
}

export async function removeResource(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.deleteFrom('pack_resources').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
}
