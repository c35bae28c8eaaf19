import { sql } from 'kysely'
import { jsonb } from '../platform/db.ts'
import type { Db } from '../platform/schema.ts'
import type { Wording } from '../releases/wording.ts'
import type { Release, Rule } from '../statistics/release.ts'
import { restoreRelease } from '../statistics/restore.ts'
import type { AnswerFile, FileColumn } from './answer-file.ts'
import { bytesOf, restoreColumn } from './column-store.ts'
import { type Choices, type Reading, restoreChoices, restoreReading } from './draft.ts'
import { type Offer, restoreOffer } from './offer.ts'

/** Whose drafts: queries see no other organisation's, whatever role they run under. */
type Owner = Readonly<{ organisationId: string }>

/** Answers on their way to a release. `content` is the protected result, once there is one. */
export type Draft = Readonly<{
  id: string
  title: string
  fileName: string
  state: 'reading' | 'mapping' | 'computing' | 'draft' | 'failed'
  reading: Reading
  choices: Choices
  offer: Offer | null
  content: Release | null
  expiresOn: string
  /** What was fixed before the first answer, where the answers are those of a wave: nobody chooses it again. */
  fixed: Fixed | null
}>

/** The wave, and its thresholds. */
export type Fixed = Readonly<{ waveId: string; rule: Rule }>

export type NewDraft = Readonly<{
  title: string
  fileName: string
  reading: Reading
  choices: Choices
  columns: readonly FileColumn[]
  expiresOn: string
  fixed?: Fixed
}>

/** Stores what may be kept of a file. In one transaction with all its columns, so that a kill leaves nothing. */
export async function storeDraft(db: Db, viewer: Owner, draft: NewDraft): Promise<string> {
  const { id } = await db
    .insertInto('answer_drafts')
    .values({
      organisation_id: viewer.organisationId,
      title: draft.title,
      file_name: draft.fileName,
      state: 'mapping',
      reading: jsonb(draft.reading),
      choices: jsonb(draft.choices),
      expires_on: draft.expiresOn,
      ...(draft.fixed && {
        wave_id: draft.fixed.waveId,
        rule_base: draft.fixed.rule.base,
        rule_cell: draft.fixed.rule.cell,
      }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const column of draft.columns) await storeColumn(db, viewer, id, column)
  return id
}

async function storeColumn(db: Db, viewer: Owner, draftId: string, { number, label, answers }: FileColumn) {
  if (!answers) throw new Error('Free text must not be stored.')
  await db
    .insertInto('answer_columns')
    .values({
      organisation_id: viewer.organisationId,
      draft_id: draftId,
      position: number,
      label,
      dictionary: jsonb(answers.values),
      codes: bytesOf(answers),
    })
    .execute()
}

export async function findDraft(db: Db, viewer: Owner, id: string): Promise<Draft | null> {
  const row = await db
    .selectFrom('answer_drafts')
    .selectAll()
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { title, file_name: fileName, state, expires_on: expiresOn } = row
  const reading = restoreReading(row.reading)
  const choices = restoreChoices(row.choices)
  const content = row.content === null ? null : restoreRelease(row.content)
  const { wave_id: waveId, rule_base: base, rule_cell: cell } = row
  const fixed = waveId && base && cell ? { waveId, rule: { base, cell } } : null
  return { id, title, fileName, state, reading, choices, offer: restoreOffer(row.offer), content, expiresOn, fixed }
}

export type ListedDraft = Readonly<{ id: string; title: string; fileName: string; expiresOn: string }>

/** Drafts that somebody began, those that go first on top. */
export async function listDrafts(db: Db, viewer: Owner): Promise<ListedDraft[]> {
  return db
    .selectFrom('answer_drafts')
    .select(['id', 'title', 'file_name as fileName', 'expires_on as expiresOn'])
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('expires_on')
    .orderBy('id')
    .execute()
}

/** The columns that were kept of a draft's file: all, or those of these numbers. */
export async function loadFile(
  db: Db,
  viewer: Owner,
  { id, reading }: Draft,
  numbers?: readonly number[],
): Promise<AnswerFile> {
  const stored = await db
    .selectFrom('answer_columns')
    .select(['position', 'dictionary', 'codes'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('draft_id', '=', id)
    .$if(numbers !== undefined, query => query.where('position', '=', sql<number>`any(${numbers})`))
    .orderBy('position')
    .execute()
  const columns = stored.map(row => {
    const column = reading.columns.find(({ number }) => number === row.position)
    if (!column) throw new Error('A stored column is not in the description of its file.')
    return restoreColumn(column, row)
  })
  return { rows: reading.rows, columns, notes: [] }
}

/** What was worked out before no longer fits other choices, so it goes. Nothing happens while work is under way. */
export async function saveChoices(db: Db, viewer: Owner, id: string, choices: Choices, title?: string): Promise<void> {
  await ofDraft(db, viewer, id)
    .set({ choices: jsonb(choices), state: 'mapping', offer: null, content: null, ...(title && { title }) })
    .where('state', '!=', 'computing')
    .execute()
}

/** Says that work begins. False when some is under way already. */
export async function beginWork(db: Db, viewer: Owner, id: string, offer: Offer): Promise<boolean> {
  const begun = await ofDraft(db, viewer, id)
    .set({ state: 'computing', offer: jsonb(offer), content: null })
    .where('state', '!=', 'computing')
    .executeTakeFirst()
  return begun.numUpdatedRows > 0n
}

/** Keeps how the draft is worded, and nothing else changes. */
export async function saveWording(db: Db, viewer: Owner, { id, choices }: Draft, wording: Wording): Promise<void> {
  await ofDraft(db, viewer, id)
    .set({ choices: jsonb({ ...choices, wording }), title: wording.title })
    .where('state', '=', 'draft')
    .execute()
}

export type Outcome = Readonly<{ state: Draft['state']; offer: Offer | null; content?: Release }>

/** How far the work is, or what came of it. Nothing happens when the draft is gone or nobody waits any more. */
export async function saveWork(db: Db, viewer: Owner, id: string, { state, offer, content }: Outcome): Promise<void> {
  await ofDraft(db, viewer, id)
    .set({ state, offer: offer && jsonb(offer), ...(content && { content: jsonb(content) }) })
    .where('state', '=', 'computing')
    .execute()
}

function ofDraft(db: Db, viewer: Owner, id: string) {
  return db.updateTable('answer_drafts').where('organisation_id', '=', viewer.organisationId).where('id', '=', id)
}

/** The draft and every answer in it, gone. False when there was none. */
export async function removeDraft(db: Db, viewer: Owner, id: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('answer_drafts')
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

/** Answers that nobody released in time, gone for every organisation. */
export async function forgetOldDrafts(keeper: Db, today: string): Promise<void> {
  await keeper.deleteFrom('answer_drafts').where('expires_on', '<=', today).execute()
}

/** Says of a wave which release was made of it. There is no second one. */
export async function tieToWave(tx: Db, viewer: Owner, { waveId }: Fixed, releaseId: string): Promise<void> {
  await tx
    .updateTable('waves')
    .set({ release_id: releaseId })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', waveId)
    .execute()
}
