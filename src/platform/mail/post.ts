import { after, hour } from '../clock.ts'
import { jsonb } from '../db.ts'
import { enqueue } from '../jobs.ts'
import type { Db } from '../schema.ts'
import { cleanLetter, type LetterContent, manyLines } from './letter.ts'

/** To whom something goes, and for how long it is of use, in milliseconds: by then it is sent or thrown away. */
type Sending = { organisationId: string; to: string; now: Date; lifetime: number }

/** A letter to one person. What its fields may hold is said at `letterContent`. */
export type Letter = Readonly<
  Sending & {
    subject: string
    body: string
    button?: string
    footer?: string
    stop?: string
    calendar?: LetterContent['calendar']
  }
>

/** A text message to one phone. Short: a longer one is cut by nobody, and paid for in pieces of 160 characters. */
export type TextMessage = Readonly<Sending & { text: string }>

const usualFooter = 'Sent by Goldthread.'

/** Posts a letter as part of a transaction: it goes out after the commit, and only then. */
export async function post(db: Db, letter: Letter): Promise<void> {
  const { subject, body, button, stop, calendar, footer = usualFooter } = letter
  const content = cleanLetter({
    ...{ subject, body, footer },
    ...(button !== undefined && { button }),
    ...(stop !== undefined && { stop }),
    ...(calendar !== undefined && { calendar }),
  })
  await queue(db, 'mail', letter, content)
}

/**
 * Posts a text message in the same way. Offer it only where `mayText` says that somebody carries it. Its number is gone
 * when it was taken or refused, and by the end of its life.
 */
export async function postText(db: Db, message: TextMessage): Promise<void> {
  await queue(db, 'text', message, { text: manyLines(message.text) })
}

/**
 * What somebody waits for has a lane of its own, so that it is not held up by ten thousand invitations: all that is of
 * use for an hour or less.
 */
async function queue(db: Db, channel: 'mail' | 'text', to: Sending, content: object): Promise<void> {
  const id = crypto.randomUUID()
  await db
    .insertInto('mails')
    .values({
      id,
      organisation_id: to.organisationId,
      channel,
      to_address: to.to,
      content: jsonb(content),
      created_at: to.now,
      expires_at: after(to.now, to.lifetime),
    })
    .execute()
  await enqueue(db, to.lifetime <= hour ? 'deliver-mail' : 'deliver-much-mail', { id }, to.now)
}
