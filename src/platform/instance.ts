import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { CannotStart } from './cannot-start.ts'
import type { Db } from './schema.ts'

/**
 * Ties the database to the secret of its first start. A second process with another secret would sign people out and
 * break their links in turn, so it is refused.
 */
export async function claimInstance(keeper: Db, secret: string): Promise<void> {
  const fingerprint = fingerprintOf(secret)
  await sql`insert into instance (secret_fingerprint) values (${fingerprint}) on conflict do nothing`.execute(keeper)
  const { rows } = await sql<{ secret_fingerprint: string }>`select secret_fingerprint from instance`.execute(keeper)
  if (rows[0]?.secret_fingerprint === fingerprint) return
  throw new CannotStart(
    'This database belongs to another secret. Set GOLDTHREAD_SECRET to the one it was first started with, or copy the file "secret" from that data folder into this one.',
  )
}

/** Tells one secret from another, and gives neither away: what the database remembers of its own. */
export function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('goldthread instance').digest('hex')
}

/** A name for this instance that says nothing of it: by this the doctor knows whom it reached at the public address. */
export function markOf(secret: string): string {
  return createHmac('sha256', secret).update('goldthread mark').digest('hex').slice(0, 16)
}
