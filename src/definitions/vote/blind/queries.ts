import { sql } from 'kysely'
import { z } from 'zod'
import type { Viewer } from '../../../people/viewer.ts'
import type { Tx } from '../../../platform/schema.ts'
import type { Papers } from '../count.ts'

/** The key that signs the ballots of a vote. A vote that was set before there were any has none. */
export type VoteKey = Readonly<{ publicKey: Buffer; privateKey: Buffer | null; fingerprint: string }>

export async function findKey(tx: Tx, { organisationId }: Viewer, voteId: string): Promise<VoteKey | null> {
  const row = await tx
    .selectFrom('ballot_keys')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', voteId)
    .select(['public_key as publicKey', 'private_key as privateKey', 'fingerprint'])
    .executeTakeFirst()
  return row ?? null
}

/**
 * Writes down that somebody has used up their vote with a ballot; no time, and nothing of the ballot but a fingerprint of
 * its cover. False when they had used it up before, with another ballot or in the box. The same one may be asked for
 * again: the answer to the first request may have been lost.
 */
export async function listCover(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  voteId: string,
  blinded: Buffer,
): Promise<boolean> {
  const own = { organisation_id: organisationId, wave_id: voteId, member_id: memberId }
  await tx
    .insertInto('ballots_taken')
    .values({ ...own, blinded })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const { blinded: listed } = await tx
    .selectFrom('ballots_taken')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', voteId)
    .where('member_id', '=', memberId)
    .select('blinded')
    .executeTakeFirstOrThrow()
  return listed.equals(blinded)
}

const order = z.array(z.string()).catch([])

/** What came in with blind ballots, each order with how many said so. The keeper alone can read it. */
export async function listBlind(
  tx: Tx,
  { id, organisationId }: Readonly<{ id: string; organisationId: string }>,
): Promise<Papers> {
  const { rows } = await sql<{ order: unknown; count: number }>`
    select given -> 'order' as "order", count(*)::integer as count from answers
    where organisation_id = ${organisationId} and wave_id = ${id} group by 1`.execute(tx)
  return rows.map(({ order: places, count }) => ({ ranking: order.parse(places).map(placeIn), count }))
}

/** An option of the ballot stands for a wording by its place: `place-2`. See db/migrations/0048_blind_votes.sql. */
function placeIn(option: string): number {
  return Number(option.replace('place-', ''))
}
