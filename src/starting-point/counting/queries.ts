import { z } from 'zod'
import type { Day } from '../../calendar/day.ts'
import { asViewer, jsonb } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { itemsIn } from '../rounds/items.ts'
import { type Papers, spreadOf } from '../rounds/spread.ts'

/**
 * Counts every round whose last day is over, of every organisation: what may be shown stays, the box and the list of
 * who rated go. One that fails does not keep the others waiting: the first failure is thrown at the end.
 */
export async function countRounds(keeper: Db, today: Day): Promise<void> {
  const due = await keeper
    .selectFrom('rating_rounds')
    .where('closes_on', '<', today)
    .where('counted_on', 'is', null)
    .where('called_off_on', 'is', null)
    .select(['id', 'organisation_id as organisationId'])
    .execute()
  await eachInTurn(due, ({ id, organisationId }) =>
    asViewer(keeper, { organisationId }, tx => countRound(tx, organisationId, id, today)),
  )
}

async function countRound(tx: Tx, organisationId: string, id: string, today: Day): Promise<void> {
  const round = await tx
    .selectFrom('rating_rounds')
    .select('items')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('counted_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!round) return
  const papers = await emptyBox(tx, organisationId, id)
  const rule = await tx
    .selectFrom('organisations')
    .select(['rule_base as base', 'rule_cell as cell'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const figures = await spreadOf(papers, itemsIn(round.items), rule)
  await tx
    .updateTable('rating_rounds')
    .set({ counted_on: today, figures: figures && jsonb(figures) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

const box = z.record(z.string(), z.number().int().positive())

/** Takes the ratings out, and strikes off who has rated. Neither is kept anywhere. */
async function emptyBox(tx: Tx, organisationId: string, roundId: string): Promise<Papers> {
  await tx.deleteFrom('raters').where('organisation_id', '=', organisationId).where('round_id', '=', roundId).execute()
  const emptied = await tx
    .deleteFrom('rating_boxes')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .returning('papers')
    .executeTakeFirst()
  return box.parse(emptied?.papers ?? {})
}
