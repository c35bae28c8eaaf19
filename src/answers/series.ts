import type { Db, Tx } from '../platform/schema.ts'
import { findRelease } from '../releases/queries.ts'
import type { Release } from '../statistics/release.ts'
import type { Draft } from './queries.ts'

type Owner = Readonly<{ organisationId: string }>

/** A survey of a series that is over. `canStillBe`: nothing was released of it, and something can be. */
type Round = Readonly<{ title: string; releaseId: string | null; canStillBe: boolean }>

/** The surveys of a series that were over before the one of this draft, the newest first. Null where it is of no series. */
async function listBefore(
  db: Db | Tx,
  { organisationId }: Owner,
  { fixed }: Pick<Draft, 'fixed'>,
): Promise<Round[] | null> {
  if (!fixed) return null
  const own = await db
    .selectFrom('waves')
    .select(['series_id', 'closes_on'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', fixed.waveId)
    .executeTakeFirstOrThrow()
  if (own.series_id === null) return null
  const rows = await db
    .selectFrom('waves')
    .select(['title', 'release_id', 'no_figures_on', 'deleted_on'])
    .where('organisation_id', '=', organisationId)
    .where('series_id', '=', own.series_id)
    .where('closes_on', '<', own.closes_on)
    .where('closed_on', 'is not', null)
    .where('called_off_on', 'is', null)
    .orderBy('closes_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ title, release_id: releaseId, no_figures_on, deleted_on }) => ({
    ...{ title, releaseId },
    canStillBe: releaseId === null && no_figures_on === null && deleted_on === null,
  }))
}

/**
 * What was released of a series before this draft, without a gap, the oldest first: what it says must give nothing away
 * together with these. Null where it is of no series.
 */
export async function loadSeries(db: Db, owner: Owner, draft: Pick<Draft, 'fixed'>): Promise<Release[] | null> {
  const rounds = await listBefore(db, owner, draft)
  if (!rounds) return null
  const gap = rounds.findIndex(({ releaseId }) => releaseId === null)
  const ids = rounds.slice(0, gap < 0 ? mostTogether : Math.min(gap, mostTogether)).map(({ releaseId }) => releaseId!)
  const found = await Promise.all(ids.reverse().map(id => findRelease(db, owner, id, null)))
  return found.flatMap(release => (release ? [release.frozen] : []))
}

/** Farther back, what one survey says of another has worn away in the answers of everybody in between. */
const mostTogether = 3

/** The survey before, where it has still to be released for anybody to be told how answers have moved since. */
export async function findUnreleasedBefore(tx: Tx, owner: Owner, draft: Pick<Draft, 'fixed'>): Promise<string | null> {
  const [last] = (await listBefore(tx, owner, draft)) ?? []
  return last?.canStillBe ? last.title : null
}
