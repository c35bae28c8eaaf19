import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { stationFrom, stationsOf } from '../queries.ts'
import { type Station, type StationKind, stationKinds } from '../station.ts'

/** So many stations are offered at once; words find the others. */
const mostOffered = 50

type Towards = Readonly<{
  to: Pick<Station, 'id' | 'kind'>
  /** What is most likely meant comes first. */
  first: readonly StationKind[]
  /** Words of its title; '' for any. */
  find: string
}>

/** Stations that could lead to this one and do not yet: those of the likely kinds first, then the newest. */
export async function listLeading(tx: Tx, viewer: Viewer, { to, first, find }: Towards): Promise<Station[]> {
  let wanted = leading(tx, viewer, to)
  if (find) wanted = wanted.where('s.title', 'ilike', `%${find.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await wanted
    .where(
      sql<boolean>`not exists (select from threads t where t.organisation_id = s.organisation_id
        and t.from_id = s.id and t.to_id = ${to.id})`,
    )
    .orderBy(sql`s.kind = any(${first})`, 'desc')
    .orderBy('s.made_on', 'desc')
    .orderBy('s.kind')
    .orderBy('s.number', 'desc')
    .limit(mostOffered)
    .execute()
  return rows.map(stationFrom)
}

/** Those of these ids that can lead to a station; at most `mostOffered`. */
export async function findLeading(
  tx: Tx,
  viewer: Viewer,
  to: Pick<Station, 'id' | 'kind'>,
  ids: readonly string[],
): Promise<Station[]> {
  if (ids.length === 0) return []
  const rows = await leading(tx, viewer, to).where('s.id', 'in', ids.slice(0, mostOffered)).execute()
  return rows.map(stationFrom)
}

function leading(tx: Tx, viewer: Viewer, { kind }: Pick<Station, 'kind'>) {
  const kinds = stationKinds.slice(0, stationKinds.indexOf(kind))
  return stationsOf(tx, viewer).where('s.withdrawn_on', 'is', null).where('s.kind', 'in', kinds)
}
