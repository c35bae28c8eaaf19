import { type SelectQueryBuilder, sql } from 'kysely'
import { addMonths, type Day } from '../../calendar/day.ts'
import type { Outcome } from '../../framework/promise.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, namedFrom, stationFrom, stationsOf, withdrawStation } from '../../thread/queries.ts'
import { type GoalDays, stateOf } from '../goals/goal.ts'
import { listStatements } from '../sponsors/queries.ts'
import { type Promised, type Review, readPromised, type Said, titleFor } from './review.ts'

function reviewsOf(tx: Tx, viewer: Pick<Viewer, 'organisationId'>) {
  return stationsOf(tx, viewer)
    .innerJoin('sponsor_reviews as r', join =>
      join.onRef('r.organisation_id', '=', 's.organisation_id').onRef('r.station_id', '=', 's.id'),
    )
    .leftJoin('members as c', join =>
      join.onRef('c.organisation_id', '=', 'r.organisation_id').onRef('c.id', '=', 'r.closed_by'),
    )
    .select(['r.sponsorship_id as sponsorshipId', 'r.due_on as dueOn', 'r.happened', 'r.repeated', 'r.changes'])
    .select(['r.baseline_id as baselineId', 'r.later_id as laterId', 'r.survey_words as surveyWords', 'r.statement'])
    .select(['r.promised', 'r.closed_on as closedOn', 'r.lapsed_on as lapsedOn'])
    .select(['c.id as closerId', 'c.name as closer', 'c.left_on as closerLeftOn'])
}

type Row = ReturnType<typeof reviewsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer R> ? R : never

function reviewFrom(row: Row): Review {
  const { sponsorshipId, dueOn, happened, repeated, changes, baselineId, laterId, surveyWords, statement } = row
  const said = { happened, repeated, changes, baselineId, laterId, surveyWords, statement }
  const { closedOn, lapsedOn, closerId, closer, closerLeftOn } = row
  const closed = { closedOn, closedBy: namedFrom(closerId, closer, closerLeftOn), lapsedOn }
  return { station: stationFrom(row), sponsorshipId, dueOn, ...said, promised: readPromised(row.promised), ...closed }
}

/** Every review of every term, the newest first. */
export async function listReviews(tx: Tx, viewer: Pick<Viewer, 'organisationId'>): Promise<Review[]> {
  return (await reviewsOf(tx, viewer).orderBy('r.due_on', 'desc').orderBy('s.number', 'desc').execute()).map(reviewFrom)
}

export async function findReview(tx: Tx, viewer: Viewer, id: string): Promise<Review | null> {
  const row = await reviewsOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? reviewFrom(row) : null
}

type New = Readonly<{ sponsorshipId: string; sponsorId: string | null; dueOn: Day; today: Day }>

/** Opens the review of a year: a station of the thread, looked after by the sponsor. */
export async function openReview(tx: Tx, viewer: Viewer, { sponsorshipId, sponsorId, dueOn, today }: New) {
  const station = { kind: 'review', title: titleFor(dueOn), standsOn: dueOn, ownerId: sponsorId, today } as const
  const id = await addStation(tx, viewer, station)
  const of = { organisation_id: viewer.organisationId, station_id: id, sponsorship_id: sponsorshipId }
  await tx
    .insertInto('sponsor_reviews')
    .values({ ...of, due_on: dueOn })
    .execute()
  return id
}

/** Gives an open review another day, because its term has other days. */
export async function moveReview(tx: Tx, viewer: Viewer, { station }: Review, dueOn: Day): Promise<void> {
  await rewrite(tx, viewer, { station, version: station.version }, { title: titleFor(dueOn), standsOn: dueOn })
  await write(tx, viewer, station.id, { due_on: dueOn })
}

/** An open review that nobody owes any more. It stays in the record, and on no page but its own. */
export async function lapseReview(tx: Tx, viewer: Viewer, { station }: Review, today: Day): Promise<void> {
  await withdrawStation(tx, viewer, station.id, today)
  await write(tx, viewer, station.id, { lapsed_on: today })
}

type Seen = Pick<Review, 'station'> & Readonly<{ version: number }>

function rewrite(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Seen,
  to: Partial<Pick<Review['station'], 'title' | 'words' | 'standsOn'>>,
) {
  const { id, title, words, standsOn, owner } = station
  return changeStation(tx, viewer, { id, version }, { title, words, standsOn, ...to, ownerId: owner?.id ?? null })
}

type Written = Partial<{
  due_on: Day
  happened: string
  repeated: 'yes' | 'no' | null
  baseline_id: string | null
  later_id: string | null
  survey_words: string
  changes: string
  statement: string
  promised: ReturnType<typeof jsonb>
  closed_on: Day
  closed_by: string
  lapsed_on: Day
}>

async function write(tx: Tx, { organisationId }: Viewer, id: string, set: Written): Promise<void> {
  await tx
    .updateTable('sponsor_reviews')
    .set(set)
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .execute()
}

const columnsOf = ({ happened, repeated, baselineId, laterId, surveyWords, changes, statement }: Said): Written => ({
  ...{ happened, repeated, changes, statement },
  ...{ baseline_id: baselineId, later_id: laterId, survey_words: surveyWords },
})

/** Keeps what is written so far. False when somebody else has written since `version`: then nothing is changed. */
export async function saveReview(tx: Tx, viewer: Viewer, seen: Seen, said: Said): Promise<boolean> {
  if (!(await rewrite(tx, viewer, seen, {}))) return false
  await write(tx, viewer, seen.station.id, columnsOf(said))
  return true
}

type Closing = Readonly<{ said: Said; promised: Promised; today: Day }>

/** The same, and closes it with what was promised beside it. Nothing changes it from then on. */
export async function writeClosed(tx: Tx, viewer: Viewer, seen: Seen, { said, promised, today }: Closing) {
  const words = `${said.happened}\n\n${said.changes}`
  if (!(await rewrite(tx, viewer, seen, { words, standsOn: today }))) return false
  const closed = { promised: jsonb(promised), closed_on: today, closed_by: viewer.memberId }
  await write(tx, viewer, seen.station.id, { ...columnsOf(said), ...closed })
  return true
}

/** The most goals and promises of a year that a review holds itself against. */
const mostPromised = 100

/** What is promised for the year of a review, as it stands now. */
export async function findPromised(tx: Tx, viewer: Viewer, { sponsorshipId, dueOn }: Review): Promise<Promised> {
  const since = addMonths(dueOn, -12)
  const [newest] = await listStatements(tx, viewer, sponsorshipId)
  const promises = await listPromises(tx, viewer, since)
  return { statement: newest?.words ?? '', goals: await listGoals(tx, viewer, since), promises }
}

type LockedPromise = {
  id: string
  measure: string
  target: string
  dueOn: Day
  outcome: Outcome | null
  result: string | null
}

/** Locked promises that were open in the year, as they were made, with their newest amendment: the one that comes first, first. */
async function listPromises(tx: Tx, { organisationId }: Viewer, since: Day): Promise<LockedPromise[]> {
  const { rows } = await sql<LockedPromise>`
    select s.id, s.title as measure, p.target || coalesce(' (amended to: ' || a.target || ')', '') as target,
      s.stands_on as "dueOn", p.outcome, p.result
    from promises p join stations s on s.organisation_id = p.organisation_id and s.id = p.station_id
    left join lateral (select target from amendments a
      where a.organisation_id = p.organisation_id and a.promise_id = p.station_id
      order by amended_at desc limit 1) a on true
    where p.organisation_id = ${organisationId} and p.locked_at is not null and s.withdrawn_on is null
      and (p.outcome is null or p.result_on >= ${since})
    order by s.stands_on, s.number limit ${mostPromised}`.execute(tx)
  return rows
}

/** Leaders' goals that everyone reads and that were open in the year. */
async function listGoals(tx: Tx, { organisationId }: Viewer, since: Day): Promise<Promised['goals']> {
  const { rows } = await sql<GoalDays & { who: string; title: string; dueOn: Day }>`
    select m.name as who, g.title, g.due_on as "dueOn", g.begun_on as "begunOn", g.reached_on as "reachedOn",
      g.dropped_on as "droppedOn"
    from leader_goals g join members m on m.organisation_id = g.organisation_id and m.id = g.member_id
    where g.organisation_id = ${organisationId} and g.readers = 'everyone'
      and coalesce(g.reached_on, g.dropped_on, ${since}) >= ${since}
    order by m.name, g.due_on, g.id limit ${mostPromised}`.execute(tx)
  return rows.map(({ who, title, dueOn, ...days }) => ({ who, title, dueOn, state: stateOf(days) }))
}
