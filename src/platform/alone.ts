import { sql } from 'kysely'
import type { Db } from './schema.ts'

/**
 * Does the work unless another process is at it: then nothing happens, and the answer is false. The lock is held by a
 * connection, so it goes when this process dies. `lock` is any number that nothing else uses.
 */
export async function alone(keeper: Db, lock: number, work: () => Promise<void>): Promise<boolean> {
  return keeper.transaction().execute(async tx => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${lock}) as taken`.execute(tx)
    if (!rows[0]?.taken) return false
    await work()
    return true
  })
}
