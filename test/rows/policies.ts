import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** A row in every table of policies, behaviours and the code of conduct: by this person, with these words. */
export async function writePolicies(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const [own, today] = [{ organisation_id: organisationId }, '2027-05-12']
  const place = async (kind: 'policy' | 'clause' | 'behaviour') => {
    const said = { kind, number: 1, title: `${kind}: ${words}`, words, stands_on: today, made_on: today }
    const { id } = await db
      .insertInto('stations')
      .values({ ...own, ...said, made_by: memberId, owner_id: memberId })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const policyId = await place('policy')
  const of = { ...own, policy_id: policyId }
  await db
    .insertInto('policies')
    .values({ ...own, station_id: policyId, form: 'code', href: 'https://example.org/code', review_on: today })
    .execute()
  await db
    .insertInto('clauses')
    .values({ ...of, station_id: await place('clause'), says: 'partly', wanted: words })
    .execute()
  await db
    .insertInto('behaviours')
    .values({ ...own, station_id: await place('behaviour'), unlike: words, belongs_to: policyId })
    .execute()
  const review = { reviewed_on: today, reviewed_by: memberId, outcome: 'stays' as const, words, next_on: '2028-05-12' }
  await db
    .insertInto('policy_reviews')
    .values({ ...of, ...review })
    .execute()
  const { id: checkId } = await db
    .insertInto('policy_checks')
    .values({ ...of, checked_on: today, checked_by: memberId, questions_version: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const answer = {
    question: 'first',
    place: 1,
    asked: 'Is it clear?',
    lacking: 'It is not clear',
    answer: 'no' as const,
  }
  await db
    .insertInto('policy_answers')
    .values({ ...own, check_id: checkId, ...answer, words })
    .execute()
  const occasion = { held_on: today, place: 'induction' as const, words, noted_by: memberId, withdrawn_on: today }
  await db
    .insertInto('policy_occasions')
    .values({ ...of, ...occasion })
    .execute()
  const days = { drafted_on: today, in_force_on: today, decided_on: today }
  const { id: codeId } = await db
    .insertInto('codes')
    .values({ ...of, number: 1, words, news: words, ...days, drafted_by: memberId, decided_by: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('code_acknowledgements')
    .values({ ...own, code_id: codeId, member_id: memberId, acknowledged_on: today })
    .execute()
  await db
    .insertInto('code_counts')
    .values({ ...own, code_id: codeId, counted_on: today, cells: jsonb({}) })
    .execute()
}
