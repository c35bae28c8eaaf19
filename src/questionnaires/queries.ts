import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import { jsonb } from '../platform/db.ts'
import type { Tx } from '../platform/schema.ts'
import { isTooLarge, type Questionnaire, readQuestionnaire, restoreQuestionnaire, tooLarge } from './questionnaire.ts'
import { reviewedStill } from './texts.ts'

/** A questionnaire in a list. */
export type Listed = Readonly<{
  id: string
  title: string
  number: number
  changedOn: Day
  putAwayOn: Day | null
  languages: number
}>

/** Every questionnaire of the organisation, what is in use first, then by title. */
export async function listQuestionnaires(tx: Tx, { organisationId }: Viewer): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select q.id, v.content->'title'->>'en' as title, v.number, v.made_on as "changedOn", q.put_away_on as "putAwayOn",
      coalesce(jsonb_array_length(v.content->'languages'), 1) as languages
    from questionnaires q
    join lateral (
      select * from questionnaire_versions v
      where v.organisation_id = q.organisation_id and v.questionnaire_id = q.id
      order by v.number desc limit 1
    ) v on true
    where q.organisation_id = ${organisationId}
    order by q.put_away_on is not null, lower(v.content->'title'->>'en'), q.id
    limit 500`.execute(tx)
  return rows
}

/** A questionnaire as it stands now. */
export type Kept = Readonly<{
  id: string
  fromLibrary: string | null
  putAwayOn: Day | null
  number: number
  content: Questionnaire
}>

export async function findQuestionnaire(tx: Tx, { organisationId }: Viewer, id: string): Promise<Kept | null> {
  const row = await tx
    .selectFrom('questionnaires as q')
    .innerJoin('questionnaire_versions as v', join =>
      join.onRef('v.organisation_id', '=', 'q.organisation_id').onRef('v.questionnaire_id', '=', 'q.id'),
    )
    .where('q.organisation_id', '=', organisationId)
    .where('q.id', '=', id)
    .select(['q.id', 'q.from_library as fromLibrary', 'q.put_away_on as putAwayOn', 'v.number', 'v.content'])
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, content: restoreQuestionnaire(row.content) } : null
}

/** What a questionnaire said in one of its versions. */
export async function findVersion(
  tx: Tx,
  { organisationId }: Viewer,
  { id, number }: Readonly<{ id: string; number: number }>,
): Promise<Questionnaire | null> {
  const row = await tx
    .selectFrom('questionnaire_versions')
    .where('organisation_id', '=', organisationId)
    .where('questionnaire_id', '=', id)
    .where('number', '=', number)
    .select('content')
    .executeTakeFirst()
  return row ? restoreQuestionnaire(row.content) : null
}

export type VersionMade = Readonly<{ number: number; on: Day; by: string | null; title: string }>

/** Every version there was, the newest first. */
export async function listVersions(tx: Tx, { organisationId }: Viewer, id: string): Promise<VersionMade[]> {
  const rows = await tx
    .selectFrom('questionnaire_versions as v')
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'v.organisation_id').onRef('m.id', '=', 'v.made_by'),
    )
    .where('v.organisation_id', '=', organisationId)
    .where('v.questionnaire_id', '=', id)
    .select(['v.number', 'v.made_on as on', 'm.name as by', sql<string>`v.content->'title'->>'en'`.as('title')])
    .orderBy('v.number', 'desc')
    .limit(500)
    .execute()
  return rows
}

/** One in use that was made from this one of the library and is called so; the title that comes first is looked for first. */
export async function findFromLibrary(
  tx: Tx,
  { organisationId }: Viewer,
  key: string,
  titles: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select q.id from questionnaires q
    join lateral (
      select v.content->'title'->>'en' as title from questionnaire_versions v
      where v.organisation_id = q.organisation_id and v.questionnaire_id = q.id
      order by v.number desc limit 1
    ) v on v.title = any(${titles}::text[])
    where q.organisation_id = ${organisationId} and q.from_library = ${key} and q.put_away_on is null
    order by array_position(${titles}::text[], v.title), q.made_on desc, q.id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

type Made = Readonly<{ content: Questionnaire; fromLibrary: string | null; today: Day }>

export async function makeQuestionnaire(
  tx: Tx,
  viewer: Viewer,
  { content, fromLibrary, today }: Made,
): Promise<string> {
  const made = { organisation_id: viewer.organisationId, made_on: today, made_by: viewer.memberId }
  const { id } = await tx
    .insertInto('questionnaires')
    .values({ ...made, from_library: fromLibrary })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('questionnaire_versions')
    .values({ ...made, questionnaire_id: id, number: 1, content: jsonb(content) })
    .execute()
  return id
}

/** What became of a change. `wrong`: it would be no questionnaire any more, and why. */
export type Written = Readonly<
  { outcome: 'written' } | { outcome: 'unchanged' } | { outcome: 'wrong'; problems: readonly string[] }
>

/** The newest version of a questionnaire, which nobody else can write until this is done. Null when it was put away. */
export async function holdQuestionnaire(tx: Tx, viewer: Viewer, id: string): Promise<Kept | null> {
  await tx
    .selectFrom('questionnaires')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  const kept = await findQuestionnaire(tx, viewer, id)
  return kept && kept.putAwayOn === null ? kept : null
}

/** Writes the version after the one that is held. Translations of what was written anew are drafts again. */
export async function writeVersion(
  tx: Tx,
  viewer: Viewer,
  { id, number, content }: Kept,
  { to, today }: Readonly<{ to: Questionnaire; today: Day }>,
): Promise<Written> {
  const next = { ...to, reviewed: [...reviewedStill(content, to)] }
  if (isDeepStrictEqual(next, content)) return { outcome: 'unchanged' }
  const reading = readQuestionnaire(next)
  if (reading.outcome === 'refused') return { outcome: 'wrong', problems: reading.problems }
  if (isTooLarge(next)) return { outcome: 'wrong', problems: [tooLarge] }
  const made = { organisation_id: viewer.organisationId, made_on: today, made_by: viewer.memberId }
  await tx
    .insertInto('questionnaire_versions')
    .values({ ...made, questionnaire_id: id, number: number + 1, content: jsonb(next) })
    .execute()
  return { outcome: 'written' }
}

/** Out of the way, or back: null brings it back. What was asked with it stays. */
export async function putAway(tx: Tx, { organisationId }: Viewer, id: string, on: Day | null): Promise<void> {
  await tx
    .updateTable('questionnaires')
    .set({ put_away_on: on })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}
