import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../calendar/day.ts'
import { asViewer } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Rule } from '../../statistics/release.ts'
import type { Box } from '../box.ts'

/** What is to be counted, and the rule that what is shown of it follows. */
export type Due = Readonly<{ id: string; organisationId: string; rule: Rule }>

/**
 * Counts whatever was held in such a box and is over, of every organisation, each in a transaction of its own that
 * nobody else counts in. One that fails does not keep the others waiting: the first failure is thrown at the end.
 */
export async function countDue(
  keeper: Db,
  { held }: Box,
  today: Day,
  count: (tx: Tx, due: Due) => Promise<void>,
): Promise<void> {
  const table = sql.table(held)
  const due = await sql<Omit<Due, 'rule'>>`select id, organisation_id as "organisationId" from ${table}
    where closes_on < ${today} and counted_on is null and called_off_on is null`.execute(keeper)
  await eachInTurn(due.rows, one =>
    asViewer(keeper, one, async tx => {
      const { rows } = await sql<Rule>`select o.rule_base as base, o.rule_cell as cell
        from ${table} h join organisations o on o.id = h.organisation_id
        where h.organisation_id = ${one.organisationId} and h.id = ${one.id} and h.counted_on is null
        for no key update of h`.execute(tx)
      const [rule] = rows
      if (rule) await count(tx, { ...one, rule })
    }),
  )
}

const papers = z.record(z.string(), z.number().int().positive())

/** Takes out all that was said, by key, and strikes off who said something. Neither is kept anywhere. */
export async function emptyBox(
  tx: Tx,
  { box, list, of, listOf }: Box,
  { organisationId, id }: Due,
): Promise<Readonly<Record<string, number>>> {
  const its = (column: string) => sql`where organisation_id = ${organisationId} and ${sql.ref(column)} = ${id}`
  await sql`delete from ${sql.table(list)} ${its(listOf)}`.execute(tx)
  const { rows } = await sql<{ papers: unknown }>`delete from ${sql.table(box)} ${its(of)} returning papers`.execute(tx)
  return papers.parse(rows[0]?.papers ?? {})
}
