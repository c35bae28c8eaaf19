import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, leadThread, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { type Channel, channels } from './channel.ts'
import type { Message, PlanLine, Telling } from './message.ts'

/** The most lines of the plan on one page. */
export const linesOnPage = 50

function tellingsOf(tx: Tx, viewer: Viewer) {
  return tx
    .selectFrom('message_tellings as t')
    .innerJoin('audiences as a', join =>
      join.onRef('a.organisation_id', '=', 't.organisation_id').onRef('a.key', '=', 't.audience'),
    )
    .innerJoin('stations as s', join =>
      join.onRef('s.organisation_id', '=', 't.organisation_id').onRef('s.id', '=', 't.message_id'),
    )
    .leftJoin('members as o', join =>
      join.onRef('o.organisation_id', '=', 's.organisation_id').onRef('o.id', '=', 's.owner_id'),
    )
    .where('t.organisation_id', '=', viewer.organisationId)
    .where('s.withdrawn_on', 'is', null)
    .select(['t.id', 't.message_id as messageId', 'a.name as audience', 't.channels', 't.why', 't.due_on as dueOn'])
    .select(['t.said_on as saidOn', 't.said_words as saidWords', 't.said_href as saidHref'])
    .select(['t.dropped_on as droppedOn', 't.dropped_why as droppedWhy'])
    .select(['s.number', 's.title', 'o.name as keeper'])
}

type TellingRow =
  ReturnType<typeof tellingsOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function lineFrom({ number, title, keeper, channels: ways, ...telling }: TellingRow): PlanLine {
  return { telling: { ...telling, channels: channels.filter(each => ways.includes(each)) }, number, title, keeper }
}

/** What is to be told, the earliest day first, and one more when there are more. Pages count from 1. */
export async function listPlan(tx: Tx, viewer: Viewer, page: number): Promise<PlanLine[]> {
  const rows = await tellingsOf(tx, viewer)
    .where('t.said_on', 'is', null)
    .where('t.dropped_on', 'is', null)
    .orderBy('t.due_on')
    .orderBy('s.number')
    .orderBy('a.place')
    .limit(linesOnPage + 1)
    .offset((page - 1) * linesOnPage)
    .execute()
  return rows.map(lineFrom)
}

/** What was told, the newest first, and one more when there are more. */
export async function listTold(tx: Tx, viewer: Viewer, page: number): Promise<PlanLine[]> {
  const rows = await tellingsOf(tx, viewer)
    .where('t.said_on', 'is not', null)
    .orderBy('t.said_on', 'desc')
    .orderBy('s.number', 'desc')
    .orderBy('a.place')
    .limit(linesOnPage + 1)
    .offset((page - 1) * linesOnPage)
    .execute()
  return rows.map(lineFrom)
}

/** The most audiences of one message on its page. */
const tellingsOnPage = 100

/** Everyone a message is for: those that wait first, the earliest day first. */
export async function listTellings(tx: Tx, viewer: Viewer, messageId: string): Promise<Telling[]> {
  const rows = await tellingsOf(tx, viewer)
    .where('t.message_id', '=', messageId)
    .orderBy(sql`t.said_on is not null or t.dropped_on is not null`)
    .orderBy('t.due_on')
    .orderBy('a.place')
    .limit(tellingsOnPage)
    .execute()
  return rows.map(row => lineFrom(row).telling)
}

export async function findTelling(tx: Tx, viewer: Viewer, id: string): Promise<Telling | null> {
  const row = await tellingsOf(tx, viewer).where('t.id', '=', id).executeTakeFirst()
  return row ? lineFrom(row).telling : null
}

export async function findMessage(tx: Tx, viewer: Viewer, id: string): Promise<Message | null> {
  const row = await stationsOf(tx, viewer)
    .innerJoin('messages as g', join =>
      join.onRef('g.organisation_id', '=', 's.organisation_id').onRef('g.station_id', '=', 's.id'),
    )
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .where('s.id', '=', id)
    .where('s.withdrawn_on', 'is', null)
    .select(['g.release_id as releaseId', 'g.for_day as forDay', 'e.mark', 'e.title as elementTitle'])
    .select(
      sql<string | null>`(select w.title from release_wordings w
        where w.organisation_id = g.organisation_id and w.release_id = g.release_id
        order by w.version desc limit 1)`.as('releaseTitle'),
    )
    .select(
      sql<string | null>`(select t.from_id from threads t
        where t.organisation_id = s.organisation_id and t.to_id = s.id limit 1)`.as('aboutId'),
    )
    .executeTakeFirst()
  if (!row) return null
  const { elementId, mark, elementTitle, releaseId, releaseTitle, aboutId, forDay } = row
  const element = elementId && mark && elementTitle ? { id: elementId, mark, title: elementTitle } : null
  const release = releaseId && releaseTitle ? { id: releaseId, title: releaseTitle } : null
  return { station: stationFrom(row), element, aboutId, release, forDay }
}

/** What a message says, and what it tells about. */
export type MessageWords = Readonly<{
  title: string
  words: string
  elementId: string | null
  ownerId: string | null
  about: Pick<Station, 'id' | 'kind'> | null
  releaseId: string | null
}>

export async function addMessage(
  tx: Tx,
  viewer: Viewer,
  message: MessageWords & Readonly<{ forDay: string | null }>,
  today: Day,
): Promise<string> {
  const { about, releaseId, forDay, ...station } = message
  const id = await addStation(tx, viewer, { kind: 'message', ...station, standsOn: today, today })
  await tx
    .insertInto('messages')
    .values({ organisation_id: viewer.organisationId, station_id: id, release_id: releaseId, for_day: forDay })
    .execute()
  await tellAbout(tx, viewer, { id, about, today })
  return id
}

type Seen = Readonly<{ station: Station; version: number }>

/** Writes a message anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeMessage(
  tx: Tx,
  viewer: Viewer,
  { station, version }: Seen,
  message: MessageWords,
  today: Day,
): Promise<boolean> {
  const { about, releaseId, elementId, ...words } = message
  const { organisationId } = viewer
  const { id, standsOn } = station
  if (!(await changeStation(tx, viewer, { id, version }, { ...words, standsOn }))) return false
  await tx
    .updateTable('messages')
    .set({ release_id: releaseId })
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .execute()
  await tx
    .updateTable('stations')
    .set({ element_id: elementId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
  await tellAbout(tx, viewer, { id, about, today })
  return true
}

type Told = Readonly<{ id: string; about: Pick<Station, 'id' | 'kind'> | null; today: Day }>

/** Leads to a message what it tells about, and nothing else. */
async function tellAbout(tx: Tx, viewer: Viewer, { id, about, today }: Told): Promise<void> {
  let others = tx.deleteFrom('threads').where('organisation_id', '=', viewer.organisationId).where('to_id', '=', id)
  if (about) others = others.where('from_id', '!=', about.id)
  await others.execute()
  if (about) await leadThread(tx, viewer, about, { id, kind: 'message' }, today)
}

export type NewTelling = Readonly<{
  audiences: readonly string[]
  channels: readonly Channel[]
  why: string
  dueOn: Day
}>

/** Adds those that a message is for, each by its audience's key. */
export async function addTellings(tx: Tx, viewer: Viewer, messageId: string, telling: NewTelling): Promise<void> {
  const { audiences, channels: ways, why, dueOn } = telling
  const of = { organisation_id: viewer.organisationId, message_id: messageId }
  await tx
    .insertInto('message_tellings')
    .values(audiences.map(audience => ({ ...of, audience, channels: [...ways], why, due_on: dueOn })))
    .execute()
}

export type End =
  | Readonly<{ saidOn: Day; words: string; href: string | null }>
  | Readonly<{ droppedOn: Day; why: string }>

/** Says that somebody was told, or will not be. False when somebody else has said either meanwhile. */
export async function endTelling(tx: Tx, viewer: Viewer, id: string, end: End): Promise<boolean> {
  const days =
    'saidOn' in end
      ? { said_on: end.saidOn, said_words: end.words, said_href: end.href, said_by: viewer.memberId }
      : { dropped_on: end.droppedOn, dropped_why: end.why }
  const ended = await tx
    .updateTable('message_tellings')
    .set(days)
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('said_on', 'is', null)
    .where('dropped_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
