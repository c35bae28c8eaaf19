import type { SelectQueryBuilder } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, leadThread, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import type { Clause } from './clause.ts'
import type { ClauseRead } from './forms.ts'

/** The most clauses on the page of a policy. */
export const clausesOnPage = 100

function clausesOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('clauses as c', join =>
      join.onRef('c.organisation_id', '=', 's.organisation_id').onRef('c.station_id', '=', 's.id'),
    )
    .innerJoin('stations as p', join =>
      join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.policy_id'),
    )
    .select(['c.says', 'c.wanted', 'p.id as policyId', 'p.title as policyTitle'])
    .select(['p.owner_id as policyOwnerId', 'p.withdrawn_on as policyWithdrawnOn'])
}

type ClauseRow = ReturnType<typeof clausesOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function clauseFrom(row: ClauseRow): Clause {
  const { says, wanted, policyId, policyTitle, policyOwnerId, policyWithdrawnOn } = row
  const policy = { id: policyId, title: policyTitle, ownerId: policyOwnerId, withdrawnOn: policyWithdrawnOn }
  return { station: stationFrom(row), policy, says, wanted }
}

/** Where allyship stands in a policy, in the order it was written down; one more than fit on a page when there are more. */
export async function listClauses(tx: Tx, viewer: Viewer, policyId: string): Promise<Clause[]> {
  const rows = await clausesOf(tx, viewer)
    .where('c.policy_id', '=', policyId)
    .where('s.withdrawn_on', 'is', null)
    .orderBy('s.number')
    .limit(clausesOnPage + 1)
    .execute()
  return rows.map(clauseFrom)
}

export async function findClause(tx: Tx, viewer: Viewer, id: string): Promise<Clause | null> {
  const row = await clausesOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? clauseFrom(row) : null
}

/** Adds a clause to a policy, and leads the thread from one to the other. It is kept by whoever keeps the policy. */
export async function addClause(
  tx: Tx,
  viewer: Viewer,
  policy: Station,
  { says, wanted, ...clause }: ClauseRead,
  today: string,
): Promise<string> {
  const id = await addStation(tx, viewer, { kind: 'clause', ...clause, ownerId: policy.owner?.id ?? null, today })
  await tx
    .insertInto('clauses')
    .values({ organisation_id: viewer.organisationId, station_id: id, policy_id: policy.id, says, wanted })
    .execute()
  await leadThread(tx, viewer, policy, { id, kind: 'clause' }, today)
  return id
}

/** Writes a clause anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeClause(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Readonly<{ station: Station; version: number }>,
  { says, wanted, ...clause }: ClauseRead,
): Promise<boolean> {
  const ownerId = station.owner?.id ?? null
  if (!(await changeStation(tx, viewer, { id: station.id, version }, { ...clause, ownerId }))) return false
  await tx
    .updateTable('clauses')
    .set({ says, wanted })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', station.id)
    .execute()
  return true
}
