import type { SelectQueryBuilder } from 'kysely'
import type { Day, Span } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import type { CycleDays } from '../cycle.ts'
import type { Cycle } from '../element.ts'

function cyclesOf(tx: Tx, viewer: Viewer) {
  return tx
    .selectFrom('cycles as c')
    .leftJoin('members as o', j =>
      j.onRef('o.organisation_id', '=', 'c.organisation_id').onRef('o.id', '=', 'c.owner_id'),
    )
    .leftJoin('members as p', j =>
      j.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.sponsor_id'),
    )
    .leftJoin('members as a', j =>
      j.onRef('a.organisation_id', '=', 'c.organisation_id').onRef('a.id', '=', 'c.agreed_by'),
    )
    .where('c.organisation_id', '=', viewer.organisationId)
    .select([
      'c.id',
      'c.element_id as elementId',
      'c.number',
      'c.carried',
      'c.found',
      'c.worked',
      'c.failed',
      'c.lessons',
    ])
    .select(['c.began_on as beganOn', 'c.analysed_on as analysedOn', 'c.agreed_on as agreedOn'])
    .select(['c.review_on as reviewOn', 'c.done_on as doneOn', 'c.reviewed_on as reviewedOn'])
    .select(['o.id as ownerId', 'o.name as ownerName', 'o.left_on as ownerLeftOn'])
    .select(['p.id as sponsorId', 'p.name as sponsorName', 'p.left_on as sponsorLeftOn'])
    .select(['a.id as agreedById', 'a.name as agreedByName', 'a.left_on as agreedByLeftOn'])
}

/** The newest cycle of every element. */
export function newestCycles(tx: Tx, viewer: Viewer) {
  return cyclesOf(tx, viewer).where('c.number', '=', eb =>
    eb
      .selectFrom('cycles as n')
      .select(({ fn }) => fn.max('n.number').as('newest'))
      .whereRef('n.organisation_id', '=', 'c.organisation_id')
      .whereRef('n.element_id', '=', 'c.element_id'),
  )
}

type CycleRow = ReturnType<typeof cyclesOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

export function cycleFrom(row: CycleRow): Cycle {
  const { ownerId, ownerName, ownerLeftOn, sponsorId, sponsorName, sponsorLeftOn, ...others } = row
  const { agreedById, agreedByName, agreedByLeftOn, ...rest } = others
  return {
    ...rest,
    owner: namedFrom(ownerId, ownerName, ownerLeftOn),
    sponsor: namedFrom(sponsorId, sponsorName, sponsorLeftOn),
    agreedBy: namedFrom(agreedById, agreedByName, agreedByLeftOn),
  }
}

export async function findCycle(tx: Tx, viewer: Viewer, id: string): Promise<Cycle | null> {
  const row = await cyclesOf(tx, viewer).where('c.id', '=', id).executeTakeFirst()
  return row ? cycleFrom(row) : null
}

/** A cycle that nobody else takes a step of until this transaction ends; what hangs on its phase is decided under it. */
export async function holdCycle(tx: Tx, viewer: Viewer, id: string): Promise<Cycle | null> {
  await tx
    .selectFrom('cycles')
    .select('id')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findCycle(tx, viewer, id)
}

/** Every cycle of an element, the newest first. */
export async function listCycles(tx: Tx, viewer: Viewer, elementId: string): Promise<Cycle[]> {
  const rows = await cyclesOf(tx, viewer).where('c.element_id', '=', elementId).orderBy('c.number', 'desc').execute()
  return rows.map(cycleFrom)
}

/** Cycles whose review was closed within these days, the newest first; at most so many. */
export async function listReviewed(tx: Tx, viewer: Viewer, { from, to }: Span, most: number): Promise<Cycle[]> {
  const rows = await cyclesOf(tx, viewer)
    .where('c.reviewed_on', '>=', from)
    .where('c.reviewed_on', '<=', to)
    .orderBy('c.reviewed_on', 'desc')
    .orderBy('c.id')
    .limit(most)
    .execute()
  return rows.map(cycleFrom)
}

export type NewCycle = Readonly<{
  elementId: string
  number: number
  ownerId: string | null
  sponsorId: string | null
  beganOn: Day
  carried: string
}>

/** Begins a cycle. Null when the element has one under way, or one of that number, by now. */
export async function beginCycle(tx: Tx, viewer: Viewer, cycle: NewCycle): Promise<string | null> {
  const { elementId, number, ownerId, sponsorId, beganOn, carried } = cycle
  const people = { owner_id: ownerId, sponsor_id: sponsorId }
  const begun = await tx
    .insertInto('cycles')
    .values({
      organisation_id: viewer.organisationId,
      element_id: elementId,
      number,
      ...people,
      began_on: beganOn,
      carried,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return begun?.id ?? null
}

type CycleWords = Partial<Readonly<{ found: string; worked: string; failed: string; lessons: string }>>

/** Writes down a step: the days after it, if they are still what they were before it. False when they are not. */
export async function writeStep(
  tx: Tx,
  viewer: Viewer,
  before: Cycle,
  after: CycleDays,
  words: CycleWords = {},
): Promise<boolean> {
  const isAgreed = before.agreedOn === null && after.agreedOn !== null
  const isReviewed = after.reviewedOn !== null
  const written = await tx
    .updateTable('cycles')
    .set({
      analysed_on: after.analysedOn,
      agreed_on: after.agreedOn,
      review_on: after.reviewOn,
      done_on: after.doneOn,
      reviewed_on: after.reviewedOn,
      ...(isAgreed && { agreed_by: viewer.memberId }),
      ...(isReviewed && { reviewed_by: viewer.memberId }),
      ...words,
    })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', before.id)
    .where('analysed_on', 'is not distinct from', before.analysedOn)
    .where('agreed_on', 'is not distinct from', before.agreedOn)
    .where('done_on', 'is not distinct from', before.doneOn)
    .where('reviewed_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export async function setPeople(
  tx: Tx,
  viewer: Viewer,
  id: string,
  { ownerId, sponsorId }: Readonly<{ ownerId: string | null; sponsorId: string | null }>,
): Promise<void> {
  await tx
    .updateTable('cycles')
    .set({ owner_id: ownerId, sponsor_id: sponsorId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}
