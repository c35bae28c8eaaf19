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

/** Takes a resource out. What it belonged to; null when it was not there. */
export async function removeResource(tx: Tx, { organisationId }: Of, id: string): Promise<Whose | null> {
  const gone = await tx
    .deleteFrom('pack_resources')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returning(['event_id as eventId', 'case_id as caseId'])
    .executeTakeFirst()
  if (!gone) return null
  return gone.eventId ? { eventId: gone.eventId } : gone.caseId ? { caseId: gone.caseId } : null
}
