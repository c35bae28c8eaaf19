import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, leadThread, recordChange, stationFrom, stationsOf } from '../../thread/queries.ts'
import { type Action, type ActionInFull, inFull, type PromiseNamed } from './action.ts'
import { type ActionDays, mayDo } from './deed.ts'
import type { ActionRead } from './forms.ts'

/** Actions of the viewer's organisation, each with its station; to be narrowed down and joined. */
export function actionsOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('actions as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.station_id', '=', 's.id'),
    )
    .select(['a.due_on as dueOn', 'a.started_on as startedOn', 'a.done_on as doneOn'])
    .select(['a.dropped_on as droppedOn', 'a.dropped_why as droppedWhy'])
    .select(['a.effort', 'a.serves', 'a.serves_others as servesOthers'])
}

type ActionRow = ReturnType<typeof actionsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

/** A row of `actionsOf` as an action. */
export function actionFrom(row: ActionRow): Action {
  const { dueOn, startedOn, doneOn, droppedOn, droppedWhy, effort, serves, servesOthers } = row
  const days = { dueOn, startedOn, doneOn, droppedOn, droppedWhy }
  return { station: stationFrom(row), ...days, effort, serves, servesOthers }
}

/** The most actions on the page of a cycle; those due next come first. */
const actionsOnPage = 200

/** The actions of a cycle: open ones first, the next day first. */
export async function listActions(tx: Tx, viewer: Viewer, cycleId: string): Promise<Action[]> {
  const rows = await actionsOf(tx, viewer)
    .where('s.cycle_id', '=', cycleId)
    .where('s.kind', '=', 'action')
    .where('s.withdrawn_on', 'is', null)
    .orderBy(eb => eb.or([eb('a.done_on', 'is not', null), eb('a.dropped_on', 'is not', null)]))
    .orderBy('a.due_on')
    .orderBy('s.number')
    .limit(actionsOnPage)
    .execute()
  return rows.map(actionFrom)
}

/** The same, each with the promises it keeps. */
export function actionsInFullOf(tx: Tx, viewer: Viewer) {
  return actionsOf(tx, viewer).select(
    sql<
      PromiseNamed[]
    >`(select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title) order by p.number), '[]')
      from threads t join stations p on p.organisation_id = t.organisation_id and p.id = t.from_id
      where t.organisation_id = s.organisation_id and t.to_id = s.id and t.from_kind = 'promise'
        and p.withdrawn_on is null)`.as('keeps'),
  )
}

export async function findAction(tx: Tx, viewer: Viewer, id: string): Promise<ActionInFull | null> {
  const row = await actionsInFullOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? { ...actionFrom(row), keeps: row.keeps } : null
}

/** The most promises of a cycle that an action can be hung on. */
const promisesToChoose = 50

/** The promises of a cycle, to choose those that an action keeps. */
export async function listPromisesToKeep(tx: Tx, viewer: Viewer, cycleId: string): Promise<PromiseNamed[]> {
  return tx
    .selectFrom('stations')
    .select(['id', 'title'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('kind', '=', 'promise')
    .where('cycle_id', '=', cycleId)
    .where('withdrawn_on', 'is', null)
    .orderBy('number')
    .limit(promisesToChoose)
    .execute()
}

export type NewAction = ActionRead & Readonly<{ ownerId: string; cycleId: string; elementId: string }>

export async function addAction(tx: Tx, viewer: Viewer, action: NewAction, today: Day): Promise<string> {
  const { dueOn, effort, serves, servesOthers, keeps, ...station } = action
  const id = await addStation(tx, viewer, { kind: 'action', ...station, standsOn: today, today })
  const said = { due_on: dueOn, effort, serves: [...serves], serves_others: servesOthers }
  await tx
    .insertInto('actions')
    .values({ organisation_id: viewer.organisationId, station_id: id, ...said })
    .execute()
  await hangOn(tx, viewer, id, keeps, today)
  return id
}

/** Leads a thread to an action from each of these promises. */
async function hangOn(tx: Tx, viewer: Viewer, id: string, promises: readonly PromiseNamed[], today: Day) {
  for (const promise of promises)
    await leadThread(tx, viewer, { id: promise.id, kind: 'promise' }, { id, kind: 'action' }, today)
}

/** Cuts the threads that lead to an action from these promises. */
async function cutFrom(tx: Tx, { organisationId }: Viewer, id: string, promises: readonly PromiseNamed[]) {
  if (promises.length === 0) return
  await tx
    .deleteFrom('threads')
    .where('organisation_id', '=', organisationId)
    .where('to_id', '=', id)
    .where(
      'from_id',
      'in',
      promises.map(promise => promise.id),
    )
    .execute()
}

/** `meanwhile`: somebody else has changed it since `version`. `too-late`: it is done or given up. Then nothing is changed. */
export type Changed = Readonly<
  { outcome: 'changed' } | { outcome: 'meanwhile' | 'too-late'; stands: ActionInFull } | { outcome: 'gone' }
>

type Written = ActionRead & Readonly<{ ownerId: string }>
type Seen = Readonly<{ id: string; version: number }>
type Then = Readonly<{ today: Day; now: Date }>

/**
 * Writes an action anew, and into the record what stood there before. `keeps` is the whole of what it keeps afterwards.
 * Saving it as it stands changes nothing and records nothing.
 */
export async function changeAction(
  tx: Tx,
  viewer: Viewer,
  { id, version }: Seen,
  action: Written,
  { today, now }: Then,
): Promise<Changed> {
  const before = await holdAction(tx, viewer, id)
  if (!before) return { outcome: 'gone' }
  if (!mayDo('change', before)) return { outcome: 'too-late', stands: before }
  if (before.station.version !== version) return { outcome: 'meanwhile', stands: before }
  if (isSame(before, action)) return { outcome: 'changed' }
  const { title, words, dueOn, effort, serves, servesOthers, keeps, ownerId } = action
  const station = { title, words, ownerId, standsOn: before.station.standsOn }
  if (!(await changeStation(tx, viewer, { id, version }, station))) return { outcome: 'meanwhile', stands: before }
  await tx
    .updateTable('actions')
    .set({ due_on: dueOn, effort, serves: [...serves], serves_others: servesOthers })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', id)
    .execute()
  const cut = before.keeps.filter(each => !keeps.some(promise => promise.id === each.id))
  await cutFrom(tx, viewer, id, cut)
  await hangOn(tx, viewer, id, keeps, today)
  await recordChange(tx, viewer, { stationId: id, what: 'changed', words: inFull(before), now })
  return { outcome: 'changed' }
}

/** An action that nobody else writes to until this transaction ends. */
async function holdAction(tx: Tx, viewer: Viewer, id: string): Promise<ActionInFull | null> {
  await tx
    .selectFrom('actions')
    .select('station_id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', id)
    .forUpdate()
    .execute()
  return findAction(tx, viewer, id)
}

function isSame({ station, ...before }: ActionInFull, after: Written): boolean {
  const { title, words, owner } = station
  return allOf({ ...before, title, words, ownerId: owner?.id ?? null }) === allOf(after)
}

type AllOf = Omit<Written, 'ownerId'> & Readonly<{ ownerId: string | null }>

function allOf({ title, words, ownerId, dueOn, effort, serves, servesOthers, keeps }: AllOf): string {
  const sets = [[...serves].sort(), keeps.map(({ id }) => id).sort()]
  return JSON.stringify([title, words, ownerId, dueOn, effort, servesOthers, ...sets])
}

/** Writes the days after a step, if they are still what they were before it. False when they are not. */
export async function writeDays(tx: Tx, viewer: Viewer, before: Action, after: ActionDays): Promise<boolean> {
  const written = await tx
    .updateTable('actions')
    .set({ started_on: after.startedOn, done_on: after.doneOn })
    .set({ dropped_on: after.droppedOn, dropped_why: after.droppedWhy })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', before.station.id)
    .where('started_on', 'is not distinct from', before.startedOn)
    .where('done_on', 'is not distinct from', before.doneOn)
    .where('dropped_on', 'is not distinct from', before.droppedOn)
    .returning('station_id')
    .executeTakeFirst()
  return written !== undefined
}
