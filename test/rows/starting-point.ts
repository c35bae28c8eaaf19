import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string; stationId: string; evidenceId: string }>

/** A row in every table of the starting point: by this person, and with these words wherever words can stand. */
export async function writeStartingPoint(
  db: Db,
  { organisationId, memberId, stationId, evidenceId }: Wanted,
  words: string,
): Promise<void> {
  const [own, today] = [{ organisation_id: organisationId }, '2027-05-12']
  const written = { written_on: today, written_by: memberId }
  await db
    .insertInto('seen_as')
    .values({ ...own, number: 1, words, ...written })
    .execute()
  await db
    .insertInto('workbook_titles')
    .values({ ...own, workbook: 'diverse-by-design', number: 1, titles: jsonb({ 'slot-6': words }), ...written })
    .execute()
  const items = jsonb({ scale: ['Low', 'High'], parts: [{ id: 'say', mark: '1', title: words }] })
  const { id } = await db
    .insertInto('rating_rounds')
    .values({
      ...{ ...own, workbook: 'six-verbs', number: 1, items, set_on: today, set_by: memberId },
      ...{ opens_on: '2027-05-20', closes_on: '2027-05-30', called_off_on: today, called_off_why: words },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const of = { ...own, round_id: id }
  await db
    .insertInto('rating_boxes')
    .values({ ...of, papers: jsonb({ raters: 1, 'say.1': 1 }) })
    .execute()
  await db
    .insertInto('raters')
    .values({ ...of, member_id: memberId })
    .execute()
  const said = { rating: 1, sureness: 'some' as const, why: words, shown_by: words }
  await db
    .insertInto('agreed_ratings')
    .values({ ...of, part: 'say', number: 1, ...said, agreed_on: today, agreed_by: memberId })
    .execute()
  await db
    .insertInto('agreed_evidence')
    .values({ ...of, part: 'say', evidence_id: evidenceId })
    .execute()
  await db
    .insertInto('first_steps')
    .values({ ...of, part: 'say', suggestion: 'two-minutes', station_id: stationId, taken_on: today })
    .execute()
}
