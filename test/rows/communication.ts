import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** A row in every table of the communication plan, with these words wherever words can stand. */
export async function writeCommunication(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const [own, today] = [{ organisation_id: organisationId }, '2027-05-12']
  const place = async (kind: 'message' | 'story') => {
    const said = { number: 1, title: kind, stands_on: today, made_on: today, made_by: memberId, owner_id: memberId }
    const { id } = await db
      .insertInto('stations')
      .values({ ...own, kind, ...said })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { ...own, station_id: id }
  }
  await db
    .insertInto('audiences')
    .values({ ...own, key: 'nights', name: words, works_here: true, place: 1 })
    .execute()
  const message = await place('message')
  await db
    .insertInto('messages')
    .values({ ...message, for_day: 'ours:2027-05-12' })
    .execute()
  const telling = { ...own, message_id: message.station_id, audience: 'nights', channels: ['handover'], why: words }
  await db
    .insertInto('message_tellings')
    .values([
      { ...telling, due_on: today, said_on: today, said_words: words, said_by: memberId },
      { ...telling, due_on: today, dropped_on: today, dropped_why: words },
    ])
    .execute()
  const story = await place('story')
  await db
    .insertInto('stories')
    .values({ ...story, sort: 'impact', title: words, words, whose: words })
    .execute()
  await db
    .insertInto('story_consents')
    .values({
      ...{ ...own, story_id: story.station_id, edition: 1, given_by: words, taken_by: memberId, given_on: today },
      ...{ wording: words, inside: true, outside: false },
    })
    .execute()
  await db
    .insertInto('own_days')
    .values({ ...own, title: words, words, begins_on: today, ends_on: today, is_yearly: true })
    .execute()
  await db
    .insertInto('hidden_days')
    .values({ ...own, key: 'some-day', hidden_on: today })
    .execute()
}
