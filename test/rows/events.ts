import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** An event of a series, with a place for this person and one for a guest, and these words wherever words can stand. */
export async function writeEvents(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const [own, today] = [{ organisation_id: organisationId }, '2027-05-12']
  const made = { made_on: today, made_by: memberId }
  const { id: seriesId } = await db
    .insertInto('event_series')
    .values({ ...own, ...made, title: words, about: words, kind: 'masterclass' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: eventId } = await db
    .insertInto('events')
    .values({
      ...{ ...own, ...made, series_id: seriesId, kind: 'own', own_kind: words, title: words, theme: words },
      ...{ audience: words, about: words, entry: 'open', form: 'both', place: words, online_address: words },
      ...{ held_on: '2027-06-02', starts: '10:00', ends: '12:30', capacity: 30, closes_on: '2027-06-01' },
      ...{ access: words, contact: words, told_on: today, called_off_on: today, called_off_why: words },
      ...{ reach_people: 23, reach_students: 2, reach_organisations: 12, reach_roles: words },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('event_steps')
    .values({
      ...own,
      event_id: eventId,
      place: 1,
      kind: 'talk',
      title: words,
      speaker: words,
      about: words,
      minutes: 20,
    })
    .execute()
  const place = { ...own, event_id: eventId, standing: 'registered' as const, registered_on: today }
  const places = await db
    .insertInto('event_places')
    .values([
      {
        ...{ ...place, number: 1, member_id: memberId, name: words, email: 'place-1@example.org' },
        ...{ organisation_name: words, role_words: words, needs: words },
      },
      { ...place, number: 2, name: 'Gwen Pritchard', email: 'guest@example.org' },
    ])
    .returning(['id', 'member_id as memberId'])
    .execute()
  const wave = await db
    .selectFrom('waves')
    .where('organisation_id', '=', organisationId)
    .select('id')
    .executeTakeFirst()
  const asked = places.filter(each => each.memberId === null)
  if (wave)
    await db
      .insertInto('invited_guests')
      .values(asked.map(({ id }) => ({ ...own, wave_id: wave.id, place_id: id })))
      .execute()
  await db
    .insertInto('event_waves')
    .values({ ...own, event_id: eventId, part: 'before', completed: 21, asked: 23, asked_whom: words })
    .execute()
}
