import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import type { DocumentType } from './document.ts'
import type { Evidence, EvidenceForm } from './evidence.ts'

const named = sql<Evidence['elements']>`(
  select coalesce(json_agg(json_build_object('id', e.id, 'mark', e.mark, 'title', e.title) order by e.place), '[]')
  from evidence_elements x join elements e on e.organisation_id = x.organisation_id and e.id = x.element_id
  where x.organisation_id = s.organisation_id and x.evidence_id = s.id)`

/** A release under its newest wording. */
const releaseTitle = sql<string | null>`(
  select w.title from release_wordings w
  where w.organisation_id = v.organisation_id and w.release_id = v.release_id order by w.version desc limit 1)`

function evidenceOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('evidence as v', join =>
      join.onRef('v.organisation_id', '=', 's.organisation_id').onRef('v.station_id', '=', 's.id'),
    )
    .leftJoin('evidence_documents as d', join =>
      join.onRef('d.organisation_id', '=', 's.organisation_id').onRef('d.evidence_id', '=', 's.id'),
    )
    .leftJoin('themes as m', join =>
      join.onRef('m.organisation_id', '=', 'v.organisation_id').onRef('m.id', '=', 'v.theme_id'),
    )
    .select(['m.id as themeId', 'm.title as themeTitle'])
    .select(['v.form', 'v.href', 'v.release_id as releaseId', 'd.name', 'd.type', 'd.size'])
    .select(['d.deleted_on as deletedOn', named.as('elements'), releaseTitle.as('releaseTitle')])
}

type Row = ReturnType<typeof evidenceOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer R> ? R : never

function evidenceFrom(row: Row): Evidence {
  const { form, href, releaseId, releaseTitle: title, name, type, size, deletedOn, elements, themeId, themeTitle } = row
  const release = releaseId ? { id: releaseId, title: title ?? 'A release' } : null
  const document = name && type && size ? { name, type, size, deletedOn } : null
  const theme = themeId && themeTitle ? { id: themeId, title: themeTitle } : null
  return { station: stationFrom(row), form, href, release, theme, document, elements }
}

/** A piece of evidence, even one that was taken back. */
export async function findEvidence(tx: Tx, viewer: Viewer, id: string): Promise<Evidence | null> {
  const row = await evidenceOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? evidenceFrom(row) : null
}

/** How many stand on one page. */
export const evidenceOnPage = 50

type Wanted = Readonly<{ elementId: string | null; page: number }>

/** A page of evidence, the last put here first, and one more when there are more. Pages count from 1. */
export async function listEvidence(tx: Tx, viewer: Viewer, { elementId, page }: Wanted): Promise<Evidence[]> {
  let wanted = evidenceOf(tx, viewer).where('s.kind', '=', 'evidence').where('s.withdrawn_on', 'is', null)
  if (elementId)
    wanted = wanted.where(sql<boolean>`exists (select from evidence_elements x
      where x.organisation_id = s.organisation_id and x.evidence_id = s.id and x.element_id = ${elementId})`)
  const rows = await wanted
    .orderBy('s.number', 'desc')
    .limit(evidenceOnPage + 1)
    .offset((page - 1) * evidenceOnPage)
    .execute()
  return rows.map(evidenceFrom)
}

/** The most on the page of a cycle; the rest is on the list of its element. */
export const evidenceOnCycle = 25

type Place = Readonly<{ elementId: string; cycle: Readonly<{ id: string; number: number }> | null }>

/** What answers an element in one of its cycles, the newest first. What was there before the first belongs to that. */
export async function listEvidenceOf(tx: Tx, viewer: Viewer, { elementId, cycle }: Place): Promise<Evidence[]> {
  const rows = await evidenceOf(tx, viewer)
    .innerJoin('evidence_elements as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.evidence_id', '=', 's.id'),
    )
    .where('a.element_id', '=', elementId)
    .where('s.withdrawn_on', 'is', null)
    .where(eb => {
      const before = eb('a.cycle_id', 'is', null)
      if (!cycle) return before
      const during = eb('a.cycle_id', '=', cycle.id)
      return cycle.number === 1 ? eb.or([during, before]) : during
    })
    .orderBy('s.stands_on', 'desc')
    .orderBy('s.number', 'desc')
    .limit(evidenceOnCycle + 1)
    .execute()
  return rows.map(evidenceFrom)
}

export type NewDocument = Readonly<{ name: string; type: DocumentType; content: Buffer }>

export type EvidenceWords = Readonly<{
  title: string
  words: string
  standsOn: Day
  href: string | null
  elementIds: readonly string[]
}>

export type NewEvidence = EvidenceWords &
  Readonly<{ form: EvidenceForm; releaseId: string | null; themeId: string | null; document: NewDocument | null }>

export async function addEvidence(tx: Tx, viewer: Viewer, evidence: NewEvidence, today: Day): Promise<string> {
  const { form, href, releaseId, themeId, document, elementIds, ...words } = evidence
  const cycles = await openCycles(tx, viewer, elementIds)
  const elementId = elementIds[0] ?? null
  const place = { elementId, cycleId: (elementId && cycles.get(elementId)) ?? null }
  const id = await addStation(tx, viewer, { kind: 'evidence', ...words, ...place, today })
  const own = { organisation_id: viewer.organisationId }
  await tx
    .insertInto('evidence')
    .values({ ...own, station_id: id, form, href, release_id: releaseId, theme_id: themeId })
    .execute()
  if (document) {
    const { name, type, content } = document
    await tx
      .insertInto('evidence_documents')
      .values({ ...own, evidence_id: id, name, type, size: content.length, content })
      .execute()
  }
  await answerElements(tx, viewer, { id, elementIds, cycles, today })
  return id
}

/** The cycle of each of these elements that is under way. */
async function openCycles(tx: Tx, { organisationId }: Viewer, elementIds: readonly string[]) {
  if (elementIds.length === 0) return new Map<string, string>()
  const rows = await tx
    .selectFrom('cycles')
    .select(['id', 'element_id as elementId'])
    .where('organisation_id', '=', organisationId)
    .where('element_id', 'in', elementIds)
    .where('reviewed_on', 'is', null)
    .execute()
  return new Map(rows.map(({ id, elementId }) => [elementId, id]))
}

type Answering = Readonly<{
  id: string
  elementIds: readonly string[]
  cycles: ReadonlyMap<string, string>
  today: Day
}>

async function answerElements(tx: Tx, viewer: Viewer, { id, elementIds, cycles, today }: Answering): Promise<void> {
  if (elementIds.length === 0) return
  const own = { organisation_id: viewer.organisationId, evidence_id: id, made_on: today }
  await tx
    .insertInto('evidence_elements')
    .values(elementIds.map(each => ({ ...own, element_id: each, cycle_id: cycles.get(each) ?? null })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

type Seen = Readonly<{ station: Station; version: number }>

/** Writes evidence anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeEvidence(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Seen,
  { href, elementIds, ...words }: EvidenceWords,
  today: Day,
): Promise<boolean> {
  const { id } = station
  const { organisationId } = viewer
  const ownerId = station.owner?.id ?? null
  if (!(await changeStation(tx, viewer, { id, version }, { ...words, ownerId }))) return false
  await tx
    .updateTable('evidence')
    .set({ href })
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .execute()
  let gone = tx
    .deleteFrom('evidence_elements')
    .where('organisation_id', '=', organisationId)
    .where('evidence_id', '=', id)
  if (elementIds.length > 0) gone = gone.where('element_id', 'not in', elementIds)
  await gone.execute()
  const cycles = await openCycles(tx, viewer, elementIds)
  await answerElements(tx, viewer, { id, elementIds, cycles, today })
  if (!station.elementId || !elementIds.includes(station.elementId))
    await moveStation(tx, viewer, id, elementIds[0] ?? null, cycles)
  return true
}

/** Another element is the first it answers. */
async function moveStation(
  tx: Tx,
  { organisationId }: Viewer,
  id: string,
  elementId: string | null,
  cycles: ReadonlyMap<string, string>,
): Promise<void> {
  await tx
    .updateTable('stations')
    .set({ element_id: elementId, cycle_id: (elementId && cycles.get(elementId)) ?? null })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

/** The bytes of a file that is still here. */
export async function findContent(tx: Tx, { organisationId }: Viewer, id: string) {
  return tx
    .selectFrom('evidence_documents')
    .select(['name', 'type', 'content'])
    .where('organisation_id', '=', organisationId)
    .where('evidence_id', '=', id)
    .executeTakeFirst()
}

/** Throws the bytes of a file away, for good. */
export async function deleteContent(tx: Tx, { organisationId }: Viewer, id: string, today: Day): Promise<void> {
  await tx
    .updateTable('evidence_documents')
    .set({ content: null, deleted_on: today })
    .where('organisation_id', '=', organisationId)
    .where('evidence_id', '=', id)
    .where('deleted_on', 'is', null)
    .execute()
}

/** The most gaps to choose from in a form; threads to any other can be led by hand. */
const gapsToChoose = 30

/** Gaps that evidence could show: these first, then those that nobody has answered with a no, the newest first. */
export async function listGapsToShow(tx: Tx, viewer: Viewer, first: readonly string[]): Promise<Station[]> {
  const rows = await stationsOf(tx, viewer)
    .innerJoin('gaps as g', join =>
      join.onRef('g.organisation_id', '=', 's.organisation_id').onRef('g.station_id', '=', 's.id'),
    )
    .where('s.withdrawn_on', 'is', null)
    .orderBy(sql`s.id = any(${[...first]}::uuid[])`, 'desc')
    .orderBy(sql`g.refused_on is not null`)
    .orderBy('s.number', 'desc')
    .limit(gapsToChoose)
    .execute()
  return rows.map(stationFrom)
}

/** Releases to choose from, the newest first, each under its newest wording; at most two hundred. */
export async function listReleasesToShow(tx: Tx, { organisationId }: Viewer) {
  const { rows } = await sql<{ id: string; title: string; releasedOn: Day; isExample: boolean }>`
    select r.id, w.title, r.released_on as "releasedOn", r.is_example as "isExample"
    from releases r cross join lateral (
      select title from release_wordings w where w.organisation_id = r.organisation_id and w.release_id = r.id
      order by w.version desc limit 1) w
    where r.organisation_id = ${organisationId}
    order by r.is_example, r.released_on desc, w.title limit 200`.execute(tx)
  return rows
}

/** The most themes to choose from. */
const themesToChoose = 200

/** Themes to choose from, by name. They are read by those who work on answers, and by nobody else. */
export function listThemesToShow(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('themes')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'title'])
    .orderBy('title')
    .orderBy('id')
    .limit(themesToChoose)
    .execute()
}
