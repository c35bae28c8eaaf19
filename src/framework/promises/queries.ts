import type { SelectQueryBuilder } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, namedFrom, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Named, Station } from '../../thread/station.ts'
import { type Outcome, type Promised, sealOf } from '../promise.ts'

/** A promise of a cycle. The station's title is its measure, and its day the day it is due. */
export type CyclePromise = Promised &
  Readonly<{
    station: Station
    lockedAt: Date | null
    lockedBy: Named
    /** In hexadecimal; null until it is locked. */
    seal: string | null
    outcome: Outcome | null
    result: string | null
    resultOn: string | null
  }>

function promisesOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('promises as p', j =>
      j.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.station_id', '=', 's.id'),
    )
    .leftJoin('members as l', j =>
      j.onRef('l.organisation_id', '=', 'p.organisation_id').onRef('l.id', '=', 'p.locked_by'),
    )
    .select(['p.baseline', 'p.target', 'p.method', 'p.locked_at as lockedAt', 'p.seal', 'p.outcome', 'p.result'])
    .select(['p.result_on as resultOn', 'l.id as lockedById', 'l.name as lockedByName', 'l.left_on as lockedByLeftOn'])
}

type PromiseRow =
  ReturnType<typeof promisesOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function promiseFrom(row: PromiseRow): CyclePromise {
  const { baseline, target, method, lockedAt, seal, outcome, result, resultOn } = row
  return {
    ...{ measure: row.title, dueOn: row.standsOn, baseline, target, method, lockedAt, outcome, result, resultOn },
    station: stationFrom(row),
    seal: seal?.toString('hex') ?? null,
    lockedBy: namedFrom(row.lockedById, row.lockedByName, row.lockedByLeftOn),
  }
}

/** The promises of a cycle that were not taken back, in the order they were made. */
export async function listPromises(tx: Tx, viewer: Viewer, cycleId: string): Promise<CyclePromise[]> {
  const rows = await promisesOf(tx, viewer)
    .where('s.cycle_id', '=', cycleId)
    .where('s.withdrawn_on', 'is', null)
    .orderBy('s.number')
    .execute()
  return rows.map(promiseFrom)
}

export async function findPromise(tx: Tx, viewer: Viewer, id: string): Promise<CyclePromise | null> {
  const row = await promisesOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? promiseFrom(row) : null
}

type NewPromise = Promised & Readonly<{ cycleId: string; elementId: string; today: string }>

/** Writes a promise into a plan that is not agreed yet. */
export async function addPromise(tx: Tx, viewer: Viewer, promise: NewPromise): Promise<string> {
  const { measure, baseline, target, method, dueOn, cycleId, elementId, today } = promise
  const station = { kind: 'promise' as const, title: measure, standsOn: dueOn, cycleId, elementId, today }
  const id = await addStation(tx, viewer, station)
  await tx
    .insertInto('promises')
    .values({ organisation_id: viewer.organisationId, station_id: id, baseline, target, method })
    .execute()
  return id
}

/** Locks every promise of a plan at the moment it is agreed: each under the seal of its own words. */
export async function lockPromises(
  tx: Tx,
  viewer: Viewer,
  promises: readonly CyclePromise[],
  now: Date,
): Promise<void> {
  for (const promise of promises) {
    await tx
      .updateTable('promises')
      .set({ locked_at: now, locked_by: viewer.memberId, seal: Buffer.from(sealOf(promise), 'hex') })
      .where('organisation_id', '=', viewer.organisationId)
      .where('station_id', '=', promise.station.id)
      .where('locked_at', 'is', null)
      .execute()
  }
}
