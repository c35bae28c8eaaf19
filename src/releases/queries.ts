import { jsonb } from '../platform/db.ts'
import type { Db } from '../platform/schema.ts'
import type { Release } from '../statistics/release.ts'
import { restoreRelease } from '../statistics/restore.ts'
import { restoreWording, reword, type Wording } from './wording.ts'

type Owner = Readonly<{ organisationId: string }>

/** A release in a list, under its newest wording. Days are `2027-05-12`. */
export type ListedRelease = Readonly<{ id: string; title: string; releasedOn: string; isExample: boolean }>

/** One wording of a release, and which others there are. `frozen` has the labels it was made with. */
export type FoundRelease = Readonly<{
  id: string
  version: number
  versions: readonly Readonly<{ version: number; wordedOn: string }>[]
  releasedOn: string
  isExample: boolean
  frozen: Release
  wording: Wording
  release: Release
}>

/** Freezes a release under its first wording. Nothing changes it from then on; answers its id. */
export async function freezeRelease(
  tx: Db,
  { organisationId }: Owner,
  {
    release,
    wording,
    today,
    isExample,
  }: Readonly<{ release: Release; wording: Wording; today: string; isExample: boolean }>,
): Promise<string> {
  const { id } = await tx
    .insertInto('releases')
    .values({
      organisation_id: organisationId,
      cells: jsonb(release),
      rule: jsonb(release.rule),
      released_on: today,
      is_example: isExample,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addWording(tx, { organisationId }, id, 1, wording, today)
  return id
}

/** The same cells under corrected labels, as a version of its own. False when somebody else has made that version. */
export async function addWording(
  tx: Db,
  { organisationId }: Owner,
  releaseId: string,
  version: number,
  wording: Wording,
  today: string,
): Promise<boolean> {
  const { title, ...labels } = wording
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('release_wordings')
    .values({
      organisation_id: organisationId,
      release_id: releaseId,
      version,
      title,
      labels: jsonb(labels),
      released_on: today,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** All releases of the organisation, the newest first; an example comes after what was released on its day. */
export async function listReleases(db: Db, { organisationId }: Owner): Promise<ListedRelease[]> {
  const rows = await db
    .selectFrom('releases as r')
    .innerJoin('release_wordings as w', join =>
      join.onRef('w.release_id', '=', 'r.id').onRef('w.organisation_id', '=', 'r.organisation_id'),
    )
    .distinctOn('r.id')
    .select(['r.id', 'w.title', 'r.released_on as releasedOn', 'r.is_example as isExample'])
    .where('r.organisation_id', '=', organisationId)
    .orderBy('r.id')
    .orderBy('w.version', 'desc')
    .execute()
  return rows.sort(
    (a, b) =>
      compare(b.releasedOn, a.releasedOn) ||
      Number(a.isExample) - Number(b.isExample) ||
      compare(a.title, b.title) ||
      compare(a.id, b.id),
  )
}

/** Code-point order. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A release in one wording, the newest when none is named. Null when there is none of this organisation. */
export async function findRelease(
  db: Db,
  { organisationId }: Owner,
  id: string,
  version: number | null,
): Promise<FoundRelease | null> {
  const versions = await db
    .selectFrom('release_wordings')
    .select(['version', 'released_on as wordedOn'])
    .where('organisation_id', '=', organisationId)
    .where('release_id', '=', id)
    .orderBy('version')
    .execute()
  const row = await db
    .selectFrom('releases as r')
    .innerJoin('release_wordings as w', join =>
      join.onRef('w.release_id', '=', 'r.id').onRef('w.organisation_id', '=', 'r.organisation_id'),
    )
    .select(['r.cells', 'r.released_on', 'r.is_example', 'w.version', 'w.title', 'w.labels'])
    .where('r.organisation_id', '=', organisationId)
    .where('r.id', '=', id)
    .where('w.version', '=', version ?? versions.at(-1)?.version ?? 0)
    .executeTakeFirst()
  if (!row) return null
  const frozen = restoreRelease(row.cells)
  const wording = frozen && restoreWording(frozen, { title: row.title, ...(row.labels as object) })
  if (!frozen || !wording) throw new Error('A stored release cannot be read.')
  return {
    id,
    version: row.version,
    versions,
    releasedOn: row.released_on,
    isExample: row.is_example,
    frozen,
    wording,
    release: reword(frozen, wording),
  }
}
