import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string; gapId: string }>

/** What was heard in a survey and where people were listened to, by this person, with these words wherever words can stand. */
export async function writeHeard(db: Db, { organisationId, memberId, gapId }: Wanted, words: string): Promise<void> {
  const [own, today] = [{ organisation_id: organisationId }, '2027-05-12']
  const made = { made_on: today, made_by: memberId }
  const { id: waveId } = await db
    .selectFrom('waves')
    .where('organisation_id', '=', organisationId)
    .select('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('findings')
    .values({ ...own, ...made, wave_id: waveId, place: 1, topic: 1, words, gap_id: gapId })
    .execute()
  await db
    .insertInto('wave_tellings')
    .values({ ...own, wave_id: waveId, told_on: today, told_by: memberId })
    .execute()
  const { id: occasionId } = await db
    .insertInto('listening_occasions')
    .values({
      ...{ ...own, ...made, form: 'circle', title: words, held_on: today, present: 12 },
      ...{ facilitator: words, consent: words, told_on: today, told_how: words },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: themeId } = await db
    .insertInto('themes')
    .values({ ...own, ...made, title: words, words, gap_id: gapId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const days = { first_done_on: today, second_done_on: today, settled_on: today, settled_by: words }
  const { id: codingId } = await db
    .insertInto('codings')
    .values({ ...own, ...made, title: words, first_id: memberId, ...days })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: noteId } = await db
    .insertInto('listening_notes')
    .values({ ...own, occasion_id: occasionId, words, may_quote: true, coding_id: codingId, theme_id: themeId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('note_codes')
    .values({ ...own, note_id: noteId, coder: 'first', theme_id: themeId })
    .execute()
  await db
    .insertInto('feedback_boxes')
    .values({ ...own, texts: jsonb([{ words, mayQuote: true }]), read_on: today })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
