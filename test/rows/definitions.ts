import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** A row in every table of definitions and values: by this person, and with these words wherever words can stand. */
export async function writeDefinitions(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const [own, today, later] = [{ organisation_id: organisationId }, '2027-05-12', '2027-05-20']
  const said = { title: `definition: ${words}`, words, stands_on: today, made_on: today, made_by: memberId }
  const { id } = await db
    .insertInto('stations')
    .values({ ...own, ...said, kind: 'definition', number: 1, owner_id: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const of = { ...own, term_id: id }
  await db
    .insertInto('terms')
    .values({ ...own, station_id: id, kind: 'definition', why: words })
    .execute()
  const source = { title: words.slice(0, 300), who: words.slice(0, 300), words, notes: words }
  await db
    .insertInto('term_sources')
    .values({ ...of, ...source, added_on: today, added_by: memberId })
    .execute()
  const { id: wordingId } = await db
    .insertInto('wordings')
    .values({ ...of, number: 1, words, behaviours: words, why: words, proposed_on: today, proposed_by: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('wording_comments')
    .values({ ...own, wording_id: wordingId, words, said_at: new Date('2027-05-12T09:00:00.123Z'), said_by: memberId })
    .execute()
  const days = { set_on: today, set_by: memberId, opens_on: later, closes_on: '2027-05-30' }
  const { id: voteId } = await db
    .insertInto('votes')
    .values({ ...of, ...days, called_off_on: today, called_off_why: words })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ofVote = { ...own, vote_id: voteId }
  await db
    .insertInto('vote_wordings')
    .values({ ...ofVote, wording_id: wordingId, place: 1 })
    .execute()
  await db
    .insertInto('ballot_boxes')
    .values({ ...ofVote, papers: jsonb({ '1': 1 }) })
    .execute()
  const adopted = { number: 1, wording_id: wordingId, vote_id: voteId, title: said.title.slice(0, 300), words }
  const { id: adoptionId } = await db
    .insertInto('adoptions')
    .values({
      ...{ ...of, ...adopted, behaviours: words, why: words, against_vote: words },
      ...{ adopted_on: today, adopted_by: memberId },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('tellings')
    .values({
      ...{ ...own, adoption_id: adoptionId, channel: 'intranet', words, told_on: today },
      ...{ noted_on: today, noted_by: memberId },
    })
    .execute()
  const { id: checkId } = await db
    .insertInto('understanding_checks')
    .values({
      ...{ ...own, adoption_id: adoptionId, number: 1, due_on: '2028-05-12' },
      ...{ closed_on: '2028-05-12', closed_by: memberId, learned: words },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('check_occasions')
    .values({
      ...{ ...own, check_id: checkId, way: 'conversation', held_on: today, learned: words },
      ...{ noted_on: today, noted_by: memberId },
    })
    .execute()
}
