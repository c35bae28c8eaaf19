import type { SelectQueryBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'

/** Something that is done. Where it stands follows from its days. */
export type Action = Readonly<{
  station: Station
  dueOn: Day
  startedOn: Day | null
  doneOn: Day | null
  droppedOn: Day | null
  droppedWhy: string | null
}>

function actionsOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('actions as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.station_id', '=', 's.id'),
    )
    .select(['a.due_on as dueOn', 'a.started_on as startedOn', 'a.done_on as doneOn'])
    .select(['a.dropped_on as droppedOn', 'a.dropped_why as droppedWhy'])
}

type ActionRow = ReturnType<typeof actionsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function actionFrom(row: ActionRow): Action {
  const { dueOn, startedOn, doneOn, droppedOn, droppedWhy } = row
  return { station: stationFrom(row), dueOn, startedOn, doneOn, droppedOn, droppedWhy }
}

/** The most actions on the page of a cycle; those due next come first. */
const actionsOnPage = 200

/** The actions of a cycle: open ones first, the next day first. */
export async function listActions(tx: Tx, viewer: Viewer, cycleId: string): Promise<Action[]> {
  const rows = await actionsOf(tx, viewer)
    .where('s.cycle_id', '=', cycleId)
    .where('s.withdrawn_on', 'is', null)
    .orderBy(eb => eb.or([eb('a.done_on', 'is not', null), eb('a.dropped_on', 'is not', null)]))
    .orderBy('a.due_on')
    .orderBy('s.number')
    .limit(actionsOnPage)
    .execute()
  return rows.map(actionFrom)
}

export async function findAction(tx: Tx, viewer: Viewer, id: string): Promise<Action | null> {
  const row = await actionsOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? actionFrom(row) : null
}

export type NewAction = Readonly<{
  title: string
  words: string
  dueOn: Day
  ownerId: string
  cycleId: string
  elementId: string
}>

export async function addAction(tx: Tx, viewer: Viewer, action: NewAction, today: Day): Promise<string> {
  const { dueOn, ...station } = action
  const id = await addStation(tx, viewer, { kind: 'action', ...station, standsOn: today, today })
  await tx
    .insertInto('actions')
    .values({ organisation_id: viewer.organisationId, station_id: id, due_on: dueOn })
    .execute()
  return id
}

type Days = Readonly<{ started_on?: Day; done_on?: Day; dropped_on?: Day; dropped_why?: string }>

/** Writes a day of an action that is still open. False when it no longer is, or had been started. */
export async function writeDay(tx: Tx, { organisationId }: Viewer, id: string, days: Days): Promise<boolean> {
  let wanted = tx
    .updateTable('actions')
    .set(days)
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
  if (days.started_on) wanted = wanted.where('started_on', 'is', null)
  return (await wanted.returning('station_id').executeTakeFirst()) !== undefined
}
