import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Of } from '../../events/details/queries.ts'
import { asViewer, jsonb } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Release, Rule } from '../../statistics/release.ts'
import { restoreRelease } from '../../statistics/restore.ts'
import { type After, daysToSay, remindedAfter } from '../pledge.ts'
import { type PledgeTotals, protectTotals, type RawTotals, totalsIn } from './totals.ts'

/** What may be shown of the pledges of an event, the first totals before the second. */
export async function listPledgeTotals(tx: Tx, of: Of, eventId: string): Promise<PledgeTotals[]> {
  const rows = await totalsOf(tx, of.organisationId, eventId).select(['after_days', 'taken_on']).execute()
  return rows.flatMap(({ after_days, taken_on, figures }) => {
    const after = remindedAfter.find(each => each === after_days)
    return after ? [totalsIn(after, taken_on, restoreRelease(figures))] : []
  })
}

const totalsOf = (tx: Tx, organisationId: string, eventId: string) =>
  tx
    .selectFrom('pledge_totals')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .orderBy('after_days')
    .select('figures')

type Due = Readonly<{ organisationId: string; eventId: string; after: After; base: number; cell: number }>

/**
 * Takes the totals of every event whose reminders went out a week ago: once, so that nobody can watch a number move and
 * tell who moved it.
 */
export async function takePledgeTotals(keeper: Db, today: Day): Promise<void> {
  await eachInTurn(await listDue(keeper, today), due => asViewer(keeper, due, tx => take(tx, due, today)))
}

async function listDue(keeper: Db, today: Day): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select p.organisation_id as "organisationId", p.event_id as "eventId", a.after, o.rule_base as base,
      o.rule_cell as cell
    from (select organisation_id, event_id, max(held_on) as held_on from pledges group by 1, 2) p
      join organisations o on o.id = p.organisation_id
      cross join unnest(${remindedAfter as readonly number[]}::int[]) as a(after)
    where p.held_on + a.after + ${daysToSay}::int <= ${today}
      and not exists (select from pledge_totals t where t.organisation_id = p.organisation_id
        and t.event_id = p.event_id and t.after_days = a.after)
    order by p.organisation_id, p.event_id, a.after`.execute(keeper)
  return rows
}

async function take(tx: Tx, { organisationId, eventId, after, ...rule }: Due, today: Day): Promise<void> {
  const earlier = await totalsOf(tx, organisationId, eventId).execute()
  const figures = await protectTotals(
    await countRaw(tx, organisationId, eventId),
    rule satisfies Rule,
    restoreRelease(earlier[0]?.figures),
  )
  await tx
    .insertInto('pledge_totals')
    .values({ organisation_id: organisationId, event_id: eventId, after_days: after, taken_on: today, ...as(figures) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

const as = (figures: Release | null) => ({ figures: figures && jsonb(figures) })

/** Each guest, place and person who works here once; what came from nobody known is not counted. */
async function countRaw(tx: Tx, organisationId: string, eventId: string): Promise<RawTotals> {
  const rows = await tx
    .selectFrom('pledges')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where(eb => eb.or([eb('once', 'is not', null), eb('member_id', 'is not', null)]))
    .select(eb => ['outcome', eb.fn.countAll<number>().as('count')])
    .groupBy('outcome')
    .execute()
  const of = (outcome: string | null) => rows.find(row => row.outcome === outcome)?.count ?? 0
  return {
    ...{ done: of('done'), part: of('part'), 'not-yet': of('not-yet'), 'no-longer': of('no-longer') },
    nothing: of(null),
  }
}
