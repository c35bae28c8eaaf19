import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { findWave } from '../queries.ts'
import type { Target, Told, Wave, WaveKind } from '../wave.ts'

export type Series = Readonly<{ id: string; title: string }>

/** The series there are, by title. */
export function listSeries(tx: Tx, { organisationId }: Viewer): Promise<Series[]> {
  return tx
    .selectFrom('wave_series')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'title'])
    .orderBy(eb => eb.fn('lower', ['title']))
    .orderBy('id')
    .limit(500)
    .execute()
}

/** What a survey is, and which ones it is compared with: a series that is there, a new one by its title, or none. */
export type About = Readonly<{
  questionnaireId: string
  kind: WaveKind
  title: string
  why: string
  whoSees: string
  series: Readonly<{ id: string } | { title: string }> | null
}>

async function seriesIdOf(tx: Tx, { organisationId }: Viewer, series: About['series'], today: Day) {
  if (series === null || 'id' in series) return series?.id ?? null
  const row = await tx
    .insertInto('wave_series')
    .values({ organisation_id: organisationId, title: series.title, made_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** What a draft begins with, until somebody says otherwise. */
export type Beginning = Readonly<{
  opensOn: Day
  closesOn: Day
  deleteOn: Day
  sensitive: readonly string[]
}>

export async function makeDraft(
  tx: Tx,
  viewer: Viewer,
  about: About,
  { opensOn, closesOn, deleteOn, sensitive, today }: Beginning & Readonly<{ today: Day }>,
): Promise<string> {
  const { organisationId, memberId, rule } = viewer
  const { id } = await tx
    .insertInto('waves')
    .values({
      ...{ organisation_id: organisationId, made_on: today, made_by: memberId, target: jsonb({ whom: 'everyone' }) },
      ...{ questionnaire_id: about.questionnaireId, kind: about.kind, title: about.title, why: about.why },
      ...{ who_sees: about.whoSees, series_id: await seriesIdOf(tx, viewer, about.series, today) },
      ...{ breakdowns: jsonb([]), sensitive: jsonb(sensitive), rule_base: rule.base, rule_cell: rule.cell },
      ...{ opens_on: opensOn, closes_on: closesOn, delete_on: deleteOn },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Which draft is changed, and which writing of it was seen. */
export type Seen = Readonly<{ id: string; revision: number }>

/** One part of a draft, written anew. */
export type Change = Readonly<
  | { part: 'about'; about: About; sensitive: readonly string[] | null }
  | { part: 'told'; told: Told }
  | { part: 'whom'; target: Target; people: readonly string[] }
  | { part: 'days'; opensOn: Day; closesOn: Day; deleteOn: Day; reminders: readonly Day[] }
  | {
      part: 'results'
      base: number
      cell: number
      breakdowns: readonly string[]
      sensitive: readonly string[]
      isOpenChannel: boolean
      isForEveryone: boolean
    }
>

/**
 * Writes a part of a draft. `meanwhile`: somebody else wrote it since it was seen, and nothing is changed. `fixed`: it is
 * no draft any more. `gone`: somebody has thrown it away.
 */
export type Changed = Readonly<
  { outcome: 'changed' } | { outcome: 'meanwhile'; stands: Wave } | { outcome: 'fixed' } | { outcome: 'gone' }
>

export async function changeDraft(tx: Tx, viewer: Viewer, seen: Seen, change: Change, today: Day): Promise<Changed> {
  const stands = await findWave(tx, viewer, seen.id, 'held')
  if (!stands) return { outcome: 'gone' }
  if (stands.fixedOn) return { outcome: 'fixed' }
  if (stands.revision !== seen.revision) return { outcome: 'meanwhile', stands }
  await tx
    .updateTable('waves')
    .set({ ...(await columnsOf(tx, viewer, seen.id, change, today)), revision: seen.revision + 1 })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', seen.id)
    .execute()
  return { outcome: 'changed' }
}

async function columnsOf(tx: Tx, viewer: Viewer, id: string, change: Change, today: Day) {
  switch (change.part) {
    case 'about': {
      const { questionnaireId, kind, title, why, whoSees, series } = change.about
      // Another questionnaire has other questions: what was said of the old ones falls away.
      const anew = change.sensitive && { breakdowns: jsonb([]), sensitive: jsonb(change.sensitive) }
      const seriesId = await seriesIdOf(tx, viewer, series, today)
      return {
        ...{ questionnaire_id: questionnaireId, kind, title, why, who_sees: whoSees, series_id: seriesId },
        ...anew,
      }
    }
    case 'told':
      return { told: jsonb(change.told) }
    case 'whom':
      await choosePeople(tx, viewer, id, change.people)
      return { target: jsonb(change.target) }
    case 'days': {
      const { opensOn, closesOn, deleteOn, reminders } = change
      return { opens_on: opensOn, closes_on: closesOn, delete_on: deleteOn, reminders: jsonb(reminders) }
    }
    case 'results': {
      const { base, cell, breakdowns, sensitive, isOpenChannel, isForEveryone } = change
      const chosen = { breakdowns: jsonb(breakdowns), sensitive: jsonb(sensitive) }
      const openings = { is_open_channel: isOpenChannel, is_for_everyone: isForEveryone }
      return { ...chosen, ...openings, rule_base: base, rule_cell: cell }
    }
  }
}

/** The people of a draft that is put to people by name. */
async function choosePeople(tx: Tx, { organisationId }: Viewer, id: string, people: readonly string[]): Promise<void> {
  await tx.deleteFrom('invited').where('organisation_id', '=', organisationId).where('wave_id', '=', id).execute()
  if (people.length === 0) return
  await sql`insert into invited (organisation_id, wave_id, member_id)
    select ${organisationId}, ${id}, each from unnest(${people}::uuid[]) as each`.execute(tx)
}

/** Somebody who can be chosen. */
export type Person = Readonly<{ id: string; name: string; staffNumber: string | null }>

/** Everybody here who is called so, or has this staff number. In small letters. */
export async function listNamed(tx: Tx, { organisationId }: Viewer, words: readonly string[]): Promise<Person[]> {
  if (words.length === 0) return []
  const { rows } = await sql<Person>`
    select id, name, staff_number as "staffNumber" from members
    where organisation_id = ${organisationId} and left_on is null
      and (lower(name) = any(${words}) or lower(staff_number) = any(${words}))`.execute(tx)
  return rows
}

/** The people of a draft that is put to people by name, by name. */
export function listChosen(tx: Tx, { organisationId }: Viewer, id: string): Promise<Person[]> {
  return tx
    .selectFrom('invited as i')
    .innerJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'i.organisation_id').onRef('m.id', '=', 'i.member_id'),
    )
    .where('i.organisation_id', '=', organisationId)
    .where('i.wave_id', '=', id)
    .where('m.left_on', 'is', null)
    .select(['m.id', 'm.name', 'm.staff_number as staffNumber'])
    .orderBy(eb => eb.fn('lower', ['m.name']))
    .orderBy('m.id')
    .execute()
}
