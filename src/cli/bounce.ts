import type { Readable } from 'node:stream'
import { recordBounce } from '../platform/mail/bounces.ts'
import { type Returned, readDeliveryStatus } from '../platform/mail/delivery-status.ts'
import type { Db } from '../platform/schema.ts'
import type { Terminal } from './terminal.ts'

export const bounceUsage = `goldthread bounce < MESSAGE

  Records that a letter came back. Reads one delivery-status message (RFC 3464) from standard input, as a mail server
  hands it to a program. Anything else is let pass, so that a mail server never returns what was returned.
  It exits with 0, or with 75 when it should be called again: the database could not be reached.
  docs/running/mail.md says how to connect a mail server to it.`

/** Ask again later, as mail servers understand it. */
export const tryAgainLater = 75

/** Reports are short. Of a longer message the beginning is enough, and the rest is let pass. */
const mostBytes = 1_000_000

/** What came back according to the message; null when it is no such report. */
export async function readReturned(input: Readable): Promise<Returned | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of input) {
    if (length < mostBytes) pieces.push(piece)
    length += piece.length
  }
  return readDeliveryStatus(Buffer.concat(pieces).subarray(0, mostBytes))
}

/** Records it. Answers the exit code. */
export async function bounceCommand(keeper: Db, { id, code }: Returned, now: Date, { out }: Terminal): Promise<number> {
  const isNew = await recordBounce(keeper, { id, code, now })
  out(
    isNew ? `Recorded: a letter came back (${code}).` : 'It is about no letter that is still known, or not the first.',
  )
  return 0
}
