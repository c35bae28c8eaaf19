import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import { HostsFacts } from './pages/beside.tsx'
import { countCodesOfRelease, listFactsOfRelease } from './queries.ts'

/** What stands beside a release: what the host of its survey counted, and how many codes were printed. Else nothing. */
export async function factsBeside(tx: Tx, viewer: Viewer, releaseId: string): Promise<Child> {
  const facts = await listFactsOfRelease(tx, viewer, releaseId)
  const codes = await countCodesOfRelease(tx, viewer, releaseId)
  return (facts.length > 0 || codes > 0) && <HostsFacts facts={facts} codes={codes} />
}
