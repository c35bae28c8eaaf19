import { randomBytes, randomUUID } from 'node:crypto'
import type { Db } from '../../src/platform/schema.ts'

/** The day of an event of this organisation, with these words wherever words can stand. */
export async function writeLive(db: Db, { organisationId }: Readonly<{ organisationId: string }>, words: string) {
  const step = await db
    .selectFrom('event_steps')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'event_id'])
    .executeTakeFirstOrThrow()
  const own = { organisation_id: organisationId, event_id: step.event_id }
  const moment = new Date('2027-06-02T09:00:00Z')
  await db
    .insertInto('live_days')
    .values({
      ...{ ...own, code: `FERN ${100 + (randomBytes(2).readUInt16BE() % 900)}`, code_ends_at: moment, tables: 6 },
      ...{ policy: words, step_id: step.id, step_began_at: moment, step_ends_at: moment, notice: words },
      ended_at: moment,
    })
    .execute()
  const { id: guestId } = await db
    .insertInto('live_guests')
    .values({ ...own, secret_digest: randomBytes(32), table_no: 3 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const [questionId, refused] = [randomUUID(), randomUUID()]
  const asked = { organisation_id: organisationId, question_id: questionId, guest_id: guestId }
  await db
    .insertInto('live_questions')
    .values([
      { ...own, id: questionId, words, standing: 'answered', answer: words },
      { ...own, id: refused, words, standing: 'rejected', reason: words },
    ])
    .execute()
  await db.insertInto('live_askers').values(asked).execute()
  await db.insertInto('live_votes').values(asked).execute()
  const { id: checkId } = await db
    .insertInto('live_checks')
    .values({ ...own, turn: 1, rule_base: 10, rule_cell: 5 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const check = { organisation_id: organisationId, check_id: checkId }
  await db
    .insertInto('live_check_boxes')
    .values({ ...check, said: [1, 0, 0, 0] })
    .execute()
  await db
    .insertInto('live_check_takers')
    .values({ ...check, guest_id: guestId })
    .execute()
  await db
    .insertInto('live_reactions')
    .values({ ...own, id: randomUUID(), step_id: step.id, words, is_shown: true })
    .execute()
  await db
    .insertInto('live_notes')
    .values({ ...own, id: randomUUID(), table_no: 3, step_id: step.id, words, last_write: randomUUID() })
    .execute()
  await db
    .insertInto('live_photos')
    .values({ ...own, table_no: 3, picture: Buffer.from([0xff, 0xd8, 0xff]), ends_at: moment })
    .execute()
  await db
    .insertInto('live_hands')
    .values({ ...own, table_no: 3, raised_at: moment })
    .execute()
  const { id: themeId } = await db
    .insertInto('live_themes')
    .values({ ...own, place: 1, title: words })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('live_insights')
    .values({ ...own, table_no: 3, words, is_agreed: true, theme_id: themeId })
    .execute()
  await db
    .insertInto('live_formulas')
    .values({ ...own, parts: words, whole: words })
    .execute()
  await db
    .insertInto('live_key_questions')
    .values({ ...own, place: 1, audience: words, words })
    .execute()
}
