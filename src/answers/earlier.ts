import type { Db } from '../platform/schema.ts'
import type { Release } from '../statistics/release.ts'
import { restoreRelease } from '../statistics/restore.ts'

type Owner = Readonly<{ organisationId: string }>

/** A release that may be about the same people: enough to choose it by. */
export type EarlierRelease = Readonly<{ id: string; title: string; releasedOn: string }>

/** Releases of this organisation, the newest first, under the title of their newest wording. Examples are nobody's answers. */
export async function listEarlier(db: Db, viewer: Owner): Promise<EarlierRelease[]> {
  return db
    .selectFrom('releases as r')
    .innerJoin('release_wordings as w', join =>
      join.onRef('w.release_id', '=', 'r.id').onRef('w.organisation_id', '=', 'r.organisation_id'),
    )
    .distinctOn('r.id')
    .select(['r.id', 'w.title', 'r.released_on as releasedOn'])
    .where('r.organisation_id', '=', viewer.organisationId)
    .where('r.is_example', '=', false)
    .orderBy('r.id')
    .orderBy('w.version', 'desc')
    .execute()
    .then(rows => rows.sort((a, b) => (a.releasedOn < b.releasedOn ? 1 : -1)))
}

/** The frozen figures of these releases. Throws when one is not there, for then nothing can be promised. */
export async function loadEarlier(db: Db, viewer: Owner, ids: readonly string[]): Promise<Release[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('releases')
    .select('cells')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const releases = rows.flatMap(({ cells }) => restoreRelease(cells) ?? [])
  if (releases.length < ids.length) throw new Error('An earlier release cannot be read.')
  return releases
}
