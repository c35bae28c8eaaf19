import { sql } from 'kysely'
import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** A survey that this person made and is asked in, with these words wherever words can stand. Of its boxes there is one. */
export async function writeSurveys(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const [own, today] = [{ organisation_id: organisationId }, '2027-05-12']
  const { id: questionnaireId } = await db
    .insertInto('questionnaires')
    .values({ ...own, made_on: today, made_by: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('questionnaire_versions')
    .values({
      ...{ ...own, questionnaire_id: questionnaireId, number: 1, made_on: today, made_by: memberId },
      content: jsonb({ title: { en: words } }),
    })
    .execute()
  const { id: seriesId } = await db
    .insertInto('wave_series')
    .values({ ...own, title: words, made_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: waveId } = await db
    .insertInto('waves')
    .values({
      ...{ ...own, questionnaire_id: questionnaireId, version: 1, series_id: seriesId, kind: 'baseline' },
      ...{
        title: words,
        why: words,
        who_sees: words,
        told: jsonb({ why: { cy: words }, whoSees: {} }),
        reason: words,
        target: jsonb({ whom: 'everyone' }),
        breakdowns: jsonb([]),
      },
      ...{ sensitive: jsonb([]), rule_base: 10, rule_cell: 5, opens_on: today, closes_on: '2027-05-26' },
      ...{
        delete_on: '2027-08-26',
        made_on: today,
        made_by: memberId,
        fixed_on: today,
        content: jsonb({ title: { en: words } }),
      },
      ...{ invited_people: 1, called_off_on: today, called_off_why: words },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('invited')
    .values({ ...own, wave_id: waveId, member_id: memberId })
    .execute()
  await db
    .insertInto('ballot_keys')
    .values({ ...own, wave_id: waveId, public_key: Buffer.alloc(10), fingerprint: 'f'.repeat(64) })
    .execute()
  await db
    .insertInto('comments')
    .values({ ...own, wave_id: waveId, question: 'what', words })
    .execute()
  const counted = { words, number: 21, out_of: 23, of_whom: words.slice(0, 100) }
  await db
    .insertInto('survey_facts')
    .values({ ...own, wave_id: waveId, place: 1, ...counted, said_on: today, said_by: memberId })
    .execute()
  await db
    .insertInto('open_counts')
    .values({ ...own, wave_id: waveId, came: 1 })
    .execute()
  const box = sql.table(`boxes.ballots_taken ${waveId}`)
  await sql`create table ${box} partition of ballots_taken for values in (${sql.lit(waveId)})`.execute(db)
  await db
    .insertInto('ballots_taken')
    .values({ ...own, wave_id: waveId, member_id: memberId, blinded: Buffer.alloc(32) })
    .execute()
}
