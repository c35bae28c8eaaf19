import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { itemsIn } from '../rounds/items.ts'
import type { Items } from '../rounds/round.ts'
import { type TitlesStand, titlesIn } from '../titles/queries.ts'
import { type Titles, workbooks } from '../workbooks.ts'

/** Evidence that shows what was agreed about a part, in the order in which it was put here. */
export async function listShowing(tx: Tx, viewer: Viewer, roundId: string, part: string): Promise<Station[]> {
  const rows = await stationsOf(tx, viewer)
    .innerJoin('agreed_evidence as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.evidence_id', '=', 's.id'),
    )
    .where('a.round_id', '=', roundId)
    .where('a.part', '=', part)
    .where('s.withdrawn_on', 'is', null)
    .orderBy('s.number')
    .execute()
  return rows.map(stationFrom)
}

/** The most evidence to choose from. */
const mostToChoose = 100

/** Evidence that could show it: what answers one of these elements first, then the newest. */
export async function listToShow(tx: Tx, viewer: Viewer, elementIds: readonly string[]): Promise<Station[]> {
  const rows = await stationsOf(tx, viewer)
    .where('s.kind', '=', 'evidence')
    .where('s.withdrawn_on', 'is', null)
    .orderBy(
      sql`exists (select from evidence_elements x where x.organisation_id = s.organisation_id
        and x.evidence_id = s.id and x.element_id = any(${[...elementIds]}::uuid[]))`,
      'desc',
    )
    .orderBy('s.number', 'desc')
    .limit(mostToChoose)
    .execute()
  return rows.map(stationFrom)
}

type Link = Readonly<{ roundId: string; part: string; evidenceId: string }>

/** Says that evidence shows what was agreed. Twice is once. */
export async function showBy(tx: Tx, { organisationId }: Viewer, { roundId, part, evidenceId }: Link): Promise<void> {
  await tx
    .insertInto('agreed_evidence')
    .values({ organisation_id: organisationId, round_id: roundId, part, evidence_id: evidenceId })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function showNoMore(
  tx: Tx,
  { organisationId }: Viewer,
  { roundId, part, evidenceId }: Link,
): Promise<void> {
  await tx
    .deleteFrom('agreed_evidence')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .where('part', '=', part)
    .where('evidence_id', '=', evidenceId)
    .execute()
}

/** A part that evidence shows, in the round in which it does, with the place on the scale that was agreed on. */
export type Shown = Readonly<{
  roundId: string
  workbook: string
  round: number
  part: string
  items: Items
  rating: number | null
}>

/** What was agreed, in whichever workbook, that a piece of evidence shows: the newest round first. */
export async function listShown(tx: Tx, { organisationId }: Viewer, evidenceId: string): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'items'> & { items: unknown }>`
    select r.id as "roundId", r.workbook, r.number as round, a.part, r.items, (select g.rating from agreed_ratings g
      where g.organisation_id = a.organisation_id and g.round_id = a.round_id and g.part = a.part
      order by g.number desc limit 1) as rating
    from agreed_evidence a join rating_rounds r on r.organisation_id = a.organisation_id and r.id = a.round_id
    where a.organisation_id = ${organisationId} and a.evidence_id = ${evidenceId}
    order by r.workbook, r.number desc, a.part`.execute(tx)
  return rows.map(row => ({ ...row, items: itemsIn(row.items) }))
}

/** An element, with the framework it is one of and its address in a workbook. */
export type Answered = Readonly<{ id: string; mark: string; title: string; framework: string; address: string }>

/** Every element that a piece of evidence answers, the one it was put under first. */
export async function listAnswered(tx: Tx, { organisationId }: Viewer, evidenceId: string): Promise<Answered[]> {
  const { rows } = await sql<Answered>`
    select e.id, e.mark, e.title, f.title as framework, f.key || '/' || e.key as address
    from evidence_elements x join elements e on e.organisation_id = x.organisation_id and e.id = x.element_id
    join frameworks f on f.organisation_id = e.organisation_id and f.id = e.framework_id
    where x.organisation_id = ${organisationId} and x.evidence_id = ${evidenceId} order by e.place`.execute(tx)
  return rows
}

/** What the organisation calls parts that have no title in the file, by workbook. */
export async function listTitles(tx: Tx, { organisationId }: Viewer): Promise<ReadonlyMap<string, Titles>> {
  const rows = await tx
    .selectFrom('workbook_titles')
    .distinctOn('workbook')
    .select(['workbook', 'number', 'titles'])
    .where('organisation_id', '=', organisationId)
    .where(
      'workbook',
      'in',
      workbooks.map(({ id }) => id),
    )
    .orderBy('workbook')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map(row => [row.workbook, titlesIn(row).titles] satisfies [string, TitlesStand['titles']]))
}
