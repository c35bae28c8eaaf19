import { type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addStation, changeStation, leadThread, namedFrom, stationFrom, stationsOf } from '../../thread/queries.ts'
import type { Station } from '../../thread/station.ts'
import { type Consent, type Sort, type Story, stationTitles } from './story.ts'

/** The most stories on one page. */
export const storiesOnPage = 20

/**
 * Stories with what was agreed about them. The newest consent to the words that stand there now counts; of several on
 * one day only what all of them allow.
 */
function storiesOf(tx: Tx, viewer: Pick<Viewer, 'organisationId'>) {
  return stationsOf(tx, viewer)
    .innerJoin('stories as y', join =>
      join.onRef('y.organisation_id', '=', 's.organisation_id').onRef('y.station_id', '=', 's.id'),
    )
    .leftJoin('elements as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.element_id'),
    )
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('story_consents as n')
          .whereRef('n.organisation_id', '=', 'y.organisation_id')
          .whereRef('n.story_id', '=', 'y.station_id')
          .whereRef('n.edition', '=', 'y.edition')
          .groupBy('n.given_on')
          .orderBy('n.given_on', 'desc')
          .limit(1)
          .select([
            sql<boolean>`bool_and(n.inside)`.as('inside'),
            sql<boolean>`bool_and(n.outside)`.as('outside'),
            sql<Day | null>`min(n.until)`.as('until'),
          ])
          .as('c'),
      join => join.onTrue(),
    )
    .where('s.withdrawn_on', 'is', null)
    .select(['y.sort', 'y.title as storyTitle', 'y.words as storyWords', 'y.whose', 'y.taken_back_on as takenBackOn'])
    .select(['e.mark', 'e.title as elementTitle', 'c.inside', 'c.outside', 'c.until'])
    .select(
      sql<string | null>`(select t.from_id from threads t
        where t.organisation_id = s.organisation_id and t.to_id = s.id limit 1)`.as('aboutId'),
    )
}

type StoryRow = ReturnType<typeof storiesOf> extends SelectQueryBuilder<infer _DB, infer _TB, infer Row> ? Row : never

function storyFrom(row: StoryRow): Story {
  const { sort, storyTitle, storyWords, whose, takenBackOn, elementId, mark, elementTitle, aboutId } = row
  const { inside, outside, until } = row
  const element = elementId && mark && elementTitle ? { id: elementId, mark, title: elementTitle } : null
  const uses = inside === null || outside === null ? null : { inside, outside, until }
  const said = { sort, title: storyTitle, words: storyWords, whose, takenBackOn }
  return { station: stationFrom(row), ...said, element, aboutId, uses }
}

/** Stories that everyone here may read, the newest first, and one more when there are more. Pages count from 1. */
export async function listStories(tx: Tx, viewer: Viewer, today: Day, page: number): Promise<Story[]> {
  const rows = await storiesOf(tx, viewer)
    .where('y.taken_back_on', 'is', null)
    .where('c.inside', '=', true)
    .where(eb => eb.or([eb('c.until', 'is', null), eb('c.until', '>=', today)]))
    .orderBy('s.number', 'desc')
    .limit(storiesOnPage + 1)
    .offset((page - 1) * storiesOnPage)
    .execute()
  return rows.map(storyFrom)
}

/** The most stories that are told outside at once; the newest. */
const mostOutside = 20

/** Stories that may be told outside today: their title and words, and not whose they are. */
export async function listStoriesOutside(
  tx: Tx,
  of: Pick<Viewer, 'organisationId'>,
  today: Day,
): Promise<Pick<Story, 'title' | 'words'>[]> {
  const rows = await storiesOf(tx, of)
    .where('y.taken_back_on', 'is', null)
    .where('c.outside', '=', true)
    .where(eb => eb.or([eb('c.until', 'is', null), eb('c.until', '>=', today)]))
    .orderBy('s.number', 'desc')
    .limit(mostOutside)
    .execute()
  return rows.map(({ storyTitle, storyWords }) => ({ title: storyTitle, words: storyWords }))
}

/** The most stories that wait on one page; the newest come first. */
const mostWaiting = 50

/** Stories that not everyone may read: all of them, or only those the viewer looks after. */
export async function listWaiting(tx: Tx, viewer: Viewer, today: Day, all: boolean): Promise<Story[]> {
  let wanted = storiesOf(tx, viewer)
    .where('y.taken_back_on', 'is', null)
    .where(eb => eb.or([eb('c.inside', 'is distinct from', true), eb('c.until', '<', today)]))
  if (!all) wanted = wanted.where('s.owner_id', '=', viewer.memberId)
  return (await wanted.orderBy('s.number', 'desc').limit(mostWaiting).execute()).map(storyFrom)
}

export async function findStory(tx: Tx, viewer: Viewer, id: string): Promise<Story | null> {
  const row = await storiesOf(tx, viewer).where('s.id', '=', id).executeTakeFirst()
  return row ? storyFrom(row) : null
}

/** Everything that was agreed about a story, the newest first. */
export async function listConsents(tx: Tx, viewer: Viewer, storyId: string): Promise<Consent[]> {
  const rows = await tx
    .selectFrom('story_consents as n')
    .innerJoin('stories as y', join =>
      join.onRef('y.organisation_id', '=', 'n.organisation_id').onRef('y.station_id', '=', 'n.story_id'),
    )
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'n.organisation_id').onRef('m.id', '=', 'n.taken_by'),
    )
    .where('n.organisation_id', '=', viewer.organisationId)
    .where('n.story_id', '=', storyId)
    .select(['n.id', 'n.given_by as givenBy', 'n.given_on as givenOn', 'n.wording', 'n.inside', 'n.outside', 'n.until'])
    .select(['m.id as memberId', 'm.name', 'm.left_on as leftOn'])
    .select(sql<boolean>`n.edition = y.edition`.as('isToTheseWords'))
    .orderBy('n.given_on', 'desc')
    .orderBy('n.edition', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ memberId, name, leftOn, ...consent }) => ({
    ...consent,
    takenBy: namedFrom(memberId, name, leftOn),
  }))
}

export type StoryWords = Readonly<{
  sort: Sort
  title: string
  words: string
  whose: string
  elementId: string | null
  ownerId: string | null
  about: Pick<Station, 'id' | 'kind'> | null
}>

/** Adds a story. Its station says nothing of what is in it. */
export async function addStory(tx: Tx, viewer: Viewer, story: StoryWords, today: Day): Promise<string> {
  const { sort, title, words, whose, elementId, ownerId, about } = story
  const station = { kind: 'story', title: stationTitles[sort], elementId, ownerId, standsOn: today, today } as const
  const id = await addStation(tx, viewer, station)
  await tx
    .insertInto('stories')
    .values({ organisation_id: viewer.organisationId, station_id: id, sort, title, words, whose })
    .execute()
  if (about) await leadThread(tx, viewer, about, { id, kind: 'story' }, today)
  return id
}

type Seen = Readonly<{ story: Story; version: number }>

/**
 * Writes a story anew. Other words are a new edition, which nobody has agreed to yet. False when somebody else has
 * changed it since `version`: then nothing is changed.
 */
export async function changeStory(
  tx: Tx,
  viewer: Viewer,
  { story: before, version }: Seen,
  { sort, title, words, whose, elementId, ownerId, about }: StoryWords,
  today: Day,
): Promise<boolean> {
  const { id, standsOn } = before.station
  const { organisationId } = viewer
  const said = { title: stationTitles[sort], words: '', standsOn, ownerId }
  if (!(await changeStation(tx, viewer, { id, version }, said))) return false
  const isOther = title !== before.title || words !== before.words || whose !== before.whose
  await tx
    .updateTable('stories')
    .set(eb => ({ sort, title, words, whose, ...(isOther && { edition: eb('edition', '+', 1) }) }))
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .where('taken_back_on', 'is', null)
    .execute()
  await tx
    .updateTable('stations')
    .set({ element_id: elementId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
  let others = tx.deleteFrom('threads').where('organisation_id', '=', organisationId).where('to_id', '=', id)
  if (about) others = others.where('from_id', '!=', about.id)
  await others.execute()
  if (about) await leadThread(tx, viewer, about, { id, kind: 'story' }, today)
  return true
}

export type NewConsent = Omit<Consent, 'id' | 'takenBy' | 'isToTheseWords'>

/** Writes down what somebody agreed to, told to the viewer. False when the story was changed since `version`, or taken back. */
export async function writeConsent(
  tx: Tx,
  viewer: Viewer,
  { id, version }: Readonly<{ id: string; version: number }>,
  { givenBy, givenOn, wording, inside, outside, until }: NewConsent,
): Promise<boolean> {
  const { organisationId, memberId } = viewer
  const story = await tx
    .selectFrom('stories as y')
    .innerJoin('stations as s', join =>
      join.onRef('s.organisation_id', '=', 'y.organisation_id').onRef('s.id', '=', 'y.station_id'),
    )
    .where('y.organisation_id', '=', organisationId)
    .where('y.station_id', '=', id)
    .where('y.taken_back_on', 'is', null)
    .where('s.version', '=', version)
    .select('y.edition')
    .forUpdate()
    .executeTakeFirst()
  if (!story) return false
  const of = { organisation_id: organisationId, story_id: id, edition: story.edition, taken_by: memberId }
  await tx
    .insertInto('story_consents')
    .values({ ...of, given_by: givenBy, given_on: givenOn, wording, inside, outside, until })
    .execute()
  return true
}

/** Takes a story back. Its words are gone at once, and for good; that there was one, and what was agreed, stays. */
export async function takeBack(tx: Tx, { organisationId }: Viewer, id: string, today: Day): Promise<boolean> {
  const taken = await tx
    .updateTable('stories')
    .set({ title: '', words: '', whose: '', taken_back_on: today })
    .where('organisation_id', '=', organisationId)
    .where('station_id', '=', id)
    .where('taken_back_on', 'is', null)
    .returning('station_id')
    .executeTakeFirst()
  if (!taken) return false
  await tx
    .updateTable('stations')
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
  return true
}
