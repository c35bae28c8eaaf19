import { sql } from 'kysely'
import type { Tx } from '../../platform/schema.ts'
import type { Guest } from '../guests/queries.ts'
import type { Room } from '../hub.ts'
import type { Question, Settled, Standing } from './question.ts'

/** As many as anybody reads; those that most people want answered come first. */
const mostListed = 100

/** Questions by where they stand. In which order says who is wanted most; how many want it is told nobody. */
export function listQuestions(
  tx: Tx,
  { organisationId, eventId }: Room,
  standings: readonly Standing[],
  most = mostListed,
): Promise<Question[]> {
  return tx
    .selectFrom('live_questions as q')
    .where('q.organisation_id', '=', organisationId)
    .where('q.event_id', '=', eventId)
    .where('q.standing', 'in', standings)
    .select(['q.id', 'q.words', 'q.standing', 'q.reason', 'q.answer', 'q.version'])
    .orderBy(sql`array_position(array['held', 'shown', 'answered', 'rejected'], q.standing)`)
    .orderBy(
      sql`(select count(*) from live_votes v where v.organisation_id = q.organisation_id and v.question_id = q.id)`,
      'desc',
    )
    .orderBy('q.id')
    .limit(most)
    .execute()
}

/** So many of one guest wait before a host at once. */
const mostOfAsker = 10

export type Held = Readonly<{ held: readonly Question[] /** How many more wait behind these. */; more: number }>

/** Questions that wait for a host, ten of each guest: the others come as these are settled. Whose they are is told nobody. */
export async function listHeld(tx: Tx, { organisationId, eventId }: Room, most = mostListed): Promise<Held> {
  const { rows } = await sql<Question & { all: number }>`
    select id, words, 'held' as standing, reason, answer, version, "all" from (
      select q.*, count(*) over ()::int as "all",
        row_number() over (partition by coalesce(a.guest_id, q.id) order by q.id) as nth
      from live_questions q
      left join live_askers a on a.organisation_id = q.organisation_id and a.question_id = q.id
      where q.organisation_id = ${organisationId} and q.event_id = ${eventId} and q.standing = 'held') waiting
    where nth <= ${mostOfAsker}
    order by id limit ${most}`.execute(tx)
  return { held: rows.map(({ all, ...question }) => question), more: (rows[0]?.all ?? 0) - rows.length }
}

export type QuestionFound = Question & Readonly<{ eventId: string }>

export async function findQuestion(tx: Tx, organisationId: string, id: string): Promise<QuestionFound | null> {
  const row = await tx
    .selectFrom('live_questions')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['id', 'event_id as eventId', 'words', 'standing', 'reason', 'answer', 'version'])
    .executeTakeFirst()
  return row ?? null
}

/** Puts a question in. The same one sent again, by its id, changes nothing. */
export async function ask(
  tx: Tx,
  { organisationId, eventId, guestId }: Guest,
  { id, words, standing }: Pick<Question, 'id' | 'words' | 'standing'>,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_questions')
    .values({ id, organisation_id: organisationId, event_id: eventId, words, standing })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  const asker = { organisation_id: organisationId, question_id: id, guest_id: guestId }
  await tx.insertInto('live_askers').values(asker).execute()
}

/** One vote for a question that stands there, however often it is sent. */
export async function vote(tx: Tx, { organisationId, eventId, guestId }: Guest, id: string): Promise<void> {
  await tx
    .insertInto('live_votes')
    .columns(['organisation_id', 'question_id', 'guest_id'])
    .expression(
      tx
        .selectFrom('live_questions')
        .where('organisation_id', '=', organisationId)
        .where('event_id', '=', eventId)
        .where('id', '=', id)
        .where('standing', '=', 'shown')
        .select(['organisation_id', 'id', sql.val(guestId).$castTo<string>().as('guest_id')]),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function takeVoteBack(tx: Tx, { organisationId, guestId }: Guest, id: string): Promise<void> {
  await tx
    .deleteFrom('live_votes')
    .where('organisation_id', '=', organisationId)
    .where('question_id', '=', id)
    .where('guest_id', '=', guestId)
    .execute()
}

export type Mine = Readonly<{
  /** What they asked and nobody else sees: it waits, or comes back with a reason. */
  asked: readonly Pick<Question, 'id' | 'words' | 'standing' | 'reason'>[]
  wanted: readonly Pick<Question, 'id' | 'words'>[]
}>

/** What a guest asked and wants answered. */
export async function findMine(tx: Tx, { organisationId, eventId }: Room, guestId: string): Promise<Mine> {
  const own = tx
    .selectFrom('live_questions as q')
    .where('q.organisation_id', '=', organisationId)
    .where('q.event_id', '=', eventId)
    .orderBy('q.id')
    .limit(mostListed)
  const asked = await own
    .innerJoin('live_askers as a', join =>
      join.onRef('a.organisation_id', '=', 'q.organisation_id').onRef('a.question_id', '=', 'q.id'),
    )
    .where('a.guest_id', '=', guestId)
    .where('q.standing', 'in', ['held', 'rejected'])
    .select(['q.id', 'q.words', 'q.standing', 'q.reason'])
    .execute()
  const wanted = await own
    .innerJoin('live_votes as v', join =>
      join.onRef('v.organisation_id', '=', 'q.organisation_id').onRef('v.question_id', '=', 'q.id'),
    )
    .where('v.guest_id', '=', guestId)
    .where('q.standing', '=', 'shown')
    .select(['q.id', 'q.words'])
    .execute()
  return { asked, wanted }
}

/** Writes down what a host has made of a question. False when another host has settled it since. */
export async function settle(
  tx: Tx,
  organisationId: string,
  { id, version }: Pick<Question, 'id' | 'version'>,
  { standing, reason, answer }: Settled,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('live_questions')
    .set({ standing, reason, answer, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whoever asked a question and has not left, so that their own page changes; nobody is shown who it is. */
export async function findAsker(tx: Tx, organisationId: string, questionId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('live_askers')
    .where('organisation_id', '=', organisationId)
    .where('question_id', '=', questionId)
    .select('guest_id')
    .executeTakeFirst()
  return row?.guest_id ?? null
}

/** Refuses all that still waits from whoever asked this one, for one reason. Nothing happens when they have left. */
export async function refuseOthers(
  tx: Tx,
  { organisationId, eventId }: Room,
  id: string,
  reason: string,
): Promise<void> {
  await sql`
    update live_questions q set standing = 'rejected', reason = ${reason}, version = q.version + 1
    from live_askers a, live_askers same
    where same.organisation_id = ${organisationId} and same.question_id = ${id}
      and a.organisation_id = ${organisationId} and a.guest_id = same.guest_id
      and q.organisation_id = ${organisationId} and q.event_id = ${eventId} and q.id = a.question_id
      and q.standing = 'held'`.execute(tx)
}
