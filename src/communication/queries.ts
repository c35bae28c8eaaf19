import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import type { StationKind } from '../thread/station.ts'
import type { About } from './about.ts'

/** The most to choose from; the newest come first. */
const [mostStations, mostReleases] = [200, 50]

/** Stations that can be told about, the newest first; `chosen` is there however old it is. Stories say nothing here of what is in them. */
export async function listStationsToTell(tx: Tx, viewer: Viewer, chosen?: string | null): Promise<About[]> {
  const rows = await tx
    .selectFrom('stations')
    .select(['id', 'kind', 'number', 'title'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('withdrawn_on', 'is', null)
    .where('kind', '<>', 'message')
    .orderBy(sql`id = ${chosen ?? null}::uuid desc nulls last`)
    .orderBy('made_on', 'desc')
    .orderBy('number', 'desc')
    .limit(mostStations)
    .execute()
  return rows
}

/** Releases that can be told about, the newest first; `chosen` is there however old it is. */
export async function listReleasesToTell(tx: Tx, viewer: Viewer, chosen?: string | null): Promise<About[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select r.id, (select w.title from release_wordings w
      where w.organisation_id = r.organisation_id and w.release_id = r.id order by w.version desc limit 1) as title
    from releases r where r.organisation_id = ${viewer.organisationId}
    order by r.id = ${chosen ?? null}::uuid desc nulls last, r.released_on desc, r.id limit ${mostReleases}`.execute(tx)
  return rows.map(row => ({ ...row, kind: 'release', number: 0 }))
}

export const isStation = (about: About): about is About & { kind: StationKind } => about.kind !== 'release'
