import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Named } from '../../thread/station.ts'

/** What others say a word means, and what we think of it. */
export type Source = Readonly<{
  id: string
  termId: string
  title: string
  who: string
  year: number | null
  href: string | null
  words: string
  notes: string
  addedOn: Day
  by: Named
}>

/** How many stand side by side on one page. */
export const sourcesOnPage = 20

function sourcesOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('term_sources as s')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 's.organisation_id').onRef('m.id', '=', 's.added_by'),
    )
    .where('s.organisation_id', '=', organisationId)
    .where('s.withdrawn_on', 'is', null)
    .select(['s.id', 's.term_id as termId', 's.title', 's.who', 's.year', 's.href', 's.words', 's.notes'])
    .select(['s.added_on as addedOn', 'm.id as memberId', 'm.name', 'm.left_on as leftOn'])
}

type Row = Awaited<ReturnType<ReturnType<typeof sourcesOf>['execute']>>[number]

const sourceFrom = ({ memberId, name, leftOn, ...source }: Row): Source => ({
  ...source,
  by: namedFrom(memberId, name, leftOn),
})

/** A page of what others say, in the order in which it was found, and one more when there is more. */
export async function listSources(tx: Tx, viewer: Viewer, termId: string, page: number): Promise<Source[]> {
  const rows = await sourcesOf(tx, viewer)
    .where('s.term_id', '=', termId)
    .orderBy('s.added_on')
    .orderBy('s.id')
    .limit(sourcesOnPage + 1)
    .offset((page - 1) * sourcesOnPage)
    .execute()
  return rows.map(sourceFrom)
}

export async function findSource(tx: Tx, viewer: Viewer, id: string): Promise<Source | null> {
  const row = await sourcesOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? sourceFrom(row) : null
}

/** How many definitions from elsewhere were noted down. */
export async function countSources(tx: Tx, viewer: Viewer, termId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('term_sources')
    .where('organisation_id', '=', viewer.organisationId)
    .where('term_id', '=', termId)
    .where('withdrawn_on', 'is', null)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export type NewSource = Readonly<{
  title: string
  who: string
  year: number | null
  href: string | null
  words: string
  notes: string
}>

export async function addSource(tx: Tx, viewer: Viewer, termId: string, source: NewSource, today: Day): Promise<void> {
  const own = { organisation_id: viewer.organisationId, term_id: termId, added_on: today, added_by: viewer.memberId }
  await tx
    .insertInto('term_sources')
    .values({ ...own, ...source })
    .execute()
}

export async function withdrawSource(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<void> {
  await tx
    .updateTable('term_sources')
    .set({ withdrawn_on: today })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}
