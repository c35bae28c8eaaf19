import type { OpenDays } from '../../ballot-box/days.ts'
import type { Day } from '../../calendar/day.ts'
import { makeBoxes, type SealedKey } from '../../issuing/boxes/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Release } from '../../statistics/release.ts'
import { restoreRelease } from '../../statistics/restore.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { Wording } from '../wordings/queries.ts'

/** A vote, whatever became of it. */
export type Vote = Readonly<{
  id: string
  termId: string
  setOn: Day
  opensOn: Day
  closesOn: Day
  calledOffOn: Day | null
  calledOffWhy: string | null
  countedOn: Day | null
  winnerId: string | null
  figures: Release | null
}>

export async function findVote(tx: Tx, viewer: Viewer, id: string): Promise<Vote | null> {
  const row = await tx
    .selectFrom('votes')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .select(['id', 'term_id as termId', 'set_on as setOn', 'opens_on as opensOn', 'closes_on as closesOn'])
    .select(['called_off_on as calledOffOn', 'called_off_why as calledOffWhy', 'counted_on as countedOn'])
    .select(['winner_id as winnerId', 'figures'])
    .executeTakeFirst()
  return row ? { ...row, figures: restoreRelease(row.figures) } : null
}

/** The wording that won a vote; null when that is not shown. */
export async function findWinner(tx: Tx, viewer: Viewer, voteId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('votes')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', voteId)
    .select('winner_id')
    .executeTakeFirst()
  return row?.winner_id ?? null
}

/** A wording as it stands on a ballot: under a place, from 1. */
export type OnBallot = Wording & Readonly<{ place: number }>

export async function listOnBallot(tx: Tx, { organisationId }: Viewer, voteId: string): Promise<OnBallot[]> {
  const rows = await tx
    .selectFrom('vote_wordings as v')
    .innerJoin('wordings as w', join =>
      join.onRef('w.organisation_id', '=', 'v.organisation_id').onRef('w.id', '=', 'v.wording_id'),
    )
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'w.organisation_id').onRef('m.id', '=', 'w.proposed_by'),
    )
    .where('v.organisation_id', '=', organisationId)
    .where('v.vote_id', '=', voteId)
    .select(['v.place', 'w.id', 'w.term_id as termId', 'w.number', 'w.words', 'w.behaviours', 'w.why'])
    .select(['w.from_id as fromId', 'w.proposed_on as proposedOn', 'm.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .orderBy('v.place')
    .execute()
  return rows.map(({ memberId, name, leftOn, ...wording }) => ({ ...wording, by: namedFrom(memberId, name, leftOn) }))
}

export type NewVote = OpenDays & Readonly<{ wordings: readonly Pick<Wording, 'id'>[] }>

/** Sets a vote: its days, its wordings and the key of its ballots stay from now on. */
export async function setVote(
  tx: Tx,
  viewer: Viewer,
  termId: string,
  { opensOn, closesOn, wordings, ...sealed }: NewVote & SealedKey,
  today: Day,
): Promise<string> {
  const own = { organisation_id: viewer.organisationId }
  const { id } = await tx
    .insertInto('votes')
    .values({
      ...{ ...own, term_id: termId, set_on: today, set_by: viewer.memberId },
      ...{ opens_on: opensOn, closes_on: closesOn },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('vote_wordings')
    .values(wordings.map((wording, i) => ({ ...own, vote_id: id, wording_id: wording.id, place: i + 1 })))
    .execute()
  await makeBoxes(tx, viewer, id, sealed)
  return id
}

export async function callOff(
  tx: Tx,
  viewer: Viewer,
  id: string,
  no: Readonly<{ why: string; on: Day }>,
): Promise<void> {
  await tx
    .updateTable('votes')
    .set({ called_off_on: no.on, called_off_why: no.why })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}
