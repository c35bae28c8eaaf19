import type { Viewer } from '../../people/viewer.ts'
import type { FormReading } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague } from '../../thread/queries.ts'
import type { Named } from '../../thread/station.ts'

/**
 * Whoever is to look after an action, by name or e-mail address. The name of whoever does so already means them, though
 * somebody else should have the same one.
 */
export async function findKeeper(
  tx: Tx,
  viewer: Viewer,
  typed: string,
  stood: Named = null,
): Promise<FormReading<string>> {
  if (stood && !stood.hasLeft && stood.name === typed) return { outcome: 'read', value: stood.id }
  if (!typed) return { outcome: 'wrong', errors: [] }
  const found = await findColleague(tx, viewer, typed)
  if (found.outcome === 'found') return { outcome: 'read', value: found.id }
  return { outcome: 'wrong', errors: [colleagueError('owner', found.outcome)] }
}
