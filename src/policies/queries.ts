import { type SelectQueryBuilder, sql } from 'kysely'
import { addDays, type Day } from '../calendar/day.ts'
import { dueWithin } from '../framework/cycle.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { addStation, changeStation, stationFrom, stationsOf } from '../thread/queries.ts'
import type { Station } from '../thread/station.ts'
import type { Form, Policy, Tally } from './policy.ts'

/** The most policies on one page; those whose review comes next stand first. */
export const policiesOnPage = 50

/** The places in a policy that say it so, the first few. */
const placesThat = (says: 'well' | 'partly') => sql<string[]>`array(select x.title from clauses c
  join stations x on x.organisation_id = c.organisation_id and x.id = c.station_id and x.withdrawn_on is null
  where c.organisation_id = s.organisation_id and c.policy_id = s.id and c.says = ${says} order by x.number limit 3)`

const isRead = sql<boolean>`(exists (select from clauses c
    join stations x on x.organisation_id = c.organisation_id and x.id = c.station_id and x.withdrawn_on is null
    where c.organisation_id = s.organisation_id and c.policy_id = s.id)
  or exists (select from policy_checks k where k.organisation_id = s.organisation_id and k.policy_id = s.id))`

function policiesOf(tx: Tx, viewer: Viewer) {
  return stationsOf(tx, viewer)
    .innerJoin('policies as p', join =>
      join.onRef('p.organisation_id', '=', 's.organisation_id').onRef('p.station_id', '=', 's.id'),
    )
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('threads as t')
          .innerJoin('stations as x', join =>
            join.onRef('x.organisation_id', '=', 't.organisation_id').onRef('x.id', '=', 't.from_id'),
          )
          .whereRef('t.organisation_id', '=', 's.organisation_id')
          .whereRef('t.to_id', '=', 's.id')
          .where('x.withdrawn_on', 'is', null)
          .select(['x.id', 'x.title'])
          .orderBy(sql`x.kind <> 'gap'`)
          .orderBy('x.number')
          .limit(1)
          .as('f'),
      join => join.onTrue(),
    )
    .select(['p.form', 'p.href', 'p.review_on as reviewOn', 'f.id as findingId', 'f.title as findingTitle'])
    .select([placesThat('well').as('well'), placesThat('partly').as('partly'), isRead.as('isRead')])
}

type PolicyRow = ReturnType<typeof policiesOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function policyFrom(row: PolicyRow): Policy {
  const { form, href, reviewOn, well, partly, isRead, findingId, findingTitle } = row
  const finding = findingId && findingTitle ? { id: findingId, title: findingTitle } : null
  return { station: stationFrom(row), form, href, reviewOn, well, partly, isRead, finding }
}

/** A page of the register, overdue reviews first, and one more when there are more. Pages count from 1. */
export async function listPolicies(tx: Tx, viewer: Viewer, page: number): Promise<Policy[]> {
  const rows = await policiesOf(tx, viewer)
    .where('s.withdrawn_on', 'is', null)
    .orderBy('p.review_on')
    .orderBy('s.number')
    .limit(policiesOnPage + 1)
    .offset((page - 1) * policiesOnPage)
    .execute()
  return rows.map(policyFrom)
}

/** Policies that were read and say nothing about allyship, the first few. */
export async function listBrokenPolicies(tx: Tx, viewer: Viewer): Promise<Policy[]> {
  const rows = await policiesOf(tx, viewer)
    .where('s.withdrawn_on', 'is', null)
    .where(isRead)
    .where(sql<boolean>`not ${isCarried('well', 'partly')}`)
    .orderBy('s.number')
    .limit(10)
    .execute()
  return rows.map(policyFrom)
}

const isCarried = (...says: readonly string[]) => sql<boolean>`exists (select from clauses c
  join stations x on x.organisation_id = c.organisation_id and x.id = c.station_id and x.withdrawn_on is null
  where c.organisation_id = s.organisation_id and c.policy_id = s.id and c.says = any(${says}))`

/** The whole register in figures. */
export async function tallyPolicies(tx: Tx, { organisationId }: Viewer, today: Day): Promise<Tally> {
  const soon = addDays(today, dueWithin)
  const { rows } = await sql<Tally>`
    select count(*) as all, count(*) filter (where well) as carry, count(*) filter (where review_on < ${today}) as late,
      count(*) filter (where review_on between ${today} and ${soon}) as due,
      count(*) filter (where read and not said) as broken, count(*) filter (where not read) as unread
    from (select p.review_on, ${isCarried('well')} as well, ${isCarried('well', 'partly')} as said, ${isRead} as read
      from policies p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
      where p.organisation_id = ${organisationId} and s.withdrawn_on is null) each`.execute(tx)
  const [tally] = rows
  if (!tally) throw new Error('The register was not counted.')
  return tally
}

/** A policy, also one that was taken back. */
export async function findPolicy(tx: Tx, viewer: Viewer, id: string): Promise<Policy | null> {
  const row = await policiesOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? policyFrom(row) : null
}

export type NewPolicy = Readonly<{
  title: string
  words: string
  form: Form
  href: string | null
  agreedOn: Day
  reviewOn: Day
  ownerId: string
}>

export async function addPolicy(tx: Tx, viewer: Viewer, policy: NewPolicy, today: Day): Promise<string> {
  const { form, href, agreedOn, reviewOn, ...station } = policy
  const id = await addStation(tx, viewer, { kind: 'policy', ...station, standsOn: agreedOn, today })
  await tx
    .insertInto('policies')
    .values({ organisation_id: viewer.organisationId, station_id: id, form, href, review_on: reviewOn })
    .execute()
  return id
}

type Seen = Readonly<{ station: Station; version: number }>

/** Writes a policy anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changePolicy(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Seen,
  { title, words, ownerId, form, href, agreedOn, reviewOn }: NewPolicy,
): Promise<boolean> {
  const now = { title, words, standsOn: agreedOn, ownerId }
  if (!(await changeStation(tx, viewer, { id: station.id, version }, now))) return false
  await tx
    .updateTable('policies')
    .set({ form, href, review_on: reviewOn })
    .where('organisation_id', '=', viewer.organisationId)
    .where('station_id', '=', station.id)
    .execute()
  return true
}

/** Gaps that a policy could answer, the newest first; at most two hundred. */
export async function listFindings(tx: Tx, viewer: Viewer) {
  return tx
    .selectFrom('stations')
    .select(['id', 'number', 'title'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('kind', '=', 'gap')
    .where('withdrawn_on', 'is', null)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
}
