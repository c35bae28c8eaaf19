import type { Db } from '../platform/schema.ts'
import { findRelease, type ListedRelease, listReleases } from '../releases/queries.ts'
import { withTheirEarlier } from '../statistics/earlier.ts'
import type { Release } from '../statistics/release.ts'

type Owner = Readonly<{ organisationId: string }>

/** Releases that may be about the same people, the newest first. An example is about nobody. */
export async function listEarlier(db: Db, viewer: Owner): Promise<ListedRelease[]> {
  return (await listReleases(db, viewer)).filter(({ isExample }) => !isExample)
}

/** The figures of these releases, and of those they came after, as they were frozen. Throws when one is not there, for then nothing can be promised. */
export async function loadEarlier(db: Db, viewer: Owner, ids: readonly string[]): Promise<Release[]> {
  const found = await Promise.all(ids.map(id => findRelease(db, viewer, id, null)))
  const named = found.map(release => {
    if (!release) throw new Error('An earlier release is not there.')
    return release.frozen
  })
  return withTheirEarlier(named)
}
