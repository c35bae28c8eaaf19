import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { type Cleared, restoreCleared } from '../../statistics/cleared.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Value } from '../measure.ts'

/** So many values of a measure are shown, the newest: forty years of months. */
const mostValues = 480

/** So many of its last values say how a measure moves, on the list. */
const mostOnList = 36

function valuesOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('measure_values as v')
    .leftJoin('members as w', join =>
      join.onRef('w.organisation_id', '=', 'v.organisation_id').onRef('w.id', '=', 'v.written_by'),
    )
    .where('v.organisation_id', '=', organisationId)
    .select(['v.measure_id as measureId', 'v.number', 'v.stands_on as standsOn', 'v.note', 'v.taken', 'v.corrects'])
    .select(['v.is_baseline as isBaseline', 'v.release_id as releaseId', 'v.why', 'v.hidden_on as hiddenOn'])
    .select(['w.id as byId', 'w.name as byName', 'w.left_on as byLeftOn'])
    .select(sql<number | null>`v.figure::float8`.as('figure'))
}

type ValueRow = Awaited<ReturnType<ReturnType<typeof valuesOf>['execute']>>[number]

function valueFrom(row: ValueRow): Value {
  const { number, standsOn, figure, note, isBaseline, releaseId, taken, corrects, why, hiddenOn } = row
  const release = releaseId && taken ? { id: releaseId, taken } : null
  const by = namedFrom(row.byId, row.byName, row.byLeftOn)
  return { number, standsOn, figure: restoreCleared(figure), note, isBaseline, release, corrects, why, hiddenOn, by }
}

/** Everything that was ever written down for a measure, the newest day first. */
export async function listValues(tx: Tx, viewer: Viewer, measureId: string): Promise<Value[]> {
  const rows = await valuesOf(tx, viewer)
    .where('v.measure_id', '=', measureId)
    .orderBy('v.stands_on', 'desc')
    .orderBy('v.number', 'desc')
    .limit(mostValues)
    .execute()
  return rows.map(valueFrom)
}

/** The last values of many measures at once, by measure; corrected ones are among them. */
export async function listLastValues(tx: Tx, viewer: Viewer, measureIds: readonly string[]) {
  const byMeasure = new Map<string, Value[]>(measureIds.map(id => [id, []]))
  if (measureIds.length === 0) return byMeasure
  const rows = await valuesOf(tx, viewer)
    .where('v.measure_id', 'in', measureIds)
    .where(
      sql<boolean>`v.number > (select max(n.number) - ${mostOnList} from measure_values n
        where n.organisation_id = v.organisation_id and n.measure_id = v.measure_id)
        or v.is_baseline or v.corrects is not null`,
    )
    .execute()
  for (const row of rows) byMeasure.get(row.measureId)?.push(valueFrom(row))
  return byMeasure
}

export type NewValue = Readonly<{
  standsOn: Day
  /** Null only for a correction which says that there is no figure. */
  figure: Cleared | null
  note: string
  isBaseline: boolean
  release?: Readonly<{ id: string; taken: string }> | undefined
  /** Which value it corrects, and why. */
  correction?: Readonly<{ of: number; why: string }> | undefined
}>

/**
 * Writes a figure down under the next number. False when the value that it corrects was corrected meanwhile: then
 * nothing is written. One at a time for each measure.
 */
export async function addValue(
  tx: Tx,
  viewer: Viewer,
  measureId: string,
  value: NewValue,
  now: Date,
): Promise<boolean> {
  const { organisationId, memberId } = viewer
  const { standsOn, figure, note, isBaseline, release, correction } = value
  await sql`select pg_advisory_xact_lock(hashtextextended(${`values ${organisationId} ${measureId}`}, 0))`.execute(tx)
  const of = { organisation_id: organisationId, measure_id: measureId }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('measure_values')
    .values(eb => ({
      ...of,
      number: eb
        .selectFrom('measure_values as n')
        .select(sql<number>`coalesce(max(n.number), 0) + 1`.as('next'))
        .where('n.organisation_id', '=', organisationId)
        .where('n.measure_id', '=', measureId),
      ...{ stands_on: standsOn, figure, note, is_baseline: isBaseline, written_at: now, written_by: memberId },
      ...{ release_id: release?.id ?? null, taken: release?.taken ?? null },
      ...{ corrects: correction?.of ?? null, why: correction?.why ?? null },
    }))
    .onConflict(conflict => conflict.columns(['organisation_id', 'measure_id', 'corrects']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a figure that should never have been written out of the record, with what was noted beside it. */
export async function hideValue(tx: Tx, { organisationId }: Viewer, measureId: string, number: number, on: Day) {
  await tx
    .updateTable('measure_values')
    .set({ figure: null, note: '', hidden_on: on })
    .where('organisation_id', '=', organisationId)
    .where('measure_id', '=', measureId)
    .where('number', '=', number)
    .execute()
}
