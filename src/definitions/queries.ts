import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { addStation, changeStation, stationFrom, stationsOf } from '../thread/queries.ts'
import type { Adoption, Term, TermKind, VoteDays } from './term.ts'

/** The most of one kind on a page. */
export const termsOnPage = 50

/** Terms with the adoption that counts now, and the newest vote that was not called off: one row each. */
function termsOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('terms as d', join =>
      join.onRef('d.organisation_id', '=', 's.organisation_id').onRef('d.station_id', '=', 's.id'),
    )
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('adoptions as a')
          .whereRef('a.organisation_id', '=', 's.organisation_id')
          .whereRef('a.term_id', '=', 's.id')
          .select([
            'a.id as adoptionId',
            'a.number as version',
            'a.wording_id as adoptedWording',
            'a.vote_id as afterVote',
          ])
          .select(['a.title as adoptedTitle', 'a.words as adoptedWords', 'a.behaviours', 'a.why as adoptedWhy'])
          .select(['a.against_vote as againstVote', 'a.adopted_on as adoptedOn'])
          .orderBy('a.number', 'desc')
          .limit(1)
          .as('n'),
      join => join.onTrue(),
    )
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('votes as v')
          .whereRef('v.organisation_id', '=', 's.organisation_id')
          .whereRef('v.term_id', '=', 's.id')
          .where('v.called_off_on', 'is', null)
          .select(['v.id as voteId', 'v.opens_on as opensOn', 'v.closes_on as closesOn', 'v.counted_on as countedOn'])
          .orderBy('v.closes_on', 'desc')
          .limit(1)
          .as('w'),
      join => join.onTrue(),
    )
    .select(['d.kind as termKind', 'd.why'])
    .select(['n.adoptionId', 'n.version as adoptionNumber', 'n.adoptedWording', 'n.afterVote', 'n.adoptedTitle'])
    .select(['n.adoptedWords', 'n.behaviours', 'n.adoptedWhy', 'n.againstVote', 'n.adoptedOn'])
    .select(['w.voteId', 'w.opensOn', 'w.closesOn', 'w.countedOn'])
}

type TermRow = ReturnType<typeof termsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function termFrom(row: TermRow): Term {
  return {
    station: stationFrom(row),
    kind: row.termKind,
    why: row.why,
    adoption: adoptionIn(row),
    vote: voteIn(row),
  }
}

function adoptionIn(row: TermRow): Adoption | null {
  const { adoptionId, adoptionNumber, adoptedWording, adoptedTitle, adoptedWords, adoptedWhy, adoptedOn } = row
  if (!adoptionId || !adoptionNumber || !adoptedWording || !adoptedTitle || !adoptedWords || !adoptedWhy || !adoptedOn)
    return null
  const said = { title: adoptedTitle, words: adoptedWords, behaviours: row.behaviours ?? '', why: adoptedWhy }
  const chosen = { wordingId: adoptedWording, voteId: row.afterVote, againstVote: row.againstVote }
  return { id: adoptionId, number: adoptionNumber, ...chosen, ...said, adoptedOn }
}

function voteIn({ voteId, opensOn, closesOn, countedOn }: TermRow): VoteDays | null {
  return voteId && opensOn && closesOn ? { id: voteId, opensOn, closesOn, countedOn } : null
}

/** A page of definitions or values in the order in which they were begun, and one more when there are more. */
export async function listTerms(tx: Tx, viewer: Viewer, kind: TermKind, page: number): Promise<Term[]> {
  const rows = await termsOf(tx, viewer)
    .where('s.kind', '=', kind)
    .where('s.withdrawn_on', 'is', null)
    .orderBy('s.number')
    .limit(termsOnPage + 1)
    .offset((page - 1) * termsOnPage)
    .execute()
  return rows.map(termFrom)
}

export async function findTerm(tx: Tx, viewer: Viewer, id: string): Promise<Term | null> {
  const row = await termsOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? termFrom(row) : null
}

/** The term as it stands now, and nobody else changes it until the transaction is over. */
export async function lockTerm(tx: Tx, viewer: Viewer, id: string): Promise<Term> {
  await sql`
    select from stations where organisation_id = ${viewer.organisationId} and id = ${id} for update`.execute(tx)
  const term = await findTerm(tx, viewer, id)
  if (!term) throw new Error('A term that was found is gone.')
  return term
}

export type NewTerm = Readonly<{ title: string; why: string }>

export async function addTerm(tx: Tx, viewer: Viewer, kind: TermKind, term: NewTerm, today: Day): Promise<string> {
  const id = await addStation(tx, viewer, { kind, title: term.title, standsOn: today, today })
  await tx
    .insertInto('terms')
    .values({ organisation_id: viewer.organisationId, station_id: id, kind, why: term.why })
    .execute()
  return id
}

/** Writes name and reason anew. False when somebody else has changed them since `version`: then nothing is changed. */
export async function changeTerm(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Readonly<{ station: Term['station']; version: number }>,
  { title, why }: NewTerm,
): Promise<boolean> {
  const { id, words, standsOn, owner } = station
  const stays = { words, standsOn, ownerId: owner?.id ?? null }
  if (!(await changeStation(tx, viewer, { id, version }, { title, ...stays }))) return false
  await tx
    .updateTable('terms')
    .set({ why })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', id)
    .execute()
  return true
}
