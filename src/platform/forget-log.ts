import { sql } from 'kysely'
import type { Db } from './schema.ts'

/**
 * Has PostgreSQL throw away its write-ahead log of everything that is safe in the tables by now. It says what was written
 * in which order and when: who took a ballot beside which answer came, long after both have lost their order in the
 * tables. Does nothing where this role was not given the right; the doctor says so.
 */
export async function forgetLog(keeper: Db): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`
    select has_function_privilege('pg_switch_wal()', 'execute') and pg_has_role('pg_checkpoint', 'usage') as may`.execute(
    keeper,
  )
  if (!rows[0]?.may) return
  // A checkpoint keeps the piece it stands in: so a new piece is begun first.
  await sql`select pg_switch_wal()`.execute(keeper)
  await sql`checkpoint`.execute(keeper)
}
