import { sql } from 'kysely'
import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import { findDay } from '../../queries.ts'
import { type Formula, type KeyQuestion, mostKeyQuestions } from '../plenary.ts'
import { listKeyQuestions } from '../queries.ts'

/** Writes the formula. False when somebody else has written it since `version`. */
export async function saveFormula(tx: Tx, { organisationId, eventId }: Room, formula: Formula): Promise<boolean> {
  const own = { organisation_id: organisationId, event_id: eventId }
  const words = { parts: formula.parts.join('\n'), whole: formula.whole }
  if (formula.version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('live_formulas')
      .values({ ...own, ...words, is_told: true })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await tx
    .updateTable('live_formulas')
    .set({ ...words, version: formula.version + 1, is_told: true })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('version', '=', formula.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type KeyQuestionFound = KeyQuestion & Readonly<{ eventId: string }>

export async function findKeyQuestion(tx: Tx, organisationId: string, id: string): Promise<KeyQuestionFound | null> {
  const row = await tx
    .selectFrom('live_key_questions')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['id', 'event_id as eventId', 'audience', 'words', 'version'])
    .executeTakeFirst()
  return row ?? null
}

type Words = Pick<KeyQuestion, 'audience' | 'words'>

export async function addKeyQuestion(tx: Tx, room: Room, words: Words): Promise<'added' | 'full'> {
  await findDay(tx, room, 'held')
  if ((await listKeyQuestions(tx, room)).length >= mostKeyQuestions) return 'full'
  const own = { organisation_id: room.organisationId, event_id: room.eventId }
  await tx
    .insertInto('live_key_questions')
    .values({
      ...own,
      ...words,
      is_told: true,
      place: sql`(select coalesce(max(place), 0) + 1 from live_key_questions where event_id = ${room.eventId})`,
    })
    .execute()
  return 'added'
}

/** Writes a key question. False when somebody else has written it, or taken it away, since. */
export async function saveKeyQuestion(
  tx: Tx,
  organisationId: string,
  { id, version, audience, words }: KeyQuestion,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('live_key_questions')
    .set({ audience, words, version: version + 1, is_told: true })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeKeyQuestion(
  tx: Tx,
  organisationId: string,
  { id, version }: Pick<KeyQuestion, 'id' | 'version'>,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('live_key_questions')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
