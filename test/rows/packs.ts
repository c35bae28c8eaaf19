import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string; stationId: string; evidenceId: string }>

/** What came of the event of this organisation, with these words wherever words can stand. */
export async function writePacks(db: Db, wanted: Wanted, words: string): Promise<void> {
  const { organisationId, memberId, stationId, evidenceId } = wanted
  const { id: eventId } = await db
    .selectFrom('events')
    .where('organisation_id', '=', organisationId)
    .select('id')
    .executeTakeFirstOrThrow()
  const { id: questionId } = await db
    .selectFrom('live_questions')
    .where('organisation_id', '=', organisationId)
    .select('id')
    .executeTakeFirstOrThrow()
  const [own, today] = [{ organisation_id: organisationId }, '2027-05-12']
  const ofEvent = { ...own, event_id: eventId }
  await db
    .insertInto('packs')
    .values({ ...ofEvent, evidence_id: evidenceId })
    .execute()
  await db
    .insertInto('pack_texts')
    .values({ ...ofEvent, part: 'output', words })
    .execute()
  await db
    .insertInto('pack_quotes')
    .values({ ...ofEvent, question_id: questionId, own_words: words })
    .execute()
  await db
    .insertInto('pack_reflections')
    .values({ ...ofEvent, words, station_id: stationId })
    .execute()
  const { id: caseId } = await db
    .insertInto('case_studies')
    .values({
      ...{ ...own, title: words, from_whom: words, happened: words, changed: words, agreed_by: words },
      ...{ taken_back_on: today, made_on: today, made_by: memberId },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('pack_cases')
    .values({ ...ofEvent, case_id: caseId })
    .execute()
  await db
    .insertInto('pack_resources')
    .values({ ...own, case_id: caseId, title: words, address: words, words })
    .execute()
  const published = { published_on: today, published_by: memberId, audience: 'everyone' as const }
  const { id: editionId } = await db
    .insertInto('pack_editions')
    .values({ ...ofEvent, ...published, edition: 2, why: words, content: jsonb({ title: words }) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('pack_files')
    .values({ ...own, edition_id: editionId, kind: 'pdf', bytes: Buffer.from('file') })
    .execute()
}
