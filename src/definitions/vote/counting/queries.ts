import { sql } from 'kysely'
import { voteBox } from '../../../ballot-box/box.ts'
import { countDue, emptyBox } from '../../../ballot-box/counting/queries.ts'
import type { Day } from '../../../calendar/day.ts'
import { jsonb } from '../../../platform/db.ts'
import type { Db, Tx } from '../../../platform/schema.ts'
import type { Papers } from '../count.ts'
import { outcomeOf } from '../outcome.ts'

/** Counts every vote whose last day is over: what may be shown stays, ballots and the list of who voted go. */
export async function countVotes(keeper: Db, today: Day): Promise<void> {
  await countDue(keeper, voteBox, today, async (tx, due) => {
    const { organisationId, id, rule } = due
    const wordings = await listPlaces(tx, organisationId, id)
    const people = await countPeople(tx, organisationId, id)
    const papers = papersOf(await emptyBox(tx, voteBox, due))
    const { winner, figures } = await outcomeOf(papers, wordings.length, people, rule)
    const winnerId = wordings.find(({ place }) => place === winner)?.wordingId ?? null
    await tx
      .updateTable('votes')
      .set({ counted_on: today, winner_id: winnerId, figures: figures && jsonb(figures) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
  })
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

/** Ballots lie under the places of the wordings in the order chosen, such as 2.1.3. */
function papersOf(papers: Readonly<Record<string, number>>): Papers {
  return Object.entries(papers).map(([order, count]) => ({ ranking: order.split('.').map(Number), count }))
}
