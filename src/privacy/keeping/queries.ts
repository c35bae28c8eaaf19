import { sql } from 'kysely'
import { recordAct } from '../../people/acts/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { lastUpkeep } from '../../platform/upkeep.ts'
import type { Keeping } from './keeping.ts'

/** The days on which something is due next; null where nothing waits. Never how many people that is. */
export type Due = Readonly<{ leavers: string | null; acts: string | null; answers: string | null }>

export type KeptNow = Readonly<{ keeping: Keeping; due: Due; lastRan: Date | null }>

export async function findKeeping(tx: Tx, viewer: Viewer): Promise<KeptNow> {
  const keeping = await tx
    .selectFrom('organisations')
    .select(['keep_leavers_days as leavers', 'keep_acts_days as acts'])
    .where('id', '=', viewer.organisationId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<Due>`
    select (select min(erase_on) from members where organisation_id = ${viewer.organisationId}) as leavers,
      (select min(erase_on) from acts where organisation_id = ${viewer.organisationId}) as acts,
      (select min(expires_on) from answer_drafts where organisation_id = ${viewer.organisationId}) as answers`.execute(
    tx,
  )
  return { keeping, due: rows[0] ?? { leavers: null, acts: null, answers: null }, lastRan: await lastUpkeep(tx) }
}

/** The database brings every day of deletion nearer that is now too far away, and moves none away. */
export async function changeKeeping(tx: Tx, viewer: Viewer, { leavers, acts }: Keeping, now: Date): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ keep_leavers_days: leavers, keep_acts_days: acts })
    .where('id', '=', viewer.organisationId)
    .execute()
  await recordAct(tx, viewer, {
    act: 'keeping-changed',
    details: { leavers: String(leavers), acts: String(acts) },
    now,
  })
}
