import { sql } from 'kysely'
import { after, type Clock, hour, minute } from '../clock.ts'
import { enqueue, type Job } from '../jobs.ts'
import type { Log } from '../log.ts'
import type { Db, Tx } from '../schema.ts'
import { recordBounce } from './bounces.ts'
import type { Carried, Carrier } from './carrier.ts'
import { readOutgoing } from './outgoing.ts'

/** What delivering takes. */
export type PostOffice = Readonly<{ keeper: Db; clock: Clock; log: Log; carrier: Carrier }>

type Waiting = {
  id: string
  channel: 'mail' | 'text'
  to_address: string
  content: unknown
  expires_at: Date
  attempts: number
}

/**
 * Hands one letter to the carrier, and records in one transaction what came of it. Its row is locked meanwhile, so that
 * two workers never send it twice; once it is sent it is never found here again. What remains is a crash between the
 * other server's OK and our commit: then it goes out once more, with the same Message-ID.
 */
export function deliver(office: PostOffice, jobName: string): Job {
  return {
    async run(payload) {
      const { id } = payload as { id: string }
      await office.keeper.transaction().execute(async tx => {
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
        const waiting = await takeWaiting(tx, id, office.clock.now())
        if (!waiting) return
        const carried = await office.carrier.carry(readOutgoing(waiting))
        await record(tx, office, { ...waiting, jobName }, carried)
      })
    },
  }
}

async function takeWaiting(tx: Tx, id: string, now: Date): Promise<Waiting | undefined> {
  return tx
    .selectFrom('mails')
    .select(['id', 'channel', 'to_address', 'content', 'expires_at', 'attempts'])
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('content', 'is not', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

async function record(
  tx: Tx,
  office: PostOffice,
  mail: Waiting & { jobName: string },
  carried: Carried,
): Promise<void> {
  const now = office.clock.now()
  switch (carried.outcome) {
    case 'shown':
      return
    case 'taken':
      if (mail.channel === 'text') await forgetNumber(tx, mail.id)
      else await tx.updateTable('mails').set({ sent_at: now, content: null }).where('id', '=', mail.id).execute()
      if (carried.reference) await followLater(tx, { id: mail.id, reference: carried.reference, asked: 0 }, now)
      return
    case 'refused':
      office.log('mail-refused', { channel: mail.channel, code: carried.code })
      if (mail.channel === 'text') await forgetNumber(tx, mail.id)
      else await recordBounce(tx, { id: mail.id, code: carried.code, now })
      return
    case 'not now':
      office.log('mail-not-taken', { channel: mail.channel, code: carried.code, attempts: mail.attempts + 1 })
      await tryLater(tx, mail, now)
  }
}

/** The number of a phone was given for one message. What became of it stands in the log, as a code. */
async function forgetNumber(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('mails').where('id', '=', id).execute()
}

/** Again after 1, 2, 4 … 60 minutes, and then every hour, for as long as the letter is of use. */
async function tryLater(
  tx: Tx,
  { id, channel, attempts, expires_at, jobName }: Waiting & { jobName: string },
  now: Date,
) {
  await tx
    .updateTable('mails')
    .set({ attempts: attempts + 1 })
    .where('id', '=', id)
    .execute()
  const again = after(now, Math.min(2 ** attempts * minute, hour))
  if (again < expires_at) await enqueue(tx, jobName, { id }, again)
  else if (channel === 'text') await forgetNumber(tx, id)
}

type Followed = { id: string; reference: string; asked: number }

/** When a carrier is asked how it went, after the time before: five minutes, then longer and longer, for three days. */
const askAfter = [5 * minute, 30 * minute, 2 * hour, 8 * hour, 24 * hour, 38 * hour]

async function followLater(db: Db, followed: Followed, now: Date): Promise<void> {
  const pause = askAfter[followed.asked]
  if (pause) await enqueue(db, 'follow-mail', followed, after(now, pause))
}

/** Asks the carrier how something went, and records it when it came back. */
export function follow({ keeper, clock, log, carrier }: PostOffice): Job {
  return {
    async run(payload) {
      const followed = payload as Followed
      const fate = await carrier.follow?.(followed.reference)
      if (fate?.outcome === 'came back') {
        log('mail-came-back', { code: fate.code })
        await recordBounce(keeper, { id: followed.id, code: fate.code, now: clock.now() })
      }
      if (fate?.outcome === 'under way')
        await followLater(keeper, { ...followed, asked: followed.asked + 1 }, clock.now())
    },
  }
}
