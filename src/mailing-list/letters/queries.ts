import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Of } from '../queries.ts'
import type { LetterTyped } from './forms.ts'
import type { MailingLetter } from './letter.ts'

const lettersOf = (tx: Tx, { organisationId }: Of) =>
  tx
    .selectFrom('mailing_letters')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'subject', 'body', 'version', 'sent_on as sentOn', 'is_done as isDone'])

/** The newest letters, drafts first. */
export const listLetters = (tx: Tx, of: Of): Promise<MailingLetter[]> =>
  lettersOf(tx, of)
    .orderBy('sent_on', order => order.desc().nullsFirst())
    .orderBy('made_on', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()

export async function findLetter(tx: Tx, of: Of, id: string): Promise<MailingLetter | null> {
  return (await lettersOf(tx, of).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function addLetter(tx: Tx, viewer: Viewer, words: LetterTyped, today: Day): Promise<string> {
  const { id } = await tx
    .insertInto('mailing_letters')
    .values({ organisation_id: viewer.organisationId, ...words, made_on: today, made_by: viewer.memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const drafts = (tx: Tx, { organisationId }: Of, id: string, version: number) =>
  tx
    .updateTable('mailing_letters')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('sent_on', 'is', null)

type Seen = Pick<MailingLetter, 'id' | 'version'>

/** False when somebody else changed or sent it first. */
export async function changeLetter(tx: Tx, of: Of, { id, version }: Seen, words: LetterTyped): Promise<boolean> {
  const changed = await drafts(tx, of, id, version)
    .set({ ...words, version: version + 1 })
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** It goes out, in these words. False when somebody else changed or sent it first. */
export async function beginSending(tx: Tx, of: Of, { id, version }: Seen, today: Day): Promise<boolean> {
  const begun = await drafts(tx, of, id, version).set({ sent_on: today }).executeTakeFirst()
  return begun.numUpdatedRows > 0n
}

/** Throws a draft away. False when it is none any more. */
export async function removeLetter(tx: Tx, { organisationId }: Of, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('mailing_letters')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('sent_on', 'is', null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Where letters to whoever tries one out go; null for those without an address. */
export async function findEmail(tx: Tx, { organisationId, memberId }: Viewer): Promise<string | null> {
  const member = tx.selectFrom('members').where('organisation_id', '=', organisationId).where('id', '=', memberId)
  return (await member.select('email').executeTakeFirst())?.email ?? null
}
