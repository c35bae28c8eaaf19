import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** This person and a guest on the list, and a letter in these words that is on its way. */
export async function writeMailingList(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const own = { organisation_id: organisationId }
  const member = await db.selectFrom('members').where('id', '=', memberId).select('email').executeTakeFirstOrThrow()
  const said = { wording: 1, asked_on: '2027-05-12', confirmed_on: '2027-05-12' }
  const { id: reached } = await db
    .insertInto('mailing_list')
    .values({ ...own, ...said, email: member.email ?? 'reader@example.org', joined_at: 'event' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('mailing_list')
    .values({ ...own, ...said, email: 'another-reader@example.org', joined_at: 'registration', confirmed_on: null })
    .execute()
  const letter = { subject: words, body: words, made_on: '2027-05-12', made_by: memberId }
  await db
    .insertInto('mailing_letters')
    .values({ ...own, ...letter, sent_on: '2027-05-12', reached })
    .execute()
}
