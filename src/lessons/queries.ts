import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { addStation, changeStation, stationFrom, stationsOf } from '../thread/queries.ts'
import type { Lesson, Listed, Source, Wanted } from './lesson.ts'

/** The most lessons on one page, the newest first. */
export const lessonsOnPage = 50

/** A page of lessons and of what closed reviews taught, and one more when there are more. Pages count from 1. */
export async function listLessons(tx: Tx, { organisationId }: Viewer, wanted: Wanted, page: number): Promise<Listed[]> {
  const isOfElement = (column: string) => (wanted.element ? sql`${sql.ref(column)} = ${wanted.element}` : sql`true`)
  const hasEffect =
    wanted.effect === '' ? sql`true` : wanted.effect === 'changed' ? sql`l.changed is not null` : sql`l.changed is null`
  const { within } = wanted
  const isWithin = (column: string) =>
    within ? sql`${sql.ref(column)} between ${within.from} and ${within.to}` : sql`true`
  const { rows } = await sql<Listed>`
    select * from (
      select s.id, 'lesson' as kind, s.title, s.stands_on as day, l.source, e.title as element,
        l.changed_on as "changedOn"
      from lessons l
      join stations s on s.organisation_id = l.organisation_id and s.id = l.station_id
      left join elements e on e.organisation_id = s.organisation_id and e.id = s.element_id
      where l.organisation_id = ${organisationId} and s.withdrawn_on is null
        and ${isOfElement('s.element_id')} and ${hasEffect} and ${isWithin('s.stands_on')}
      union all
      select c.id, 'cycle', left(c.lessons, 1000), c.reviewed_on, 'review', e.title, null
      from cycles c
      join elements e on e.organisation_id = c.organisation_id and e.id = c.element_id
      where c.organisation_id = ${organisationId} and c.reviewed_on is not null and c.lessons <> ''
        and ${isOfElement('c.element_id')} and ${isWithin('c.reviewed_on')} and ${wanted.effect === ''}
    ) learned
    order by day desc, kind desc, id
    limit ${lessonsOnPage + 1} offset ${(page - 1) * lessonsOnPage}`.execute(tx)
  return rows
}

function lessonsOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('lessons as l', join =>
      join.onRef('l.organisation_id', '=', 's.organisation_id').onRef('l.station_id', '=', 's.id'),
    )
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .select(['l.source', 'l.changed', 'l.changed_on as changedOn', 'e.mark', 'e.title as elementTitle'])
}

type LessonRow = ReturnType<typeof lessonsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function lessonFrom(row: LessonRow): Lesson {
  const { source, changed, changedOn, elementId, mark, elementTitle } = row
  return {
    station: stationFrom(row),
    source,
    element: elementId && mark && elementTitle ? { id: elementId, mark, title: elementTitle } : null,
    effect: changed !== null && changedOn !== null ? { words: changed, on: changedOn } : null,
  }
}

export async function findLesson(tx: Tx, viewer: Viewer, id: string): Promise<Lesson | null> {
  const row = await lessonsOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? lessonFrom(row) : null
}

export type NewLesson = Readonly<{
  title: string
  words: string
  source: Source
  standsOn: Day
  elementId: string | null
  ownerId: string | null
}>

export async function addLesson(tx: Tx, viewer: Viewer, lesson: NewLesson, today: Day): Promise<string> {
  const { source, ...station } = lesson
  const id = await addStation(tx, viewer, { kind: 'lesson', ...station, today })
  await tx.insertInto('lessons').values({ organisation_id: viewer.organisationId, station_id: id, source }).execute()
  return id
}

type Seen = Readonly<{ lesson: Lesson; version: number }>

/** Writes a lesson anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeLesson(tx: Tx, viewer: Viewer, { lesson, version }: Seen, to: NewLesson): Promise<boolean> {
  const { source, elementId, ...words } = to
  const { organisationId } = viewer
  const { id } = lesson.station
  if (!(await changeStation(tx, viewer, { id, version }, words))) return false
  await tx
    .updateTable('lessons')
    .set({ source })
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

/** Says what a lesson has changed. False when somebody else has changed the lesson since `version`. */
export async function writeEffect(
  tx: Tx,
  viewer: Viewer,
  { lesson, version }: Seen,
  effect: NonNullable<Lesson['effect']>,
): Promise<boolean> {
  const { id, title, words, standsOn, owner } = lesson.station
  const same = { title, words, standsOn, ownerId: owner?.id ?? null }
  if (!(await changeStation(tx, viewer, { id, version }, same))) return false
  await tx
    .updateTable('lessons')
    .set({ changed: effect.words, changed_on: effect.on })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', id)
    .execute()
  return true
}
