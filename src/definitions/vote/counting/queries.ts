import { sql } from 'kysely'
import { voteBox } from '../../../ballot-box/box.ts'
import { countDue, emptyBox } from '../../../ballot-box/counting/queries.ts'
import type { Day } from '../../../calendar/day.ts'
import { dropBoxes, hasNoBoxes, holdBoxes, restored } from '../../../issuing/boxes/queries.ts'
import { asViewer, jsonb } from '../../../platform/db.ts'
import { eachInTurn } from '../../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../../platform/schema.ts'
import { listBlind } from '../blind/queries.ts'
import type { Papers } from '../count.ts'
import { outcomeOf } from '../outcome.ts'

/**
 * Counts every vote whose last day is over, blind ballots and those in the box together: what may be shown stays; ballots,
 * the list of who has used up their vote, and the key go. A vote whose boxes a restore has not brought back is called off.
 */
export async function countVotes(keeper: Db, today: Day): Promise<void> {
  await eachInTurn(await listLost(keeper), vote => asViewer(keeper, vote, tx => giveUp(tx, vote, today)))
  await countDue(keeper, voteBox, today, async (tx, due) => {
    const { organisationId, id, rule } = due
    await holdBoxes(tx)
    const wordings = await listPlaces(tx, organisationId, id)
    const people = await countPeople(tx, organisationId, id)
    const papers = [...(await listBlind(tx, due)), ...papersOf(await emptyBox(tx, voteBox, due))]
    await dropBoxes(tx, due)
    const { winner, figures } = await outcomeOf(papers, wordings.length, people, rule)
    const winnerId = wordings.find(({ place }) => place === winner)?.wordingId ?? null
    await tx
      .updateTable('votes')
      .set({ counted_on: today, winner_id: winnerId, figures: figures && jsonb(figures) })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', id)
      .execute()
  })
  await eachInTurn(await listCalledOff(keeper), vote => asViewer(keeper, vote, tx => dropBoxes(tx, vote)))
}

function votesOf(keeper: Db) {
  return keeper.selectFrom('votes as v').select(['v.id', 'v.organisation_id as organisationId'])
}

type Own = Readonly<{ id: string; organisationId: string }>

/** Votes that are not counted and have no boxes: the database came from a backup, which holds none. */
const listLost = (keeper: Db): Promise<Own[]> =>
  votesOf(keeper)
    .where('v.counted_on', 'is', null)
    .where('v.called_off_on', 'is', null)
    .where(hasNoBoxes(sql.ref('v.id')))
    .execute()

async function giveUp(tx: Tx, own: Own, today: Day): Promise<void> {
  await tx
    .updateTable('votes')
    .set({ called_off_on: today, called_off_why: restored })
    .where('organisation_id', '=', own.organisationId)
    .where('id', '=', own.id)
    .where('counted_on', 'is', null)
    .where('called_off_on', 'is', null)
    .execute()
  await dropBoxes(tx, own)
}

/** Votes that were called off before they opened, and have their boxes still. */
const listCalledOff = (keeper: Db): Promise<Own[]> =>
  votesOf(keeper)
    .where('v.called_off_on', 'is not', null)
    .where(eb => eb.not(hasNoBoxes(sql.ref('v.id'))))
    .execute()

async function listPlaces(tx: Tx, organisationId: string, voteId: string) {
  return tx
    .selectFrom('vote_wordings')
    .select(['place', 'wording_id as wordingId'])
    .where('organisation_id', '=', organisationId)
    .where('vote_id', '=', voteId)
    .orderBy('place')
    .execute()
}

/** Everyone who works here now, and whoever has used up their vote and has left since. */
async function countPeople(tx: Tx, organisationId: string, voteId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from members m where m.organisation_id = ${organisationId} and (m.left_on is null or exists (
      select from ballots_taken b
      where b.organisation_id = m.organisation_id and b.wave_id = ${voteId} and b.member_id = m.id
    ))`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Ballots lie under the places of the wordings in the order chosen, such as 2.1.3. */
function papersOf(papers: Readonly<Record<string, number>>): Papers {
  return Object.entries(papers).map(([order, count]) => ({ ranking: order.split('.').map(Number), count }))
}
