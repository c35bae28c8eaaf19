import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { dueWithin } from '../cycle.ts'
import type { Item, Pressing } from './item.ts'

/** The most things on one page. */
export const itemsOnPage = 50

type Row = Readonly<{
  id: string
  kind: Item['kind']
  title: string
  day: Day | null
  sponsors: boolean
  beganOn: Day | null
  analysedOn: Day | null
  agreedOn: Day | null
  doneOn: Day | null
}>

const noDays = sql`null::date as "beganOn", null::date as "analysedOn", null::date as "agreedOn", null::date as "doneOn"`

const itemDays = sql`"beganOn", "analysedOn", "agreedOn", "doneOn"`

/** Does an action that was not given up answer this station? */
const hasAction = sql`exists (select from threads t
  join actions x on x.organisation_id = t.organisation_id and x.station_id = t.to_id and x.dropped_on is null
  join stations y on y.organisation_id = x.organisation_id and y.id = x.station_id and y.withdrawn_on is null
  where t.organisation_id = s.organisation_id and t.from_id = s.id)`

/** A gap that waits for an answer; everything else that has no day of its own stays with whoever looks after it. */
const waits = sql`(s.kind <> 'gap' or (not ${hasAction} and exists (select from gaps g
  where g.organisation_id = s.organisation_id and g.station_id = s.id and g.refused_on is null)))`

type Whose = Pick<Viewer, 'organisationId'>

const openActions = ({ organisationId }: Whose, whose: RawBuilder<unknown>) => sql`
  select s.id, s.kind, s.title, a.due_on as day, s.owner_id as who, false as sponsors, ${noDays}
  from stations s join actions a on a.organisation_id = s.organisation_id and a.station_id = s.id
  where s.organisation_id = ${organisationId} and s.withdrawn_on is null and ${whose}
    and a.done_on is null and a.dropped_on is null`

const otherStations = ({ organisationId }: Whose, whose: RawBuilder<unknown>) => sql`
  select s.id, s.kind, s.title, null::date as day, s.owner_id as who, false as sponsors, ${noDays}
  from stations s
  where s.organisation_id = ${organisationId} and s.withdrawn_on is null and ${whose}
    and s.kind not in ('action', 'promise', 'review') and ${waits}`

/** Promises of plans that are agreed, of which nobody has said yet what came. */
const openPromises = ({ organisationId }: Whose, whose: RawBuilder<unknown>, sponsors: RawBuilder<unknown>) => sql`
  select s.id, s.kind, s.title, s.stands_on as day, c.owner_id as who, ${sponsors} as sponsors, ${noDays}
  from cycles c join stations s on s.organisation_id = c.organisation_id and s.cycle_id = c.id and s.kind = 'promise'
  join promises p on p.organisation_id = s.organisation_id and p.station_id = s.id
  where c.organisation_id = ${organisationId} and ${whose}
    and c.reviewed_on is null and s.withdrawn_on is null and p.locked_at is not null and p.outcome is null`

/** The sponsor's reviews that are open: those of cycles are no stations. */
const openReviews = ({ organisationId }: Whose, whose: RawBuilder<unknown>) => sql`
  select s.id, s.kind, s.title, r.due_on as day, s.owner_id as who, false as sponsors, ${noDays}
  from sponsor_reviews r join stations s on s.organisation_id = r.organisation_id and s.id = r.station_id
  where r.organisation_id = ${organisationId} and r.closed_on is null and r.lapsed_on is null
    and s.withdrawn_on is null and ${whose}`

/** What leaders set themselves and neither reached nor gave up. */
const openGoals = ({ organisationId }: Whose, whose: RawBuilder<unknown>) => sql`
  select g.id, 'goal' as kind, g.title, g.due_on as day, g.member_id as who, false as sponsors, ${noDays}
  from leader_goals g
  where g.organisation_id = ${organisationId} and g.reached_on is null and g.dropped_on is null and ${whose}`

const cycleRow = sql`select c.id, 'cycle' as kind, e.title, c.review_on as day, c.owner_id as who`
const cycleDays = sql`c.began_on as "beganOn", c.analysed_on as "analysedOn", c.agreed_on as "agreedOn", c.done_on as "doneOn"
  from cycles c join elements e on e.organisation_id = c.organisation_id and e.id = c.element_id and e.retired_on is null`

/** Everything the viewer looks after or stands behind, that is not over. */
function mine(viewer: Viewer) {
  const { organisationId, memberId } = viewer
  const own = sql`s.owner_id = ${memberId}`
  const behind = sql`(c.owner_id = ${memberId} or c.sponsor_id = ${memberId})`
  const onlyBehind = sql`c.owner_id is distinct from ${memberId}`
  return sql`
    ${openActions(viewer, own)}
    union all
    ${openPromises(viewer, behind, onlyBehind)}
    union all
    ${cycleRow}, ${onlyBehind} as sponsors, ${cycleDays}
    where c.organisation_id = ${organisationId} and ${behind} and c.reviewed_on is null
    union all
    ${otherStations(viewer, own)}
    union all
    ${openReviews(viewer, own)}
    union all
    ${openGoals(viewer, sql`g.member_id = ${memberId}`)}`
}

/**
 * What everybody of an organisation looks after and what has a day, that is not over: `who` looks after it, `id`, `kind`,
 * `title` and `day`. For whatever reminds people of their work.
 */
export function everythingDated(whose: Whose): RawBuilder<unknown> {
  return sql`
    select who, id, kind, title, day from (
      ${openActions(whose, sql`s.owner_id is not null`)}
      union all
      ${openPromises(whose, sql`c.owner_id is not null`, sql`false`)}
      union all
      ${cycleRow}, false as sponsors, ${cycleDays}
      where c.organisation_id = ${whose.organisationId} and c.owner_id is not null and c.reviewed_on is null
      union all
      ${openReviews(whose, sql`s.owner_id is not null`)}
      union all
      ${openGoals(whose, sql`true`)}
    ) looked_after where day is not null`
}

/** Nobody was named, or whoever was has left or was erased. */
const nobody = sql`not exists (select from members m
  where m.organisation_id = s.organisation_id and m.id = s.owner_id and m.left_on is null)`

/** Whoever looked after it has left. Nobody has to look after a gap, so one that never had anybody is not meant. */
const left = sql`exists (select from members m
  where m.organisation_id = s.organisation_id and m.id = s.owner_id and m.left_on is not null)`

/** What somebody looked after who has left; `sponsors` where only who stood behind it is gone. */
function unkept(viewer: Viewer) {
  return sql`
    ${openActions(viewer, nobody)}
    union all
    ${cycleRow}, o.id is not null as sponsors, ${cycleDays}
    left join members o on o.organisation_id = c.organisation_id and o.id = c.owner_id and o.left_on is null
    where c.organisation_id = ${viewer.organisationId} and c.reviewed_on is null and (o.id is null or exists (
      select from members m where m.organisation_id = c.organisation_id and m.id = c.sponsor_id and m.left_on is not null))
    union all
    ${otherStations(viewer, left)}
    union all
    ${openReviews(viewer, left)}`
}

/** A page of what the viewer looks after, in the order in which it is due, and one more when there is more. */
export function listMine(tx: Tx, viewer: Viewer, page: number): Promise<Item[]> {
  return list(tx, mine(viewer), page)
}

/** A page of what nobody looks after any more, in the same order. */
export function listUnkept(tx: Tx, viewer: Viewer, page: number): Promise<Item[]> {
  return list(tx, unkept(viewer), page)
}

async function list(tx: Tx, items: RawBuilder<unknown>, page: number): Promise<Item[]> {
  const { rows } = await sql<Row>`
    select id, kind, title, day, sponsors, ${itemDays} from (${items}) items order by day, kind = 'cycle', kind, title, id
    limit ${itemsOnPage + 1} offset ${(page - 1) * itemsOnPage}`.execute(tx)
  return rows.map(itemFrom)
}

function itemFrom({ id, kind, title, day, sponsors, beganOn, ...rest }: Row): Item {
  const days = beganOn === null ? null : { beganOn, ...rest, reviewOn: day, reviewedOn: null }
  return { id, kind, title, day, sponsors, days }
}

/** How much of what the viewer looks after is late, or due within 30 days. */
export async function countPressing(tx: Tx, viewer: Viewer, today: Day): Promise<Pressing> {
  const { rows } = await sql<Pressing>`
    select (count(*) filter (where day < ${today}))::int as late, (count(*) filter (where day >= ${today}))::int as due
    from (${mine(viewer)}) items where day <= ${addDays(today, dueWithin)}`.execute(tx)
  return rows[0] ?? { late: 0, due: 0 }
}

/** Is there anything that nobody looks after any more? */
export async function hasUnkept(tx: Tx, viewer: Viewer): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (${unkept(viewer)}) as has`.execute(tx)
  return rows[0]?.has === true
}

/**
 * Can the two questions above have anything to find, and is there a strategy to read? Most people look after nothing, and in most organisations everybody
 * who looks after something is there: then this small question is all that their first page asks.
 */
export async function findWhatToAsk(
  tx: Tx,
  { organisationId: here, memberId: me }: Viewer,
): Promise<Readonly<{ strategy: boolean; mine: boolean; lost: boolean }>> {
  const { rows } = await sql<{ strategy: boolean; mine: boolean; lost: boolean }>`select
    exists (select from frameworks where organisation_id = ${here}) as strategy,
    exists (select from stations where organisation_id = ${here} and owner_id = ${me})
      or exists (select from cycles where organisation_id = ${here} and owner_id = ${me})
      or exists (select from cycles where organisation_id = ${here} and sponsor_id = ${me})
      or exists (select from leader_goals where organisation_id = ${here} and member_id = ${me}) as mine,
    exists (select from members where organisation_id = ${here} and left_on is not null)
      or exists (select from cycles where organisation_id = ${here} and owner_id is null)
      or exists (select from stations where organisation_id = ${here} and owner_id is null and kind = 'action') as lost`.execute(
    tx,
  )
  return rows[0] ?? { strategy: true, mine: true, lost: true }
}
