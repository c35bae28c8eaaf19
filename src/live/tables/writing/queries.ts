import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/schema.ts'
import type { Room } from '../../hub.ts'
import { standingOf } from '../../plenary/standing.ts'
import type { IsPublished, TakeBack } from '../../taking-back.ts'
import type { Draft } from '../forms.ts'
import { findInsight, listNotes } from '../queries.ts'
import { mostNotes, type Note } from '../table.ts'
import { forgetWriter, mustAskAnother, rememberWriter } from '../writer/queries.ts'

/** A table of a room, at the step that is on, and the words at which a host reads first. */
export type Place = Room & Readonly<{ tableNo: number; stepId: string | null; heldWords: readonly string[] }>

/** Why words are a note of their own: somebody else wrote meanwhile, what stands there is published, or it is another table's. */
type Why = 'meanwhile' | 'published' | 'elsewhere'

/** What became of words. Lapsed: words were quoted that stood there before. Apart: they are a note of their own beside `other`. */
export type Kept =
  | Readonly<{ outcome: 'saved'; id: string; version: number; wasAgreed?: boolean; hasLapsed?: boolean }>
  | Readonly<{ outcome: 'apart'; id: string; version: number; other: Pick<Note, 'words' | 'version'>; why: Why }>
  | Readonly<{ outcome: 'full' }>

/** What is said of words as they are written, to those who have published them. */
export type Told = Readonly<{ takeBack: TakeBack; isPublished: IsPublished }>

/** Writes a note. What is older than what stands there takes nobody's words away, and what comes twice counts once. */
export async function keepNote(tx: Tx, place: Place, draft: Draft, told: Told): Promise<Kept> {
  const note = await holdNote(tx, place, draft.id)
  if (!note) return addNote(tx, place, draft, told)
  const { version } = note
  // Its table is gone, or is another one: there nobody who writes now would see it.
  if (note.tableNo !== place.tableNo) return keepApart(tx, place, draft, note)
  if (note.words === draft.words) return { outcome: 'saved', id: note.id, version }
  if (version !== draft.version && !draft.follows.includes(note.lastWrite)) return keepApart(tx, place, draft, note)
  if (await told.isPublished(tx, place, { kind: 'note', id: note.id }))
    return keepApart(tx, place, draft, note, 'published')
  await tx
    .updateTable('live_notes')
    // Words that come to a note that was taken away bring it back: whoever wrote them wants it.
    .set({ words: draft.words, last_write: draft.write, version: version + 1, is_taken_away: false })
    .where('organisation_id', '=', place.organisationId)
    .where('id', '=', note.id)
    .execute()
  const hasLapsed = await told.takeBack(tx, place, { kind: 'note', id: note.id, isRewritten: true })
  return { outcome: 'saved', id: note.id, version: version + 1, hasLapsed }
}

/** Takes a note away, or puts it back. False when its words are others than those that were seen. */
export async function moveNote(
  tx: Tx,
  { organisationId, eventId, tableNo }: Place,
  { id, version }: Pick<Note, 'id' | 'version'>,
  isTakenAway: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('live_notes')
    .set({ is_taken_away: isTakenAway })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '=', tableNo)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Words for the insight of a table at which their writer does not sit: they take nobody's words away, and are a note. */
export function keepElsewhere(tx: Tx, own: Place, draft: Draft): Promise<Kept> {
  return keepApart(tx, own, draft, { words: '', version: 0 }, 'elsewhere')
}

/** Writes the insight of a table. One that was agreed on is not any more; one that is published stays. */
export async function keepInsight(
  tx: Tx,
  place: Place & Readonly<{ guestId: string }>,
  draft: Draft,
  { isPublished }: Told,
): Promise<Kept> {
  const id = `insight ${place.tableNo}`
  if (await addInsight(tx, place, draft.words)) {
    await rememberWriter(tx, place, place.guestId)
    return { outcome: 'saved', id, version: 1 }
  }
  const insight = await findInsight(tx, place, place.tableNo, 'held')
  if (!insight) throw new Error('An insight that is there was not found.')
  const { words, version, isAgreed } = insight
  const standing = standingOf(draft.words, place.heldWords, insight.standing)
  if (words === draft.words) return { outcome: 'saved', id, version }
  if (version !== draft.version && words) return keepApart(tx, place, draft, insight)
  if (isAgreed && (await isPublished(tx, place, { kind: 'insight', id: insight.id })))
    return keepApart(tx, place, draft, insight, 'published')
  await tx
    .updateTable('live_insights')
    .set({ words: draft.words, is_agreed: false, is_paper: false, standing, version: version + 1 })
    .where('organisation_id', '=', place.organisationId)
    .where('event_id', '=', place.eventId)
    .where('table_no', '=', place.tableNo)
    .execute()
  await rememberWriter(tx, place, place.guestId)
  return { outcome: 'saved', id, version: version + 1, wasAgreed: isAgreed }
}

/**
 * The table agrees on the words that this one saw, by another phone than the one that wrote them, where there is another.
 * 'changed' when they are others by now.
 */
export async function agreeOn(
  tx: Tx,
  place: Place & Readonly<{ guestId: string }>,
  version: number,
): Promise<'agreed' | 'changed' | 'own words'> {
  const { organisationId, eventId, tableNo } = place
  if (await mustAskAnother(tx, place, place.guestId)) return 'own words'
  const { numUpdatedRows } = await tx
    .updateTable('live_insights')
    .set({ is_agreed: true })
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('table_no', '=', tableNo)
    .where('version', '=', version)
    .where('words', '<>', '')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'changed'
  await forgetWriter(tx, place, tableNo)
  return 'agreed'
}

async function addInsight(
  tx: Tx,
  { organisationId, eventId, tableNo, heldWords }: Place,
  words: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_insights')
    .values({
      ...{ organisation_id: organisationId, event_id: eventId, table_no: tableNo, words },
      standing: standingOf(words, heldWords),
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'event_id', 'table_no']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function holdNote(tx: Tx, { organisationId, eventId }: Room, id: string) {
  return tx
    .selectFrom('live_notes')
    .where('organisation_id', '=', organisationId)
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .select(['id', 'table_no as tableNo', 'words', 'version', 'last_write as lastWrite'])
    .forUpdate()
    .executeTakeFirst()
}

async function addNote(tx: Tx, place: Place, draft: Draft, told: Told): Promise<Kept> {
  if ((await listNotes(tx, place, place.tableNo)).length >= mostNotes) return { outcome: 'full' }
  if (await insertNote(tx, place, draft, draft.id)) return { outcome: 'saved', id: draft.id, version: 1 }
  // Sent twice at the same moment, it is there by now; otherwise the id is taken elsewhere, and these words need another.
  if (await holdNote(tx, place, draft.id)) return keepNote(tx, place, draft, told)
  return addNote(tx, place, { ...draft, id: randomUUID() }, told)
}

/** A note of its own for words that take no other's place. It is named after its write, so that it is there once. */
async function keepApart(
  tx: Tx,
  place: Place,
  draft: Draft,
  { words, version }: Pick<Note, 'words' | 'version'>,
  why: Why = 'meanwhile',
) {
  if ((await listNotes(tx, place, place.tableNo)).length >= 2 * mostNotes) return { outcome: 'full' } as const
  const isNew = await insertNote(tx, place, draft, draft.write)
  const isThere = isNew || (await holdNote(tx, place, draft.write))?.words === draft.words
  const id = isThere ? draft.write : randomUUID()
  if (!isThere) await insertNote(tx, place, draft, id)
  return { outcome: 'apart', id, version: 1, other: { words, version }, why } as const
}

async function insertNote(tx: Tx, place: Place, { words, write }: Draft, id: string): Promise<boolean> {
  const own = { organisation_id: place.organisationId, event_id: place.eventId, table_no: place.tableNo }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('live_notes')
    .values({ ...own, id, words, step_id: place.stepId, last_write: write })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
