import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** A row in every table of leadership: of this person and by them, with these words. The review is closed. */
export async function writeLeadership(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const [own, today, now] = [{ organisation_id: organisationId }, '2027-05-12', new Date('2027-05-12T09:00:00.123Z')]
  const term = { from_on: today, until_on: '2029-05-11', ended_on: '2028-05-11', why: words }
  const sponsor = { ...own, member_id: memberId, named_on: today, named_by: memberId }
  await db
    .insertInto('sponsorships')
    .values({ ...sponsor, from_on: '2029-05-12', until_on: '2031-05-11', withdrawn_on: today, why: words })
    .execute()
  const { id: sponsorshipId } = await db
    .insertInto('sponsorships')
    .values({ ...sponsor, ...term })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('sponsor_statements')
    .values({ ...own, sponsorship_id: sponsorshipId, number: 1, words, written_on: today, written_by: memberId })
    .execute()
  await db
    .insertInto('leaders')
    .values({ ...own, member_id: memberId, since_on: today, until_on: today, listed_by: memberId })
    .execute()
  const days = { due_on: today, written_on: today, begun_on: today }
  const goal = { ...own, member_id: memberId, title: words, why: words, sign: words, readers: 'few' as const, ...days }
  await db
    .insertInto('leader_goals')
    .values({ ...goal, reached_on: today })
    .execute()
  const { id: goalId } = await db
    .insertInto('leader_goals')
    .values({ ...goal, dropped_on: today, dropped_why: words })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('leader_goal_notes')
    .values({ ...own, goal_id: goalId, noted_on: today, step: 'give-up', words, written_at: now })
    .execute()
  const { id: sessionId } = await db
    .insertInto('leader_sessions')
    .values({ ...own, title: words, form: 'workshop', words, held_on: today, hours: 2.5, noted_by: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('leader_attendance')
    .values({ ...own, session_id: sessionId, member_id: memberId })
    .execute()
  const station = {
    kind: 'review' as const,
    number: 1,
    title: `review: ${words}`,
    words,
    stands_on: today,
    made_on: today,
  }
  const { id: reviewId } = await db
    .insertInto('stations')
    .values({ ...own, ...station, made_by: memberId, owner_id: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const said = { happened: words, repeated: 'no' as const, survey_words: words, changes: words, statement: words }
  const promised = jsonb({ statement: words, goals: [], promises: [] })
  await db
    .insertInto('sponsor_reviews')
    .values({ ...own, station_id: reviewId, sponsorship_id: sponsorshipId, due_on: '2028-05-12', ...said, promised })
    .execute()
  await db
    .updateTable('sponsor_reviews')
    .set({ closed_on: today, closed_by: memberId })
    .where('station_id', '=', reviewId)
    .execute()
}
