import { ratingBox } from '../../ballot-box/box.ts'
import { countDue, emptyBox } from '../../ballot-box/counting/queries.ts'
import type { Day } from '../../calendar/day.ts'
import { jsonb } from '../../platform/db.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { restoreRelease } from '../../statistics/restore.ts'
import { itemsIn } from '../rounds/items.ts'
import { type EarlierRound, spreadOf } from '../rounds/spread.ts'

/** Counts every round whose last day is over: what may be shown stays, the box and the list of who rated go. */
export async function countRounds(keeper: Db, today: Day): Promise<void> {
  await countDue(keeper, ratingBox, today, async (tx, due) => {
    const { organisationId, id, rule } = due
    const round = await tx
      .selectFrom('rating_rounds')
      .select(['items', 'workbook', 'number'])
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const earlier = await listEarlier(tx, organisationId, round)
    const figures = await spreadOf(await emptyBox(tx, ratingBox, due), itemsIn(round.items), rule, earlier)
    await tx
      .updateTable('rating_rounds')
      .set({ counted_on: today, figures: figures && jsonb(figures) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
  })
}

/** Every earlier round of the same workbook of which something is shown. */
async function listEarlier(tx: Tx, organisationId: string, { workbook, number }: { workbook: string; number: number }) {
  const rows = await tx
    .selectFrom('rating_rounds')
    .select(['number', 'items', 'figures'])
    .where('organisation_id', '=', organisationId)
    .where('workbook', '=', workbook)
    .where('number', '<', number)
    .where('figures', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map((row): EarlierRound => {
    const figures = restoreRelease(row.figures)
    if (!figures) throw new Error('What an earlier round showed cannot be read.')
    return { number: row.number, items: itemsIn(row.items), figures }
  })
}
