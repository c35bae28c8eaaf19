import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { definitionsPaths } from '../paths.ts'
import { meansHere } from './sentence.ts'

/** What stands at the head of the strategy: a word's meaning here, and what everyone is asked. */
export type Meaning = Readonly<{
  /** The first definition that was adopted. */
  definition: Readonly<{ title: string; words: string; href: string }> | null
  values: readonly Readonly<{ title: string; href: string }>[]
  /** Votes that are open today. */
  votes: readonly Readonly<{ title: string; href: string; closesOn: Day }>[]
}>

/** As many values and open votes as stand there. */
const most = 12

export async function findMeaning(
  tx: Tx,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  today: Day,
): Promise<Meaning> {
  const adopted = tx
    .selectFrom('stations as s')
    .innerJoin('terms as d', join =>
      join.onRef('d.organisation_id', '=', 's.organisation_id').onRef('d.station_id', '=', 's.id'),
    )
    .where('s.organisation_id', '=', organisationId)
    .where('s.withdrawn_on', 'is', null)
  const definition = await adopted
    .innerJoin('adoptions as a', join =>
      join.onRef('a.organisation_id', '=', 's.organisation_id').onRef('a.term_id', '=', 's.id'),
    )
    .where('s.kind', '=', 'definition')
    .select(['s.id', 's.title', 'a.words'])
    .orderBy('s.number')
    .orderBy('a.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const values = await adopted
    .where('s.kind', '=', 'value')
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('adoptions as a')
          .whereRef('a.organisation_id', '=', 's.organisation_id')
          .whereRef('a.term_id', '=', 's.id')
          .select('a.id'),
      ),
    )
    .select(['s.id', 's.title'])
    .orderBy('s.number')
    .limit(most)
    .execute()
  const votes = await adopted
    .innerJoin('votes as v', join =>
      join.onRef('v.organisation_id', '=', 's.organisation_id').onRef('v.term_id', '=', 's.id'),
    )
    .where('v.called_off_on', 'is', null)
    .where('v.opens_on', '<=', today)
    .where('v.closes_on', '>=', today)
    .select(['v.id', 's.title', 'v.closes_on as closesOn'])
    .orderBy('v.closes_on')
    .limit(most)
    .execute()
  return {
    definition: definition
      ? { title: meansHere(definition.title), words: definition.words, href: definitionsPaths.term(definition.id) }
      : null,
    values: values.map(({ id, title }) => ({ title, href: definitionsPaths.term(id) })),
    votes: votes.map(({ id, title, closesOn }) => ({ title, closesOn, href: definitionsPaths.vote(id) })),
  }
}
