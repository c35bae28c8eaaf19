import type { Db } from '../schema.ts'
import { asPlainText } from './letter.ts'
import { readOutgoing } from './outgoing.ts'

/** What no carrier took, to be read on this machine. A text message has no subject. */
export type Mail = Readonly<{ id: string; to: string; subject: string; body: string }>

/** The mail of this machine that was neither sent nor has expired, newest first. */
export async function listOutbox(keeper: Db, now: Date): Promise<Mail[]> {
  const rows = await keeper
    .selectFrom('mails')
    .select(['id', 'channel', 'to_address', 'content'])
    .where('content', 'is not', null)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
  return rows.map(readOutgoing).map(message => {
    const { id, to } = message
    if (message.channel === 'text') return { id, to, subject: 'Text message', body: message.text }
    return { id, to, subject: message.letter.subject, body: asPlainText(message.letter) }
  })
}
