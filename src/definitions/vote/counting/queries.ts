import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../../calendar/day.ts'
import { asViewer, jsonb } from '../../../platform/db.ts'
import { eachInTurn } from '../../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../../platform/schema.ts'
import type { Papers } from '../count.ts'
import { outcomeOf } from '../outcome.ts'

/**
 * Counts every vote whose last day is over, of every organisation: what may be shown stays, ballots and the list of who
 * voted go. One that fails does not keep the others waiting: the first failure is thrown at the end.
 */
export async function countVotes(keeper: Db, today: Day): Promise<void> {
  const due = await keeper
    .selectFrom('votes')
    .where('closes_on', '<', today)
    .where('counted_on', 'is', null)
    .where('called_off_on', 'is', null)
    .select(['id', 'organisation_id as organisationId'])
    .execute()
  await eachInTurn(due, ({ id, organisationId }) =>
    asViewer(keeper, { organisationId }, tx => countVote(tx, organisationId, id, today)),
  )
}

async function countVote(tx: Tx, organisationId: string, id: string, today: Day): Promise<void> {
  const vote = await tx
    .selectFrom('votes')
    .select('term_id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('counted_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!vote) return
  const wordings = await listPlaces(tx, organisationId, id)
  const people = await countPeople(tx, organisationId, id)
  const papers = await emptyBox(tx, organisationId, id)
  const rule = await findRule(tx, organisationId)
  const { winner, figures } = await outcomeOf(papers, wordings.length, people, rule)
  const winnerId = wordings.find(({ place }) => place === winner)?.wordingId ?? null
  await tx
    .updateTable('votes')
    .set({ counted_on: today, winner_id: winnerId, figures: figures && jsonb(figures) })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

async function listPlaces(tx: Tx, organisationId: string, voteId: string) {
  return tx
    .selectFrom('vote_wordings')
    .select(['place', 'wording_id as wordingId'])
    .where('organisation_id', '=', organisationId)
    .where('vote_id', '=', voteId)
    .orderBy('place')
    .execute()
}

/** Everyone who works here now, and whoever voted and has left since. */
async function countPeople(tx: Tx, organisationId: string, voteId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from members m where m.organisation_id = ${organisationId} and (m.left_on is null or exists (
      select from voters v where v.organisation_id = m.organisation_id and v.vote_id = ${voteId} and v.member_id = m.id
    ))`.execute(tx)
  return rows[0]?.count ?? 0
}

const box = z.record(z.string().regex(/^\d+(\.\d+)*$/), z.number().int().positive())

/** Takes the ballots out, and strikes off who has voted. Neither is kept anywhere. */
async function emptyBox(tx: Tx, organisationId: string, voteId: string): Promise<Papers> {
  await tx.deleteFrom('voters').where('organisation_id', '=', organisationId).where('vote_id', '=', voteId).execute()
  const emptied = await tx
    .deleteFrom('ballot_boxes')
    .where('organisation_id', '=', organisationId)
    .where('vote_id', '=', voteId)
    .returning('papers')
    .executeTakeFirst()
  const papers = Object.entries(box.parse(emptied?.papers ?? {}))
  return papers.map(([order, count]) => ({ ranking: order.split('.').map(Number), count }))
}

async function findRule(tx: Tx, organisationId: string) {
  return tx
    .selectFrom('organisations')
    .select(['rule_base as base', 'rule_cell as cell'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
}
