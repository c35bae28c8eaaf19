import { sql } from 'kysely'
import { after, day } from '../clock.ts'
import type { Db, Tx } from '../schema.ts'

/** An address, in lower case, that mail did not get through to, since when, and why: a code such as `550 5.1.1`. */
export type BouncedAddress = Readonly<{ address: string; bouncedAt: Date; bounce: string }>

/** Mail servers give up after five days, so a week after it was sent no bounce comes any more. */
const bounceMayCome = 7 * day
const bounceIsKept = 90 * day

/** The addresses of this organisation that a letter came back from: the latest bounce of each. */
export async function listBouncedAddresses(tx: Tx): Promise<BouncedAddress[]> {
  const { rows } = await sql<BouncedAddress>`
    select address, bounced_at as "bouncedAt", bounce from bounced_addresses()`.execute(tx)
  return rows
}

/** The latest bounce of one address of this organisation; null when nothing came back from there. */
export async function findBounce(tx: Tx, address: string): Promise<BouncedAddress | null> {
  const { rows } = await sql<BouncedAddress>`
    select address, bounced_at as "bouncedAt", bounce from bounced_addresses()
    where address = lower(${address})`.execute(tx)
  return rows[0] ?? null
}

/** Records that a letter came back, once. Returns whether it was one of ours and had not come back before. */
export async function recordBounce(
  keeper: Db,
  { id, code, now }: Readonly<{ id: string; code: string; now: Date }>,
): Promise<boolean> {
  const recorded = await keeper
    .updateTable('mails')
    .set({ bounced_at: now, bounce: code, content: null })
    .where('id', '=', id)
    .where('bounced_at', 'is', null)
    .executeTakeFirst()
  return recorded.numUpdatedRows > 0n
}

/** Throws away letters that nobody will send, and after a time what is known of those that were. */
export async function forgetOldMail(keeper: Db, now: Date): Promise<void> {
  await forgiveReached(keeper, now)
  await keeper
    .deleteFrom('mails')
    .where(eb =>
      eb.or([
        eb.and([eb('sent_at', 'is', null), eb('bounced_at', 'is', null), eb('expires_at', '<=', now)]),
        eb.and([eb('bounced_at', 'is', null), eb('sent_at', '<=', after(now, -bounceMayCome))]),
        eb('bounced_at', '<=', after(now, -bounceIsKept)),
      ]),
    )
    .execute()
}

/** An address from which a later letter did not come back is one that letters get through to. */
async function forgiveReached(keeper: Db, now: Date): Promise<void> {
  await sql`
    delete from mails b using mails l
    where b.bounced_at is not null and l.bounced_at is null and l.sent_at <= ${after(now, -bounceMayCome)}
      and l.sent_at > b.bounced_at and l.organisation_id = b.organisation_id
      and lower(l.to_address) = lower(b.to_address)`.execute(keeper)
}
