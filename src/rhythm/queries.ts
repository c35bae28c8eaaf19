import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '../calendar/day.ts'
import { everythingDated } from '../framework/mine/queries.ts'
import { whoMay } from '../people/permission.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { digestOf } from '../platform/secrets.ts'
import type { Dated } from './dated.ts'
import { type Escalated, lateFor, within } from './digest.ts'
import type { Reader } from './stop-token.ts'

type Organisation = Pick<Viewer, 'organisationId'>

/** What somebody looks after, with who that is. */
type Of<T> = T & Readonly<{ who: string }>

/** Actions, promises, reviews of elements and of policies: whatever has a day and somebody who looks after it. */
function dated(whose: Organisation): RawBuilder<unknown> {
  return sql`${everythingDated(whose)}
    union all
    select s.owner_id as who, s.id, s.kind, s.title, p.review_on as day
    from policies p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    where p.organisation_id = ${whose.organisationId} and s.withdrawn_on is null and s.owner_id is not null`
}

const inOrder = sql`order by day, kind, title, id`

/** What everybody of an organisation looks after that is late or due soon. */
export async function listPressing(tx: Tx, whose: Organisation, today: Day): Promise<Of<Dated>[]> {
  const { rows } = await sql<Of<Dated>>`
    select * from (${dated(whose)}) everything where day <= ${addDays(today, within)} ${inOrder}`.execute(tx)
  return rows
}

/** The most events in one calendar. */
const mostEvents = 1000

/** What one person looks after that has a day. */
export async function listDatedOf(tx: Tx, { organisationId, memberId }: Reader): Promise<Dated[]> {
  const { rows } = await sql<Dated>`
    select id, kind, title, day from (${dated({ organisationId })}) everything
    where who = ${memberId} ${inOrder} limit ${mostEvents}`.execute(tx)
  return rows
}

/** Who gets a letter. */
export type Recipient = Readonly<{ id: string; name: string; email: string }>

const readers = ({ organisationId }: Organisation) => sql`
  select m.id, m.name, m.email from members m
  where m.organisation_id = ${organisationId} and m.email is not null and m.joined_on is not null and m.left_on is null
    and not exists (select from digest_stops d where d.organisation_id = m.organisation_id and d.member_id = m.id)`

/** Whoever has come in, has an address, has not left, and has not stopped the letters. */
export async function listRecipients(tx: Tx, whose: Organisation): Promise<Recipient[]> {
  return (await sql<Recipient>`${readers(whose)}`.execute(tx)).rows
}

/** Something late for long, with whom to tell. `promiseId` is null where it is the review of the cycle. */
export type Escalation = Of<Escalated> & Readonly<{ cycleId: string; promiseId: string | null }>

const longLate = ({ organisationId }: Organisation, until: Day) => sql`
  select c.id as "cycleId", s.id as "promiseId", s.id, 'promise' as kind, s.title, s.stands_on as day, c.owner_id, c.sponsor_id
  from cycles c join stations s on s.organisation_id = c.organisation_id and s.cycle_id = c.id and s.kind = 'promise'
  join promises p on p.organisation_id = s.organisation_id and p.station_id = s.id
  where c.organisation_id = ${organisationId} and c.reviewed_on is null and s.withdrawn_on is null
    and p.locked_at is not null and p.outcome is null and s.stands_on <= ${until}
  union all
  select c.id, null::uuid, c.id, 'cycle', e.title, c.review_on, c.owner_id, c.sponsor_id
  from cycles c join elements e on e.organisation_id = c.organisation_id and e.id = c.element_id and e.retired_on is null
  where c.organisation_id = ${organisationId} and c.reviewed_on is null and c.review_on <= ${until}`

/**
 * What is late for long and has not been told yet: to the sponsor, and where no letter reaches one, to those who lead.
 * Whoever looks after it knows already.
 */
export async function listEscalations(tx: Tx, whose: Organisation, today: Day): Promise<Escalation[]> {
  const leading = whoMay('lead the strategy')
  const { rows } = await sql<Escalation>`
    with readers as (${readers(whose)}), late as (${longLate(whose, addDays(today, -lateFor))})
    select r.id as who, l."cycleId", l."promiseId", l.id, l.kind, l.title, l.day, r.id = l.sponsor_id is true as sponsors
    from late l join readers r on r.id is distinct from l.owner_id and case
      when exists (select from readers s where s.id = l.sponsor_id) then r.id = l.sponsor_id
      else exists (select from member_roles g where g.organisation_id = ${whose.organisationId} and g.member_id = r.id
        and g.role = any(${leading})) end
    where not exists (select from escalations t where t.organisation_id = ${whose.organisationId} and t.member_id = r.id
      and t.cycle_id = l."cycleId" and t.promise_id is not distinct from l."promiseId" and t.due_on = l.day)
    ${inOrder}`.execute(tx)
  return rows
}

/** How one person has their letters and their calendar. */
export type Rhythm = Readonly<{ email: string | null; stoppedOn: Day | null; feedMadeOn: Day | null }>

export async function findRhythm(tx: Tx, { memberId }: Viewer): Promise<Rhythm> {
  return tx
    .selectFrom('members as m')
    .leftJoin('digest_stops as d', 'd.member_id', 'm.id')
    .leftJoin('calendar_feeds as f', 'f.member_id', 'm.id')
    .select(['m.email', 'd.stopped_on as stoppedOn', 'f.made_on as feedMadeOn'])
    .where('m.id', '=', memberId)
    .executeTakeFirstOrThrow()
}

/** No more letters for this person; doing it twice is doing it once. Somebody who was erased needs no stopping. */
export async function stopLetters(tx: Tx, { organisationId, memberId }: Reader, today: Day): Promise<void> {
  await sql`
    insert into digest_stops (organisation_id, member_id, stopped_on)
    select m.organisation_id, m.id, ${today}::date from members m
    where m.organisation_id = ${organisationId} and m.id = ${memberId}
    on conflict do nothing`.execute(tx)
}

export async function takeLettersAgain(tx: Tx, { memberId }: Reader): Promise<void> {
  await tx.deleteFrom('digest_stops').where('member_id', '=', memberId).execute()
}

/** A new address for somebody's calendar; the one before it opens nothing any more. */
export async function makeFeed(tx: Tx, { organisationId, memberId }: Reader, secret: string, today: Day) {
  const feed = { digest: digestOf(secret), made_on: today }
  await tx
    .insertInto('calendar_feeds')
    .values({ organisation_id: organisationId, member_id: memberId, ...feed })
    .onConflict(conflict => conflict.columns(['organisation_id', 'member_id']).doUpdateSet(feed))
    .execute()
}

export async function endFeed(tx: Tx, { memberId }: Reader): Promise<void> {
  await tx.deleteFrom('calendar_feeds').where('member_id', '=', memberId).execute()
}

/** Whose calendar this secret opens, as long as they are here. */
export async function findFeed(db: Db, secret: string): Promise<(Reader & { organisationName: string }) | null> {
  const { rows } = await sql<Reader & { organisationName: string }>`
    select organisation_id as "organisationId", organisation_name as "organisationName", member_id as "memberId"
    from calendar_feed_of(${digestOf(secret)})`.execute(db)
  return rows[0] ?? null
}
