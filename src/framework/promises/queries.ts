import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day, Span } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, namedFrom, stationFrom, stationsOf } from '../../thread/queries.ts'
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
    /** The first one first; the last one is what holds. */
    amendments: readonly Amendment[]
  }>

/** What a promise was changed to after it was locked, and why. It stands beside what was promised. */
export type Amendment = Readonly<{ target: string; reason: string; at: Date; by: Named }>

function promisesOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('promises as p', j =>
      j.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.station_id', '=', 's.id'),
    )
    .leftJoin('members as l', j =>
      j.onRef('l.organisation_id', '=', 'p.organisation_id').onRef('l.id', '=', 'p.locked_by'),
    )
    .where('s.kind', '=', 'promise')
    .select(['p.baseline', 'p.target', 'p.method', 'p.locked_at as lockedAt', 'p.seal', 'p.outcome', 'p.result'])
    .select(['p.result_on as resultOn', 'l.id as lockedById', 'l.name as lockedByName', 'l.left_on as lockedByLeftOn'])
}

type PromiseRow =
  ReturnType<typeof promisesOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function promiseFrom(row: PromiseRow, amendments: readonly Amendment[] = []): CyclePromise {
  const { baseline, target, method, lockedAt, seal, outcome, result, resultOn } = row
  return {
    ...{ measure: row.title, dueOn: row.standsOn, baseline, target, method, lockedAt, outcome, result, resultOn },
    station: stationFrom(row),
    amendments,
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
  const amendments = await listAmendments(
    tx,
    viewer,
    rows.map(({ id }) => id),
  )
  return rows.map(row => promiseFrom(row, amendments.get(row.id)))
}

/**
 * Locked promises of every element: those of which it was said within these days what came of them, what was not kept
 * first; then those that are open, the next day first. Without days only the open ones. At most so many.
 */
export async function listPromisesFor(
  tx: Tx,
  viewer: Viewer,
  answered: Span | null,
  most: number,
): Promise<CyclePromise[]> {
  const rows = await promisesOf(tx, viewer)
    .where('p.locked_at', 'is not', null)
    .where('s.withdrawn_on', 'is', null)
    .where(eb => {
      const isOpen = eb('p.outcome', 'is', null)
      return answered ? eb.or([isOpen, eb.between('p.result_on', answered.from, answered.to)]) : isOpen
    })
    .orderBy(sql`p.outcome is null, array_position(array['not-kept', 'partly', 'kept'], p.outcome)`)
    .orderBy('s.stands_on')
    .orderBy('s.number')
    .limit(most)
    .execute()
  const ids = rows.map(({ id }) => id)
  const amendments = await listAmendments(tx, viewer, ids)
  return rows.map(row => promiseFrom(row, amendments.get(row.id)))
}

/** A promise, even one that was taken back. */
export async function findPromise(tx: Tx, viewer: Viewer, id: string): Promise<CyclePromise | null> {
  const row = await promisesOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? promiseFrom(row, (await listAmendments(tx, viewer, [id])).get(id)) : null
}

/** The amendments of these promises, by the id of the promise. */
async function listAmendments(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Amendment[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('amendments as a')
    .leftJoin('members as m', j =>
      j.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.amended_by'),
    )
    .where('a.organisation_id', '=', viewer.organisationId)
    .where('a.promise_id', 'in', ids)
    .select(['a.promise_id as promiseId', 'a.target', 'a.reason', 'a.amended_at as at'])
    .select(['m.id', 'm.name', 'm.left_on as leftOn'])
    .orderBy('a.amended_at')
    .execute()
  const all = rows.map(({ promiseId, target, reason, at, id, name, leftOn }) => ({
    promiseId,
    amendment: { target, reason, at, by: namedFrom(id, name, leftOn) },
  }))
  return new Map(ids.map(id => [id, all.filter(({ promiseId }) => promiseId === id).map(({ amendment }) => amendment)]))
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

type Seen = Pick<CyclePromise, 'station'> & Readonly<{ version: number }>

/** Writes a promise anew, before it is locked. False when somebody else has changed it since `version`. */
export async function changePromise(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Seen,
  { measure, baseline, target, method, dueOn }: Promised,
): Promise<boolean> {
  const words = { title: measure, words: station.words, standsOn: dueOn, ownerId: station.owner?.id ?? null }
  if (!(await changeStation(tx, viewer, { id: station.id, version }, words))) return false
  await tx
    .updateTable('promises')
    .set({ baseline, target, method })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', station.id)
    .execute()
  return true
}

/** Writes an amendment beside a locked promise. False when somebody else has written beside it since `version`. */
export async function amendPromise(
  tx: Tx,
  viewer: Viewer,
  seen: Seen,
  { target, reason, now }: Readonly<{ target: string; reason: string; now: Date }>,
): Promise<boolean> {
  if (!(await writeBeside(tx, viewer, seen))) return false
  const own = { organisation_id: viewer.organisationId, promise_id: seen.station.id }
  await tx
    .insertInto('amendments')
    .values({ ...own, target, reason, amended_at: now, amended_by: viewer.memberId })
    .execute()
  return true
}

export type Result = Readonly<{ outcome: Outcome; result: string; resultOn: Day }>

/** Says what came of a locked promise. False when somebody else has written beside it since `version`. */
export async function setResult(tx: Tx, viewer: Viewer, seen: Seen, result: Result): Promise<boolean> {
  if (!(await writeBeside(tx, viewer, seen))) return false
  await tx
    .updateTable('promises')
    .set({ outcome: result.outcome, result: result.result, result_on: result.resultOn })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', seen.station.id)
    .execute()
  return true
}

/** The next version of a promise whose own words stay. */
function writeBeside(tx: Tx, viewer: Viewer, { station, version }: Seen): Promise<boolean> {
  const { id, title, words, standsOn, owner } = station
  return changeStation(tx, viewer, { id, version }, { title, words, standsOn, ownerId: owner?.id ?? null })
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
