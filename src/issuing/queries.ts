import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Db, Tx } from '../platform/schema.ts'

/** A survey somebody is asked in. */
export type Asked = Readonly<{
  id: string
  title: string
  why: string
  opensOn: Day
  closesOn: Day
  calledOffOn: Day | null
  closedOn: Day | null
  /** The smallest group that is shown, as it was fixed with the survey. */
  base: number
  /** Has this person taken their ballot? Nobody else is told. */
  hasTaken: boolean
}>

export type AskedWithKey = Asked & Readonly<{ publicKey: Buffer; privateKey: Buffer | null; fingerprint: string }>

/** Who takes a ballot: a member, or a guest of an event by their place. */
export type Taker = Readonly<{ organisationId: string; takerId: string }>

export const takerOf = ({ organisationId, memberId }: Viewer): Taker => ({ organisationId, takerId: memberId })

function asked(tx: Tx, { organisationId, takerId }: Taker) {
  const inLists = sql<boolean>`w.id in (
    select i.wave_id from invited i where i.organisation_id = ${organisationId} and i.member_id = ${takerId}
    union all
    select g.wave_id from invited_guests g where g.organisation_id = ${organisationId} and g.place_id = ${takerId})`
  return tx
    .selectFrom('waves as w')
    .where('w.organisation_id', '=', organisationId)
    .where(inLists)
    .where('w.fixed_on', 'is not', null)
    .select(['w.id', 'w.title', 'w.why', 'w.opens_on as opensOn', 'w.closes_on as closesOn'])
    .select(['w.called_off_on as calledOffOn', 'w.closed_on as closedOn', 'w.rule_base as base'])
    .select(
      sql<boolean>`exists (select from ballots_taken t
        where t.organisation_id = w.organisation_id and t.wave_id = w.id and t.member_id = ${takerId})`.as('hasTaken'),
    )
}

/** The surveys somebody is asked in that are open today, the one that closes first on top. */
export function listAsked(tx: Tx, taker: Taker, today: Day): Promise<Asked[]> {
  return asked(tx, taker)
    .where('w.called_off_on', 'is', null)
    .where('w.opens_on', '<=', today)
    .where('w.closes_on', '>=', today)
    .orderBy('w.closes_on')
    .orderBy('w.title')
    .execute()
}

/** The most surveys with an answer on one's page. */
const mostHeard = 20

/** The surveys somebody was asked in of which people were told what came of them, the newest first. */
export function listHeard(tx: Tx, { organisationId, memberId }: Viewer) {
  return tx
    .selectFrom('wave_tellings as t')
    .innerJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 't.organisation_id').onRef('w.id', '=', 't.wave_id'),
    )
    .innerJoin('invited as i', join =>
      join.onRef('i.organisation_id', '=', 'w.organisation_id').onRef('i.wave_id', '=', 'w.id'),
    )
    .where('t.organisation_id', '=', organisationId)
    .where('i.member_id', '=', memberId)
    .select(['w.id', 'w.title', 't.told_on as toldOn'])
    .orderBy('t.told_on', 'desc')
    .orderBy('w.id')
    .limit(mostHeard)
    .execute()
}

/** A survey somebody is asked in, with the key that signs its ballots. */
export async function findAsked(tx: Tx, taker: Taker, waveId: string): Promise<AskedWithKey | null> {
  const row = await asked(tx, taker)
    .innerJoin('ballot_keys as k', join =>
      join.onRef('k.organisation_id', '=', 'w.organisation_id').onRef('k.wave_id', '=', 'w.id'),
    )
    .where('w.id', '=', waveId)
    .select(['k.public_key as publicKey', 'k.private_key as privateKey', 'k.fingerprint'])
    .executeTakeFirst()
  return row ?? null
}

/**
 * Writes down that somebody has taken their ballot; no time, and nothing of the ballot but a fingerprint of its cover.
 * `second`: they have taken another one before. The same one may be asked for again, since the answer to the first
 * request may have been lost. One statement, and so a transaction of its own.
 */
export async function takeBallot(
  db: Db,
  { organisationId, takerId }: Taker,
  waveId: string,
  { digest, today }: Readonly<{ digest: Buffer; today: Day }>,
): Promise<'taken' | 'second' | 'closed' | 'not asked'> {
  const { rows } = await sql<{ outcome: 'taken' | 'second' | 'closed' | 'not asked' }>`
    select take_ballot(${organisationId}, ${waveId}, ${takerId}, ${digest}, ${today}) as outcome`.execute(db)
  return rows[0]!.outcome
}
