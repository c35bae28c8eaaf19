import { addMonths, type Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { changeStation, namedFrom } from '../../thread/queries.ts'
import type { Named } from '../../thread/station.ts'
import type { Adoption, Term } from '../term.ts'
import type { Wording } from '../wordings/queries.ts'

/** After so many months it is looked at whether people understand what was adopted. */
export const monthsToCheck = 12

export type NewAdoption = Readonly<{
  wording: Pick<Wording, 'id' | 'words' | 'behaviours'>
  voteId: string | null
  why: string
  againstVote: string | null
}>

/**
 * Adopts a wording as the next version, and fixes the day on which it is to be checked. False when somebody else has
 * changed the term since `version`: then nothing is changed.
 */
export async function adopt(
  tx: Tx,
  viewer: Viewer,
  { station, adoption }: Term,
  version: number,
  { wording, voteId, why, againstVote }: NewAdoption,
  today: Day,
): Promise<boolean> {
  const { id, title, owner } = station
  const words = [wording.words, wording.behaviours].filter(Boolean).join('\n\n')
  const stands = { title, words, standsOn: today, ownerId: owner?.id ?? null }
  if (!(await changeStation(tx, viewer, { id, version }, stands))) return false
  const own = { organisation_id: viewer.organisationId }
  const said = { title, words: wording.words, behaviours: wording.behaviours, why, against_vote: againstVote }
  const { id: adoptionId } = await tx
    .insertInto('adoptions')
    .values({
      ...{ ...own, term_id: id, number: (adoption?.number ?? 0) + 1, wording_id: wording.id, vote_id: voteId },
      ...{ ...said, adopted_on: today, adopted_by: viewer.memberId },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('understanding_checks')
    .values({ ...own, adoption_id: adoptionId, number: 1, due_on: addMonths(today, monthsToCheck) })
    .execute()
  return true
}

/** How many versions stand on one page. */
export const versionsOnPage = 20

export type Version = Adoption & Readonly<{ by: Named; wording: number }>

/** A page of what was adopted, the newest first, and one more when there is more. */
export async function listVersions(tx: Tx, viewer: Viewer, termId: string, page: number): Promise<Version[]> {
  const rows = await tx
    .selectFrom('adoptions as a')
    .innerJoin('wordings as w', join =>
      join.onRef('w.organisation_id', '=', 'a.organisation_id').onRef('w.id', '=', 'a.wording_id'),
    )
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'a.organisation_id').onRef('m.id', '=', 'a.adopted_by'),
    )
    .where('a.organisation_id', '=', viewer.organisationId)
    .where('a.term_id', '=', termId)
    .select(['a.id', 'a.number', 'a.wording_id as wordingId', 'a.vote_id as voteId', 'a.title', 'a.words', 'a.why'])
    .select(['a.behaviours', 'a.against_vote as againstVote', 'a.adopted_on as adoptedOn', 'w.number as wording'])
    .select(['m.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .orderBy('a.number', 'desc')
    .limit(versionsOnPage + 1)
    .offset((page - 1) * versionsOnPage)
    .execute()
  return rows.map(({ memberId, name, leftOn, ...version }) => ({ ...version, by: namedFrom(memberId, name, leftOn) }))
}
