import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Named } from '../../thread/station.ts'

/** A wording that somebody proposed. */
export type Wording = Readonly<{
  id: string
  termId: string
  number: number
  words: string
  behaviours: string
  why: string
  fromId: string | null
  proposedOn: Day
  by: Named
}>

/** How many wordings stand on one page. */
export const wordingsOnPage = 20

function wordingsOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('wordings as w')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'w.organisation_id').onRef('m.id', '=', 'w.proposed_by'),
    )
    .where('w.organisation_id', '=', organisationId)
    .select(['w.id', 'w.term_id as termId', 'w.number', 'w.words', 'w.behaviours', 'w.why', 'w.from_id as fromId'])
    .select(['w.proposed_on as proposedOn', 'm.id as memberId', 'm.name', 'm.left_on as leftOn'])
}

type Row = Awaited<ReturnType<ReturnType<typeof wordingsOf>['execute']>>[number]

const wordingFrom = ({ memberId, name, leftOn, ...wording }: Row): Wording => ({
  ...wording,
  by: namedFrom(memberId, name, leftOn),
})

/** A page of wordings that stand, the newest first, and one more when there are more. */
export async function listWordings(tx: Tx, viewer: Viewer, termId: string, page = 1): Promise<Wording[]> {
  const rows = await wordingsOf(tx, viewer)
    .where('w.term_id', '=', termId)
    .where('w.withdrawn_on', 'is', null)
    .orderBy('w.number', 'desc')
    .limit(wordingsOnPage + 1)
    .offset((page - 1) * wordingsOnPage)
    .execute()
  return rows.map(wordingFrom)
}

/** The most wordings that can be chosen from, to compare them, to vote or to adopt one: the newest. */
const mostToChoose = 100

/** The wordings that stand, to choose from, in the order in which they were proposed. */
export async function listChoosable(tx: Tx, viewer: Viewer, termId: string): Promise<Wording[]> {
  const rows = await wordingsOf(tx, viewer)
    .where('w.term_id', '=', termId)
    .where('w.withdrawn_on', 'is', null)
    .orderBy('w.number', 'desc')
    .limit(mostToChoose)
    .execute()
  return rows.map(wordingFrom).reverse()
}

/** A wording, even one that was taken back: it stays in the record. */
export async function findWording(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<(Wording & Readonly<{ withdrawnOn: Day | null }>) | null> {
  const row = await wordingsOf(tx, viewer)
    .where('w.id', '=', id)
    .select('w.withdrawn_on as withdrawnOn')
    .executeTakeFirst()
  return row ? { ...wordingFrom(row), withdrawnOn: row.withdrawnOn } : null
}

export type NewWording = Readonly<{ words: string; behaviours: string; why: string; fromId: string | null }>

/** Adds a wording under the next number. The term is locked, so that nobody takes the same. */
export async function addWording(
  tx: Tx,
  viewer: Viewer,
  termId: string,
  { fromId, ...said }: NewWording,
  today: Day,
): Promise<string> {
  const own = { organisation_id: viewer.organisationId, term_id: termId }
  const { last } = await tx
    .selectFrom('wordings')
    .where('organisation_id', '=', viewer.organisationId)
    .where('term_id', '=', termId)
    .select(eb => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const by = { proposed_on: today, proposed_by: viewer.memberId }
  const { id } = await tx
    .insertInto('wordings')
    .values({ ...own, number: (last ?? 0) + 1, ...said, from_id: fromId, ...by })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function withdrawWording(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<void> {
  await tx
    .updateTable('wordings')
    .set({ withdrawn_on: today })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}

export type Comment = Readonly<{ id: string; words: string; saidAt: Date; by: Named }>

/** How many comments stand on one page. */
export const commentsOnPage = 50

/** A page of what was said about a wording, the newest first, and one more when there is more. */
export async function listComments(tx: Tx, viewer: Viewer, wordingId: string, page: number): Promise<Comment[]> {
  const rows = await tx
    .selectFrom('wording_comments as c')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'c.organisation_id').onRef('m.id', '=', 'c.said_by'),
    )
    .where('c.organisation_id', '=', viewer.organisationId)
    .where('c.wording_id', '=', wordingId)
    .where('c.withdrawn_on', 'is', null)
    .select(['c.id', 'c.words', 'c.said_at as saidAt', 'm.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .orderBy('c.said_at', 'desc')
    .orderBy('c.id')
    .limit(commentsOnPage + 1)
    .offset((page - 1) * commentsOnPage)
    .execute()
  return rows.map(({ memberId, name, leftOn, ...comment }) => ({ ...comment, by: namedFrom(memberId, name, leftOn) }))
}

export async function addComment(tx: Tx, viewer: Viewer, wordingId: string, words: string, now: Date): Promise<void> {
  const own = { organisation_id: viewer.organisationId, wording_id: wordingId }
  await tx
    .insertInto('wording_comments')
    .values({ ...own, words, said_at: now, said_by: viewer.memberId })
    .execute()
}

/** Takes a comment back; the id of its wording, or null when there is none that this person may take back. */
export async function withdrawComment(
  tx: Tx,
  viewer: Viewer,
  { id, leads, today }: Readonly<{ id: string; leads: boolean; today: Day }>,
): Promise<string | null> {
  let wanted = tx
    .updateTable('wording_comments')
    .set({ withdrawn_on: today })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
  if (!leads) wanted = wanted.where('said_by', '=', viewer.memberId)
  const taken = await wanted.returning('wording_id').executeTakeFirst()
  return taken?.wording_id ?? null
}
