import { sql } from 'kysely'
import { addMonths, type Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { namedFrom } from '../../thread/queries.ts'
import { monthsToCheck } from '../adoption/queries.ts'
import type { Check, Occasion, Way } from './check.ts'

/** The most checks of one version on its page; one a year. */
const mostChecks = 20
/** The most occasions of one check on its page; the newest. */
const mostOccasions = 200

/** The checks of what was adopted, the newest, which is the open one, first. */
export async function listChecks(tx: Tx, { organisationId }: Viewer, adoptionId: string): Promise<Check[]> {
  const rows = await tx
    .selectFrom('understanding_checks as u')
    .leftJoin('waves as w', join =>
      join.onRef('w.organisation_id', '=', 'u.organisation_id').onRef('w.id', '=', 'u.wave_id'),
    )
    .leftJoin('wave_tellings as t', join =>
      join.onRef('t.organisation_id', '=', 'w.organisation_id').onRef('t.wave_id', '=', 'w.id'),
    )
    .where('u.organisation_id', '=', organisationId)
    .where('u.adoption_id', '=', adoptionId)
    .select(['u.id', 'u.number', 'u.due_on as dueOn', 'u.closed_on as closedOn', 'u.learned'])
    .select(['w.id as waveId', 'w.title', 'w.opens_on as opensOn', 'w.closes_on as closesOn'])
    .select(['w.fixed_on as fixedOn', 'w.called_off_on as calledOffOn', 'w.closed_on as waveClosedOn'])
    .select(['w.deleted_on as deletedOn', 'w.release_id as releaseId', 't.told_on as toldOn'])
    .orderBy('u.number', 'desc')
    .limit(mostChecks)
    .execute()
  return rows.map(
    ({ id, number, dueOn, closedOn, learned, waveId, waveClosedOn, title, opensOn, closesOn, ...wave }) => {
      const isAsked = waveId && title && opensOn && closesOn
      const asked = isAsked ? { ...wave, id: waveId, title, opensOn, closesOn, closedOn: waveClosedOn } : null
      return { id, number, dueOn, closedOn, learned, asked }
    },
  )
}

/** The most checks that wait at once. */
const mostDue = 20

/** The terms whose check falls due on this day or before, what is late longest first. */
export async function listDue(tx: Tx, { organisationId }: Viewer, until: Day) {
  const { rows } = await sql<{ id: string; name: string; dueOn: Day }>`
    select s.id, s.title as name, u.due_on as "dueOn"
    from understanding_checks u join adoptions a on a.organisation_id = u.organisation_id and a.id = u.adoption_id
    join stations s on s.organisation_id = a.organisation_id and s.id = a.term_id
    where u.organisation_id = ${organisationId} and u.closed_on is null and u.due_on <= ${until}
      and s.withdrawn_on is null and not exists (select from adoptions later
        where later.organisation_id = a.organisation_id and later.term_id = a.term_id and later.number > a.number)
    order by u.due_on, s.title limit ${mostDue}`.execute(tx)
  return rows
}

/** The occasions of a check, the newest first. */
export async function listOccasions(tx: Tx, { organisationId }: Viewer, checkId: string): Promise<Occasion[]> {
  const rows = await tx
    .selectFrom('check_occasions as o')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'o.organisation_id').onRef('m.id', '=', 'o.noted_by'),
    )
    .where('o.organisation_id', '=', organisationId)
    .where('o.check_id', '=', checkId)
    .where('o.withdrawn_on', 'is', null)
    .select(['o.id', 'o.way', 'o.held_on as heldOn', 'o.learned', 'o.href'])
    .select(['m.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .orderBy('o.held_on', 'desc')
    .orderBy('o.id')
    .limit(mostOccasions)
    .execute()
  return rows.map(({ memberId, name, leftOn, ...occasion }) => ({ ...occasion, by: namedFrom(memberId, name, leftOn) }))
}

export type NewOccasion = Readonly<{ way: Way; heldOn: Day; learned: string; href: string | null }>

export async function addOccasion(
  tx: Tx,
  viewer: Viewer,
  checkId: string,
  { way, heldOn, learned, href }: NewOccasion,
  today: Day,
): Promise<void> {
  const own = { organisation_id: viewer.organisationId, check_id: checkId }
  await tx
    .insertInto('check_occasions')
    .values({ ...own, way, held_on: heldOn, learned, href, noted_on: today, noted_by: viewer.memberId })
    .execute()
}

/** Takes an occasion back, while its check is open; the term it is about, and what it said. */
export async function withdrawOccasion(tx: Tx, viewer: Viewer, id: string, today: Day) {
  const taken = await tx
    .updateTable('check_occasions as o')
    .from('understanding_checks as c')
    .innerJoin('adoptions as a', join =>
      join.onRef('a.organisation_id', '=', 'c.organisation_id').onRef('a.id', '=', 'c.adoption_id'),
    )
    .set({ withdrawn_on: today })
    .whereRef('c.organisation_id', '=', 'o.organisation_id')
    .whereRef('c.id', '=', 'o.check_id')
    .where('c.closed_on', 'is', null)
    .where('o.organisation_id', '=', viewer.organisationId)
    .where('o.id', '=', id)
    .where('o.withdrawn_on', 'is', null)
    .returning(['a.term_id as termId', 'o.learned'])
    .executeTakeFirst()
  return taken ?? null
}

/** Closes an open check, and fixes the day of the next. False when somebody else has closed it. */
export async function closeCheck(
  tx: Tx,
  viewer: Viewer,
  { id, number }: Pick<Check, 'id' | 'number'>,
  { adoptionId, learned, today }: Readonly<{ adoptionId: string; learned: string; today: Day }>,
): Promise<boolean> {
  const own = { organisation_id: viewer.organisationId }
  const closed = await tx
    .updateTable('understanding_checks')
    .set({ closed_on: today, closed_by: viewer.memberId, learned })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!closed) return false
  const next = { number: number + 1, due_on: addMonths(today, monthsToCheck) }
  await tx
    .insertInto('understanding_checks')
    .values({ ...own, adoption_id: adoptionId, ...next })
    .execute()
  return true
}
