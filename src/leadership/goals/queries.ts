import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import { may } from '../../people/permission.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { findSponsor } from '../sponsors/queries.ts'
import type { Goal, GoalDays, Note, SeenBy } from './goal.ts'

/** Does the viewer read every goal, those for a few too? */
async function readsAll(tx: Tx, viewer: Viewer, today: Day): Promise<boolean> {
  if (may(viewer, 'read what leaders keep to a few')) return true
  const { standing } = await findSponsor(tx, viewer, today)
  return standing.kind === 'in-office' && standing.term.who?.id === viewer.memberId
}

/** Goals that the viewer may read. */
function goalsOf(tx: Tx, { organisationId, memberId }: Viewer, all: boolean) {
  return tx
    .selectFrom('leader_goals as g')
    .innerJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'g.organisation_id').onRef('m.id', '=', 'g.member_id'),
    )
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 'g.organisation_id').onRef('e.id', '=', 'g.element_id'),
    )
    .where('g.organisation_id', '=', organisationId)
    .where(sql<boolean>`(${all} or g.readers = 'everyone' or g.member_id = ${memberId})`)
    .select(['g.id', 'g.title', 'g.why', 'g.sign', 'g.readers as seenBy', 'g.due_on as dueOn', 'g.version'])
    .select(['g.written_on as writtenOn', 'g.begun_on as begunOn', 'g.reached_on as reachedOn'])
    .select(['g.dropped_on as droppedOn', 'g.dropped_why as droppedWhy', 'm.id as leaderId', 'm.name'])
    .select(['e.id as elementId', 'e.mark', 'e.title as elementTitle'])
}

type Row = ReturnType<typeof goalsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer R> ? R : never

function goalFrom({ leaderId, name, elementId, mark, elementTitle, ...goal }: Row): Goal {
  const element = elementId && mark && elementTitle ? { id: elementId, mark, title: elementTitle } : null
  return { ...goal, leader: { id: leaderId, name }, element }
}

/** The most goals on a page; open ones come first. */
const mostGoals = 300

/** Goals that the viewer may read, those due next first, and those that ended after them. */
export async function listGoals(tx: Tx, viewer: Viewer, today: Day): Promise<Goal[]> {
  const rows = await goalsOf(tx, viewer, await readsAll(tx, viewer, today))
    .orderBy(sql`coalesce(g.reached_on, g.dropped_on) desc nulls first`)
    .orderBy('g.due_on')
    .orderBy('g.id')
    .limit(mostGoals)
    .execute()
  return rows.map(goalFrom)
}

export async function findGoal(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<Goal | null> {
  const row = await goalsOf(tx, viewer, await readsAll(tx, viewer, today))
    .where('g.id', '=', id)
    .executeTakeFirst()
  return row ? goalFrom(row) : null
}

export type NewGoal = Readonly<{
  title: string
  why: string
  sign: string
  seenBy: SeenBy
  elementId: string | null
  dueOn: Day
}>

const columnsOf = ({ title, why, sign, seenBy, elementId, dueOn }: NewGoal) => ({
  ...{ title, why, sign, readers: seenBy, element_id: elementId, due_on: dueOn },
})

/** A goal of the viewer's own. */
export async function addGoal(tx: Tx, viewer: Viewer, goal: NewGoal, today: Day): Promise<string> {
  const own = { organisation_id: viewer.organisationId, member_id: viewer.memberId, written_on: today }
  const { id } = await tx
    .insertInto('leader_goals')
    .values({ ...own, ...columnsOf(goal) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Seen = Readonly<{ id: string; version: number }>

/** Writes a goal anew. False when it was changed elsewhere since `version`: then nothing is changed. */
export async function changeGoal(tx: Tx, viewer: Viewer, { id, version }: Seen, goal: NewGoal): Promise<boolean> {
  return update(tx, viewer, { id, version }, columnsOf(goal))
}

async function update(tx: Tx, { organisationId, memberId }: Viewer, { id, version }: Seen, set: object) {
  const changed = await tx
    .updateTable('leader_goals')
    .set({ ...set, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** How it went on a day; with a step, the days that come of it. */
export type NewNote = Note & Readonly<{ after: GoalDays | null; now: Date }>

/** Notes how it goes. False when the goal was changed elsewhere since `version`: then nothing is noted. */
export async function noteGoal(tx: Tx, viewer: Viewer, seen: Seen, note: NewNote): Promise<boolean> {
  const { on, step, words, after, now } = note
  const days = after && {
    ...{ begun_on: after.begunOn, reached_on: after.reachedOn, dropped_on: after.droppedOn },
    dropped_why: after.droppedOn ? words : null,
  }
  if (!(await update(tx, viewer, seen, days ?? {}))) return false
  const of = { organisation_id: viewer.organisationId, goal_id: seen.id }
  await tx
    .insertInto('leader_goal_notes')
    .values({ ...of, noted_on: on, step, words, written_at: now })
    .execute()
  return true
}

/** How it went with a goal, the newest first. */
export async function listNotes(tx: Tx, { organisationId }: Viewer, goalId: string): Promise<Note[]> {
  return tx
    .selectFrom('leader_goal_notes')
    .select(['noted_on as on', 'words', 'step'])
    .where('organisation_id', '=', organisationId)
    .where('goal_id', '=', goalId)
    .orderBy('noted_on', 'desc')
    .orderBy('written_at', 'desc')
    .limit(200)
    .execute()
}
