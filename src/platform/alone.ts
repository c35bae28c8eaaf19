import { sql } from 'kysely'
import type { Db } from './schema.ts'

/** Chores that one process at a time does, by the number under which the database knows them. */
const chores = { forget: 6_120_447_001 } as const

/**
 * Does a chore unless another process of this instance is at it: then it is done already, and the answer is false. The
 * lock is held by a connection, so it goes when this process dies.
 */
export async function alone(keeper: Db, chore: keyof typeof chores, work: () => Promise<void>): Promise<boolean> {
  return keeper.transaction().execute(async tx => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    const lock = sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(${chores[chore]}) as ours`
    const isOurs = (await lock.execute(tx)).rows[0]?.ours === true
    if (isOurs) await work()
    return isOurs
  })
}
