import { type SelectQueryBuilder, sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, leadThread, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station, StationKind } from '../../thread/station.ts'
import type { Behaviour } from './behaviour.ts'
import type { BehaviourRead } from './forms.ts'

/** The most behaviours there are on the list: nobody lives by more. */
const mostBehaviours = 100

function behavioursOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('behaviours as b', join =>
      join.onRef('b.organisation_id', '=', 's.organisation_id').onRef('b.station_id', '=', 's.id'),
    )
    .leftJoin('stations as r', join =>
      join.onRef('r.organisation_id', '=', 'b.organisation_id').onRef('r.id', '=', 'b.belongs_to'),
    )
    .select(['b.unlike', 'r.id as rootId', 'r.title as rootTitle'])
}

type Row = ReturnType<typeof behavioursOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer R> ? R : never

function behaviourFrom(row: Row): Behaviour {
  const { unlike, rootId, rootTitle } = row
  return { station: stationFrom(row), unlike, belongsTo: rootId && rootTitle ? { id: rootId, title: rootTitle } : null }
}

/** What is expected of everyone, in the order it was written down. */
export async function listBehaviours(tx: Tx, viewer: Viewer): Promise<Behaviour[]> {
  const rows = await behavioursOf(tx, viewer)
    .where('s.withdrawn_on', 'is', null)
    .orderBy('s.number')
    .limit(mostBehaviours)
    .execute()
  return rows.map(behaviourFrom)
}

export async function findBehaviour(tx: Tx, viewer: Viewer, id: string): Promise<Behaviour | null> {
  const row = await behavioursOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? behaviourFrom(row) : null
}

export type Root = Readonly<{ id: string; kind: StationKind; title: string }>

/** What a behaviour can come of: values first, then policies; at most two hundred. */
export async function listRoots(tx: Tx, viewer: Viewer): Promise<Root[]> {
  return tx
    .selectFrom('stations')
    .select(['id', 'kind', 'title'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('kind', 'in', ['value', 'policy'])
    .where('withdrawn_on', 'is', null)
    .orderBy(sql`station_rank(kind)`)
    .orderBy('title')
    .limit(200)
    .execute()
}

type Reading = Readonly<{ behaviour: BehaviourRead; roots: readonly Root[]; today: string }>

export async function addBehaviour(tx: Tx, viewer: Viewer, { behaviour, roots, today }: Reading): Promise<string> {
  const { unlike, belongsTo, ...said } = behaviour
  const id = await addStation(tx, viewer, { kind: 'behaviour', ...said, standsOn: today, today })
  await tx
    .insertInto('behaviours')
    .values({ organisation_id: viewer.organisationId, station_id: id, unlike, belongs_to: belongsTo })
    .execute()
  await leadFrom(tx, viewer, id, { root: roots.find(root => root.id === belongsTo), today })
  return id
}

/** Writes a behaviour anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeBehaviour(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Readonly<{ station: Station; version: number }>,
  { behaviour, roots, today }: Reading,
): Promise<boolean> {
  const { title, words, unlike, belongsTo } = behaviour
  const now = { title, words, standsOn: today, ownerId: station.owner?.id ?? null }
  if (!(await changeStation(tx, viewer, { id: station.id, version }, now))) return false
  await tx
    .updateTable('behaviours')
    .set({ unlike, belongs_to: belongsTo })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', station.id)
    .execute()
  await leadFrom(tx, viewer, station.id, { root: roots.find(root => root.id === belongsTo), today })
  return true
}

/** The one thread that leads to a behaviour comes from what it belongs to. */
async function leadFrom(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { root, today }: Readonly<{ root: Root | undefined; today: string }>,
): Promise<void> {
  await tx
    .deleteFrom('threads')
    .where('organisation_id', '=', viewer.organisationId)
    .where('to_id', '=', id)
    .where('from_kind', 'in', ['value', 'policy'])
    .execute()
  if (root) await leadThread(tx, viewer, root, { id, kind: 'behaviour' }, today)
}
