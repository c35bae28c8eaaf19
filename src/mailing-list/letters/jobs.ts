import { type Clock, day } from '../../platform/clock.ts'
import { enqueue, type Job } from '../../platform/jobs.ts'
import { post } from '../../platform/mail/post.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Keyed } from '../../platform/secrets.ts'
import { mailingPaths } from '../paths.ts'
import { readerToken } from '../token.ts'
import { wholeLetter } from './letter.ts'

type Desk = Readonly<{ keeper: Db; clock: Clock; keyed: Keyed; publicUrl: string }>
type Payload = Readonly<{ organisationId: string; letterId: string }>

/** How many letters are posted in one transaction: so many at most are posted anew when a process dies. */
const atOnce = 200

export const handInLetter = (tx: Db, payload: Payload, now: Date): Promise<void> =>
  enqueue(tx, 'write-mailing-letters', payload, now)

/**
 * Posts a letter to everyone on the list, each once: letters and how far they have come are written in the same
 * transaction, so whoever takes the job up again goes on where it stopped.
 */
export function writeMailingLetters(desk: Desk): Job {
  return {
    async run(payload) {
      while (await desk.keeper.transaction().execute(tx => writeSome(tx, desk, payload as Payload)));
    },
  }
}

/** False when everyone has it. */
async function writeSome(tx: Tx, desk: Desk, { organisationId, letterId }: Payload): Promise<boolean> {
  const letter = await tx
    .selectFrom('mailing_letters as l')
    .innerJoin('organisations as o', 'o.id', 'l.organisation_id')
    .where('l.organisation_id', '=', organisationId)
    .where('l.id', '=', letterId)
    .where('l.sent_on', 'is not', null)
    .where('l.is_done', '=', false)
    .select(['l.subject', 'l.body', 'l.reached', 'o.name as organisation'])
    .forUpdate('l')
    .executeTakeFirst()
  if (!letter) return false
  const readers = await listNext(tx, organisationId, letter.reached)
  for (const { id, email } of readers) {
    const token = readerToken(desk.keyed, { organisationId, readerId: id })
    const whole = wholeLetter(letter, {
      organisation: letter.organisation,
      leaving: desk.publicUrl + mailingPaths.leaving(token),
    })
    await post(tx, { organisationId, to: email, ...whole, now: desk.clock.now(), lifetime: 3 * day })
  }
  const reached = readers.at(-1)?.id
  await tx
    .updateTable('mailing_letters')
    .set(reached ? { reached } : { reached: null, is_done: true })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', letterId)
    .execute()
  return reached !== undefined
}

function listNext(tx: Tx, organisationId: string, reached: string | null) {
  const all = tx
    .selectFrom('mailing_list')
    .where('organisation_id', '=', organisationId)
    .where('confirmed_on', 'is not', null)
    .select(['id', 'email'])
    .orderBy('id')
    .limit(atOnce)
  return (reached ? all.where('id', '>', reached) : all).execute()
}
