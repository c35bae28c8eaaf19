import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Of } from '../../events/details/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Resource } from '../resources/resource.ts'
import type { CaseStudy, CaseWords } from './case.ts'

const resources = sql<readonly Resource[]>`(
  select coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'address', x.address, 'words', x.words)
    order by lower(x.title), x.id), '[]')
  from pack_resources x where x.organisation_id = k.organisation_id and x.case_id = k.id)`

const casesOf = (tx: Tx, { organisationId }: Of) =>
  tx
    .selectFrom('case_studies as k')
    .where('k.organisation_id', '=', organisationId)
    .select(['k.id', 'k.title', 'k.from_whom as fromWhom', 'k.happened', 'k.changed', 'k.agreed_by as agreedBy'])
    .select(['k.taken_back_on as takenBackOn', 'k.version', resources.as('resources')])

/** The most case studies to choose from, and to list. */
const mostCases = 200

/** Every case study, by title; those that may not be shared any more come last. */
export function listCases(tx: Tx, of: Of): Promise<CaseStudy[]> {
  return casesOf(tx, of)
    .orderBy(sql`k.taken_back_on is not null`)
    .orderBy(eb => eb.fn('lower', ['k.title']))
    .orderBy('k.id')
    .limit(mostCases)
    .execute()
}

/** The case studies that were put into the pack of an event. */
export function listCasesOf(tx: Tx, of: Of, eventId: string): Promise<CaseStudy[]> {
  return casesOf(tx, of)
    .innerJoin('pack_cases as p', join =>
      join.onRef('p.organisation_id', '=', 'k.organisation_id').onRef('p.case_id', '=', 'k.id'),
    )
    .where('p.event_id', '=', eventId)
    .orderBy(eb => eb.fn('lower', ['k.title']))
    .orderBy('k.id')
    .limit(mostCases)
    .execute()
}

export async function findCase(tx: Tx, of: Of, id: string): Promise<CaseStudy | null> {
  return (await casesOf(tx, of).where('k.id', '=', id).executeTakeFirst()) ?? null
}

/** The events in whose packs a case study stands. */
export function listEventsOf(tx: Tx, { organisationId }: Of, caseId: string) {
  return tx
    .selectFrom('pack_cases as p')
    .innerJoin('events as e', join =>
      join.onRef('e.organisation_id', '=', 'p.organisation_id').onRef('e.id', '=', 'p.event_id'),
    )
    .where('p.organisation_id', '=', organisationId)
    .where('p.case_id', '=', caseId)
    .select(['e.id', 'e.title', 'e.held_on as heldOn'])
    .orderBy('e.held_on', 'desc')
    .limit(50)
    .execute()
}

const columnsOf = ({ title, fromWhom, happened, changed, agreedBy }: CaseWords) => ({
  ...{ title, from_whom: fromWhom, happened, changed, agreed_by: agreedBy },
})

export async function addCase(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  words: CaseWords,
  today: Day,
): Promise<string> {
  const { id } = await tx
    .insertInto('case_studies')
    .values({ organisation_id: organisationId, made_on: today, made_by: memberId, ...columnsOf(words) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Seen = Pick<CaseStudy, 'id' | 'version'>

/** Writes a case study anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeCase(tx: Tx, { organisationId }: Of, seen: Seen, words: CaseWords): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('case_studies')
    .set({ ...columnsOf(words), version: seen.version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Writes down from when on a case study may not be shared any more; null: it may again. */
export async function takeCaseBack(tx: Tx, { organisationId }: Of, id: string, on: Day | null): Promise<void> {
  await tx
    .updateTable('case_studies')
    .set(eb => ({ taken_back_on: on, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

/** Puts these case studies into the pack of an event, and takes all others out of it. */
export async function chooseCases(
  tx: Tx,
  { organisationId }: Of,
  eventId: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('pack_cases')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .execute()
  await sql`
    insert into pack_cases (organisation_id, event_id, case_id)
    select organisation_id, ${eventId}, id from case_studies
      where organisation_id = ${organisationId} and taken_back_on is null and id = any(${[...ids]}::uuid[])
    on conflict do nothing`.execute(tx)
}
