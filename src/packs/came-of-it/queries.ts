import { sql } from 'kysely'
import type { Of } from '../../events/details/queries.ts'
import type { Tx } from '../../platform/schema.ts'
import { stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { printedFrom } from '../content.ts'
import type { Edition } from '../editions/edition.ts'
import { findEdition } from '../editions/queries.ts'
import type { Reflection } from '../facts.ts'
import { listQuotable } from '../quotes/queries.ts'
import { type Answered, answeredAfter } from '../quotes/quote.ts'
import { listReflections } from '../reflections/queries.ts'

export type CameOfIt = Readonly<{ newest: Edition | null; answered: readonly Answered[] }>

/** The newest edition of a pack, and the questions that were answered since. */
async function findPack(tx: Tx, of: Of, eventId: string): Promise<CameOfIt> {
  const newest = await findEdition(tx, of, eventId)
  if (!newest) return { newest, answered: [] }
  const quotable = await listQuotable(tx, of, eventId, { only: 'printed' })
  return { newest, answered: answeredAfter(newest.content, quotable) }
}

/** The same with what followed on the thread, for those who work here. */
export async function findCameOfIt(
  tx: Tx,
  of: Of,
  eventId: string,
): Promise<CameOfIt & Readonly<{ followed: readonly Station[] }>> {
  return { ...(await findPack(tx, of, eventId)), followed: await listFollowed(tx, of, eventId) }
}

export type Outside = Readonly<{
  newest: Edition
  answered: readonly Answered[]
  /** What everyone can read in the pack, and something came of. */
  reflections: readonly Reflection[]
}>

/** For everyone: null as long as everyone cannot read a pack. */
export async function findCameOfItOutside(tx: Tx, of: Of, eventId: string): Promise<Outside | null> {
  const { newest, answered } = await findPack(tx, of, eventId)
  if (newest?.audience !== 'everyone') return null
  const reflections = (await listReflections(tx, of, eventId)).flatMap(({ id, station }) => {
    // In the words that were published: newer ones are for the next edition.
    const words = station && printedFrom(newest.content, id)
    return words ? [{ id, station, words }] : []
  })
  return { newest, answered, reflections }
}

/** As far as the thread is followed from a pack: by way of a gap and a decision to an action. */
const farthest = 3
const mostFollowed = 60

/** What came of the pack of an event, step by step along the thread. */
async function listFollowed(tx: Tx, of: Of, eventId: string): Promise<Station[]> {
  const { organisationId } = of
  const rows = await stationsOf(tx, of)
    .innerJoin(
      sql<{ id: string }>`(
        with recursive followed (id, far) as (
          select evidence_id, 0 from packs
            where organisation_id = ${organisationId} and event_id = ${eventId} and evidence_id is not null
          union
          select t.to_id, f.far + 1 from followed f
            join threads t on t.organisation_id = ${organisationId} and t.from_id = f.id where f.far < ${farthest})
        select distinct id from followed where far > 0)`.as('found'),
      join => join.onRef('found.id', '=', 's.id'),
    )
    .where('s.withdrawn_on', 'is', null)
    .orderBy(sql`station_rank(s.kind)`)
    .orderBy('s.number')
    .limit(mostFollowed)
    .execute()
  return rows.map(stationFrom)
}
