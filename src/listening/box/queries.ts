import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, type Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import { monthInWords } from '../occasion.ts'
import { addNotes, addOccasion } from '../occasions/queries.ts'

/** The most texts that wait in a box. Then it has to be read first. */
const mostTexts = 500

/** So many days lie between two readings, so that nobody can watch the box and see a text come. */
const daysBetweenReadings = 7

/** Something that somebody wrote: its words, and whether they may be quoted. Nothing else is known. */
export type BoxText = Readonly<{ words: string; mayQuote: boolean }>

const boxTexts = z.array(z.object({ words: z.string(), mayQuote: z.boolean() }))

/**
 * Puts a text into the box. The box is one row, written anew with all its texts in another order, so that nothing says
 * which came after which. False when it is full.
 */
export async function putIn(tx: Tx, { organisationId }: Viewer, text: BoxText): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into feedback_boxes as box (organisation_id, texts) values (${organisationId}, ${jsonb([text])})
    on conflict (organisation_id) do update set texts = (
      select jsonb_agg(each order by gen_random_uuid()) from jsonb_array_elements(box.texts || excluded.texts) as each)
    where jsonb_array_length(box.texts) < ${mostTexts}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** From which day on the box may be read again; null when it may be today. Never how much is in it. */
export async function findNextReading(tx: Tx, { organisationId }: Viewer, today: Day): Promise<Day | null> {
  const box = await tx
    .selectFrom('feedback_boxes')
    .where('organisation_id', '=', organisationId)
    .select('read_on')
    .executeTakeFirst()
  const next = box?.read_on ? addDays(box.read_on, daysBetweenReadings) : null
  return next && next > today ? next : null
}

/**
 * Reads the box: all its texts become notes of this month, and the box is empty. The occasion they are notes of; null when
 * it was read less than a week ago, or nothing was in it.
 */
export async function readBox(tx: Tx, viewer: Viewer, today: Day): Promise<string | null> {
  const { organisationId } = viewer
  const box = await tx
    .selectFrom('feedback_boxes')
    .where('organisation_id', '=', organisationId)
    .select(['texts', 'read_on as readOn'])
    .forUpdate()
    .executeTakeFirst()
  if (!box || (box.readOn && addDays(box.readOn, daysBetweenReadings) > today)) return null
  const texts = boxTexts.parse(box.texts)
  await tx
    .updateTable('feedback_boxes')
    .set({ texts: jsonb([]), read_on: today })
    .where('organisation_id', '=', organisationId)
    .execute()
  if (texts.length === 0) return null
  const occasionId = await findOrAddMonth(tx, viewer, today)
  await addNotes(tx, viewer, occasionId, texts)
  return occasionId
}

/** The box is held, so nobody else adds its month meanwhile. */
async function findOrAddMonth(tx: Tx, viewer: Viewer, today: Day): Promise<string> {
  const month = `${today.slice(0, 7)}-01`
  const found = await tx
    .selectFrom('listening_occasions')
    .where('organisation_id', '=', viewer.organisationId)
    .where('form', '=', 'box')
    .where('held_on', '=', month)
    .select('id')
    .executeTakeFirst()
  if (found) return found.id
  const box = { form: 'box' as const, facilitator: '', present: null, consent: '', runBy: null }
  const title = `The open-door box, ${monthInWords(month)}`
  return addOccasion(tx, viewer, { ...box, title, heldOn: month }, today)
}
