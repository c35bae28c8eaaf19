import type { Db } from './schema.ts'

/** Notes that everything whose time was over by then has been thrown away. */
export async function finishUpkeep(keeper: Db, now: Date): Promise<void> {
  await keeper
    .insertInto('upkeep')
    .values({ finished_at: now })
    .onConflict(conflict => conflict.column('only_one').doUpdateSet({ finished_at: now }))
    .execute()
}

/** When that was last done to the end; null when it never was. */
export async function lastUpkeep(db: Db): Promise<Date | null> {
  const upkeep = await db.selectFrom('upkeep').select('finished_at').executeTakeFirst()
  return upkeep?.finished_at ?? null
}
