import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { HostsFacts } from './pages/beside.tsx'
import { listFactsOfRelease } from './queries.ts'

/** What stands beside a release: what the host of its survey counted. Nothing where they said nothing. */
export async function factsBeside(tx: Tx, viewer: Viewer, releaseId: string): Promise<Child> {
  const facts = await listFactsOfRelease(tx, viewer, releaseId)
  return facts.length > 0 && <HostsFacts facts={facts} />
}
