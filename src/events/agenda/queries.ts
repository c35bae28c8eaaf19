import { sql } from 'kysely'
import type { Tx } from '../../platform/schema.ts'
import type { Of } from '../details/queries.ts'
import type { Step, StepWords } from './agenda.ts'

/** The most steps of one event. */
export const mostSteps = 60

const stepsOf = (tx: Tx, { organisationId }: Of) =>
  tx
    .selectFrom('event_steps')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'place', 'kind', 'title', 'speaker', 'about', 'minutes', 'version'])

/** What happens at an event, in order. */
export function listSteps(tx: Tx, of: Of, eventId: string): Promise<Step[]> {
  return stepsOf(tx, of).where('event_id', '=', eventId).orderBy('place').orderBy('id').limit(mostSteps).execute()
}

/** A step with the event it is of. */
export async function findStep(tx: Tx, of: Of, id: string): Promise<(Step & Readonly<{ eventId: string }>) | null> {
  return (await stepsOf(tx, of).where('id', '=', id).select('event_id as eventId').executeTakeFirst()) ?? null
}

/** Puts a step at the end. False when the agenda is full. */
export async function addStep(tx: Tx, { organisationId }: Of, eventId: string, words: StepWords): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into event_steps (organisation_id, event_id, place, kind, title, speaker, about, minutes)
    select ${organisationId}, ${eventId}, coalesce(max(place), 0) + 1, ${words.kind}, ${words.title}, ${words.speaker},
      ${words.about}, ${words.minutes}
    from event_steps where organisation_id = ${organisationId} and event_id = ${eventId}
    having count(*) < ${mostSteps} returning id`.execute(tx)
  return rows.length > 0
}

/** Writes a step anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeStep(
  tx: Tx,
  { organisationId }: Of,
  { id, version }: Pick<Step, 'id' | 'version'>,
  words: StepWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('event_steps')
    .set({ ...words, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A step and the one before or after it change places, where there is one. */
export async function moveStep(tx: Tx, of: Of, eventId: string, id: string, to: 'earlier' | 'later'): Promise<void> {
  const ids = (await listSteps(tx, of, eventId)).map(step => step.id)
  const at = ids.indexOf(id)
  const other = to === 'earlier' ? at - 1 : at + 1
  const [one, two] = [ids[at], ids[other]]
  if (one === undefined || two === undefined) return
  ids[at] = two
  ids[other] = one
  await sql`
    update event_steps s set place = w.place from unnest(${ids}::uuid[]) with ordinality as w(id, place)
    where s.organisation_id = ${of.organisationId} and s.event_id = ${eventId} and s.id = w.id`.execute(tx)
}

export async function removeStep(tx: Tx, { organisationId }: Of, id: string): Promise<void> {
  await tx.deleteFrom('event_steps').where('organisation_id', '=', organisationId).where('id', '=', id).execute()
}
