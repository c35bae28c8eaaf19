import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { addStation, changeStation, stationFrom, stationsOf } from '../thread/queries.ts'
import type { Station } from '../thread/station.ts'
import type { Direction, Measure, Rhythm, Target } from './measure.ts'
import type { Unit } from './unit.ts'

/** The most measures on one page; those without a figure for longest come first. */
export const measuresOnPage = 50

function measuresOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('measures as m', join =>
      join.onRef('m.organisation_id', '=', 's.organisation_id').onRef('m.station_id', '=', 's.id'),
    )
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .select(['m.source', 'm.unit', 'm.direction', 'm.target_on as targetOn', 'm.every_months as everyMonths'])
    .select(['e.mark', 'e.title as elementTitle'])
    .select([sql<number | null>`m.target::float8`.as('target'), sql<number | null>`m.target_to::float8`.as('targetTo')])
}

type MeasureRow =
  ReturnType<typeof measuresOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function measureFrom(row: MeasureRow): Measure {
  const { source, unit, direction, target, targetTo, targetOn, everyMonths, elementId, mark, elementTitle } = row
  return {
    station: stationFrom(row),
    source,
    unit,
    direction,
    target: target !== null && targetOn !== null ? { figure: target, to: targetTo, on: targetOn } : null,
    everyMonths: everyMonths as Rhythm,
    element: elementId && mark && elementTitle ? { id: elementId, mark, title: elementTitle } : null,
  }
}

/** A page of measures, those that somebody should have looked at first, and one more when there are more. */
export async function listMeasures(tx: Tx, viewer: Viewer, page: number): Promise<Measure[]> {
  const rows = await measuresOf(tx, viewer)
    .where('s.withdrawn_on', 'is', null)
    .orderBy(
      sql`coalesce((select max(v.stands_on) from measure_values v
        where v.organisation_id = s.organisation_id and v.measure_id = s.id and v.figure is not null
          and not exists (select from measure_values c where c.organisation_id = v.organisation_id
            and c.measure_id = v.measure_id and c.corrects = v.number)), s.made_on)
        + make_interval(months => m.every_months)`,
    )
    .orderBy('s.number')
    .limit(measuresOnPage + 1)
    .offset((page - 1) * measuresOnPage)
    .execute()
  return rows.map(measureFrom)
}

export async function findMeasure(tx: Tx, viewer: Viewer, id: string): Promise<Measure | null> {
  const row = await measuresOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? measureFrom(row) : null
}

export type NewMeasure = Readonly<{
  title: string
  words: string
  source: string
  unit: Unit
  direction: Direction
  target: Target | null
  everyMonths: Rhythm
  elementId: string | null
  ownerId: string | null
}>

const particulars = ({ source, unit, direction, target, everyMonths }: NewMeasure) => ({
  ...{ source, unit, direction, every_months: everyMonths },
  ...{ target: target?.figure ?? null, target_to: target?.to ?? null, target_on: target?.on ?? null },
})

export async function addMeasure(tx: Tx, viewer: Viewer, measure: NewMeasure, today: Day): Promise<string> {
  const { title, words, elementId, ownerId } = measure
  const id = await addStation(tx, viewer, { kind: 'measure', title, words, elementId, ownerId, standsOn: today, today })
  await tx
    .insertInto('measures')
    .values({ organisation_id: viewer.organisationId, station_id: id, ...particulars(measure) })
    .execute()
  return id
}

type Seen = Readonly<{ station: Station; version: number }>

/** Writes a measure anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeMeasure(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Seen,
  measure: NewMeasure,
): Promise<boolean> {
  const { title, words, elementId, ownerId } = measure
  const { organisationId } = viewer
  const { id, standsOn } = station
  if (!(await changeStation(tx, viewer, { id, version }, { title, words, standsOn, ownerId }))) return false
  await tx
    .updateTable('measures')
    .set(particulars(measure))
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .execute()
  await tx
    .updateTable('stations')
    .set({ element_id: elementId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
  return true
}

/** The rule of the viewer's organisation: below which numbers nothing is shown. */
export async function findRule(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('organisations')
    .select(['rule_base as base', 'rule_cell as cell'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
}
