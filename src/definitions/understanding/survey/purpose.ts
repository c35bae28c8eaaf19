import type { Viewer } from '../../../people/viewer.ts'
import type { Tx } from '../../../platform/schema.ts'
import type { Link } from '../../../ui/head.tsx'
import { definitionsPaths } from '../../paths.ts'
import { findTermOfWave } from './queries.ts'

/** The check that a survey was made for, as the page of the survey leads back to it. */
export async function purposeOfCheck(tx: Tx, viewer: Viewer, waveId: string): Promise<Link | null> {
  const term = await findTermOfWave(tx, viewer, waveId)
  return (
    term && {
      text: `Made to see whether people understand: ${term.title}`,
      href: definitionsPaths.understanding(term.id),
    }
  )
}
