import { sql } from 'kysely'
import type { Db, Tx } from './schema.ts'

/** Chores that one process at a time does, by the number under which the database knows them. */
const chores = { forget: 6_120_447_001 } as const

/**
 * Does a chore in one transaction, unless another process of this instance is at it: then it is done already. Returns
 * whether it was done here. The database lets go of it with the transaction, however that ends.
 */
export async function alone(keeper: Db, chore: keyof typeof chores, work: (tx: Tx) => Promise<void>): Promise<boolean> {
  return keeper.transaction().execute(async tx => {
    const lock = sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(${chores[chore]}) as ours`
    const isOurs = (await lock.execute(tx)).rows[0]?.ours === true
    if (isOurs) await work(tx)
    return isOurs
  })
}
