import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string; releaseId?: string }>

/** A row in every table of measures and lessons: by this person, with these words wherever words can stand. */
export async function writeMeasures(
  db: Db,
  { organisationId, memberId, releaseId }: Wanted,
  words: string,
): Promise<void> {
  const [own, today, now] = [{ organisation_id: organisationId }, '2027-05-12', new Date('2027-05-12T09:00:00.123Z')]
  const place = async (kind: 'measure' | 'lesson') => {
    const of = { ...own, kind, number: 1, made_by: memberId, owner_id: memberId, stands_on: today, made_on: today }
    const { id } = await db
      .insertInto('stations')
      .values({ ...of, title: `${kind}: ${words}`, words })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const measureId = await place('measure')
  const looked = { unit: 'per-cent' as const, direction: 'up' as const, every_months: 12 }
  await db
    .insertInto('measures')
    .values({ ...own, station_id: measureId, source: words, ...looked, target: 50.5, target_on: today })
    .execute()
  const value = { ...own, measure_id: measureId, stands_on: today, written_at: now, written_by: memberId }
  await db
    .insertInto('measure_values')
    .values([
      { ...value, number: 1, figure: 29, note: words, taken: words, release_id: releaseId ?? null, is_baseline: true },
      { ...value, number: 2, figure: 31.25, corrects: 1, why: words },
    ])
    .execute()
  await db
    .insertInto('lessons')
    .values({ ...own, station_id: await place('lesson'), source: 'mistake', changed: words, changed_on: today })
    .execute()
}
