import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { restoreWording } from '../releases/wording.ts'
import { restoreRelease } from '../statistics/restore.ts'
import type { Coming } from './coming.ts'
import { changePaths } from './paths.ts'
import type { Round, Told } from './series.ts'

function roundsUpTo(tx: Tx, { organisationId }: Viewer, releaseId: string) {
  return tx
    .selectFrom('waves as one')
    .innerJoin('waves as w', join =>
      join
        .onRef('w.organisation_id', '=', 'one.organisation_id')
        .onRef('w.series_id', '=', 'one.series_id')
        .onRef('w.closes_on', '<=', 'one.closes_on'),
    )
    .where('one.organisation_id', '=', organisationId)
    .where('one.release_id', '=', releaseId)
    .where('w.closed_on', 'is not', null)
    .where('w.called_off_on', 'is', null)
}

/**
 * The surveys of a series that were over by the time of this release, in the order of their last days and not more than
 * `most` of them; the last is the one of the release. Empty where it is of no series, or of another organisation.
 */
export async function findRounds(tx: Tx, viewer: Viewer, releaseId: string, most: number): Promise<Round[]> {
  const rows = await roundsUpTo(tx, viewer, releaseId)
    .select(['w.id as waveId', 'w.title', 'w.closes_on as closesOn', 'w.release_id as releaseId'])
    .orderBy('w.closes_on', 'desc')
    .orderBy('w.id')
    .limit(most)
    .execute()
  const ids = rows.flatMap(row => row.releaseId ?? [])
  const told = await findTold(tx, viewer, ids)
  const own = rows.filter(row => row.releaseId === releaseId)
  const others = rows.filter(row => row.releaseId !== releaseId)
  return [...others.reverse(), ...own].map(row => ({ ...row, told: told.get(row.releaseId ?? '') ?? null }))
}

/** Two surveys whose lists are held against each other, and the smallest group that is told. */
export type Pair = Readonly<{ before: string; now: string; base: number }>

/** Who came and who left between two surveys, pair by pair, by the lists of who was asked. They are fixed, and outlive the answers. */
export async function listComing(
  tx: Tx,
  { organisationId }: Viewer,
  pairs: readonly Pair[],
): Promise<readonly Coming[]> {
  const [before, now, base] = [
    pairs.map(each => each.before),
    pairs.map(each => each.now),
    pairs.map(each => each.base),
  ]
  const asked = (of: string, against: string) => sql<number | null>`(
    select case when count(*) >= p.base then floor(count(*) / 10.0)::int * 10 end
    from (select member_id as id from invited where organisation_id = ${organisationId} and wave_id = ${sql.ref(of)}
      union all select place_id from invited_guests where organisation_id = ${organisationId} and wave_id = ${sql.ref(of)}
    ) i where i.id not in (
      select member_id from invited where organisation_id = ${organisationId} and wave_id = ${sql.ref(against)}
      union all select place_id from invited_guests where organisation_id = ${organisationId} and wave_id = ${sql.ref(against)}))`
  const { rows } = await sql<Coming>`
    select ${asked('p.now', 'p.before')} as joined, ${asked('p.before', 'p.now')} as left
    from unnest(${before}::uuid[], ${now}::uuid[], ${base}::int[]) with ordinality as p (before, now, base, place)
    order by p.place`.execute(tx)
  return rows
}

/** Releases in their newest words. */
export async function findTold(
  tx: Tx,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  ids: readonly string[],
): Promise<Map<string, Told>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('releases as r')
    .innerJoin('release_wordings as w', join =>
      join.onRef('w.release_id', '=', 'r.id').onRef('w.organisation_id', '=', 'r.organisation_id'),
    )
    .distinctOn('r.id')
    .select(['r.id', 'r.cells', 'w.title', 'w.labels'])
    .where('r.organisation_id', '=', organisationId)
    .where('r.id', 'in', ids)
    .orderBy('r.id')
    .orderBy('w.version', 'desc')
    .execute()
  return new Map(rows.map(({ id, cells, title, labels }) => [id, toldFrom(cells, { title, ...(labels as object) })]))
}

function toldFrom(cells: unknown, words: unknown): Told {
  const frozen = restoreRelease(cells)
  const wording = frozen && restoreWording(frozen, words)
  if (!frozen || !wording) throw new Error('A stored release cannot be read.')
  return { frozen, wording }
}

/** Where stands what has changed since the survey before; null for a release that none came before. */
export async function findChangeOf(tx: Tx, viewer: Viewer, releaseId: string): Promise<string | null> {
  const rows = await roundsUpTo(tx, viewer, releaseId)
    .where('w.release_id', 'is not', null)
    .select('w.id')
    .limit(2)
    .execute()
  return rows.length > 1 ? changePaths.change(releaseId) : null
}
