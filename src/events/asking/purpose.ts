import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Link } from '../../ui/head.tsx'
import { eventsPaths } from '../paths.ts'
import { findEventOfWave } from './queries.ts'

/** The event that a survey belongs to, as the page of the survey leads back to it. */
export async function purposeOfEvent(tx: Tx, viewer: Viewer, waveId: string): Promise<Link | null> {
  const event = await findEventOfWave(tx, viewer, waveId)
  return event && { text: `Belongs to the event: ${event.title}`, href: eventsPaths.one(event.id) }
}
