import { after } from './clock.ts'
import { enqueue, type Job } from './jobs.ts'
import type { Db } from './schema.ts'

/** A letter in plain text. It is of no use after `expiresAt`: by then it is sent or thrown away. */
export type Letter = Readonly<{
  organisationId: string
  to: string
  subject: string
  body: string
  now: Date
  lifetime: number
}>

export type Mail = Readonly<{ id: string; to_address: string; subject: string; body: string; created_at: Date }>

/** Posts a letter as part of a transaction: it goes out after the commit, and only then. */
export async function post(db: Db, { organisationId, to, subject, body, now, lifetime }: Letter): Promise<void> {
  const id = crypto.randomUUID()
  await db
    .insertInto('mails')
    .values({
      id,
      organisation_id: organisationId,
      to_address: to,
      subject,
      body,
      created_at: now,
      expires_at: after(now, lifetime),
    })
    .execute()
  await enqueue(db, 'deliver-mail', { id }, now)
}

/**
 * Delivers mail where no mail server is set: to the terminal. It stays to be read in the outbox until it expires.
 * `write` is called with the whole letter.
 */
export function deliverToTerminal(keeper: Db, write: (text: string) => void): Job {
  return {
    async run(payload) {
      const { id } = payload as { id: string }
      const mail = await keeper.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst()
      if (mail) write(asText(mail))
    },
  }
}

function asText({ to_address, subject, body }: Mail): string {
  const line = '─'.repeat(64)
  return `\n${line}\nTo: ${to_address}\nSubject: ${subject}\n\n${body}\n${line}\n\n`
}

/** The mail of this machine that has not expired, newest first. */
export async function listOutbox(keeper: Db, now: Date): Promise<Mail[]> {
  return keeper
    .selectFrom('mails')
    .select(['id', 'to_address', 'subject', 'body', 'created_at'])
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}
