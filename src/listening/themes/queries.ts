import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Theme, ThemeNote } from '../theme.ts'

/** The most themes there are. With more, nobody can hold two of them apart. */
export const mostThemes = 100

function themesOf(tx: Tx, { organisationId }: Viewer) {
  return tx
    .selectFrom('themes')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'title', 'words', 'gap_id as gapId', 'notes_gone_on as notesGoneOn', 'version'])
}

/** All themes by their names. */
export function listThemes(tx: Tx, viewer: Viewer): Promise<Theme[]> {
  return themesOf(tx, viewer).orderBy('title').orderBy('id').limit(mostThemes).execute()
}

export async function findTheme(tx: Tx, viewer: Viewer, id: string, held?: 'held'): Promise<Theme | null> {
  const query = themesOf(tx, viewer).where('id', '=', id)
  return (await (held ? query.forUpdate() : query).executeTakeFirst()) ?? null
}

export type ThemeWords = Readonly<{ title: string; words: string }>

export async function addTheme(
  tx: Tx,
  { organisationId, memberId }: Viewer,
  words: ThemeWords,
  today: Day,
): Promise<string> {
  const { id } = await tx
    .insertInto('themes')
    .values({ organisation_id: organisationId, ...words, made_on: today, made_by: memberId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes a theme anew. False when somebody else has changed it since `version`: then nothing is changed. */
export async function changeTheme(
  tx: Tx,
  { organisationId }: Viewer,
  { id, version }: Pick<Theme, 'id' | 'version'>,
  words: ThemeWords,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('themes')
    .set({ ...words, version: version + 1 })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says which gap holds the answer to a theme. */
export async function hangTheme(tx: Tx, { organisationId }: Viewer, id: string, gapId: string): Promise<void> {
  await tx
    .updateTable('themes')
    .set({ gap_id: gapId })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

/** Says of the themes of notes that went that they did. Whoever calls it has just taken them out. */
export async function sayNotesGone(
  db: Db,
  gone: readonly Readonly<{ themeId: string | null }>[],
  today: Day,
): Promise<void> {
  const ids = [...new Set(gone.flatMap(({ themeId }) => themeId ?? []))]
  if (ids.length === 0) return
  await db.updateTable('themes').set({ notes_gone_on: today }).where('id', 'in', ids).execute()
}

/** A note that was settled, with where it was said. */
export type SettledNote = ThemeNote & Readonly<{ themeId: string; codingId: string; settledOn: Day }>

/** The most notes that are read for one page. */
const mostNotes = 2_000

/** What was settled, in the order of numbers drawn by chance: of one theme, or of some codings. */
export function listSettled(
  tx: Tx,
  { organisationId }: Viewer,
  of: Readonly<{ themeId: string } | { codingIds: readonly string[] }>,
): Promise<SettledNote[]> {
  const query = tx
    .selectFrom('listening_notes as n')
    .innerJoin('listening_occasions as o', join =>
      join.onRef('o.organisation_id', '=', 'n.organisation_id').onRef('o.id', '=', 'n.occasion_id'),
    )
    .innerJoin('codings as c', join =>
      join.onRef('c.organisation_id', '=', 'n.organisation_id').onRef('c.id', '=', 'n.coding_id'),
    )
    .where('n.organisation_id', '=', organisationId)
    .where('c.settled_on', 'is not', null)
    .where('n.theme_id', 'is not', null)
    .select(['n.words', 'n.may_quote as mayQuote', 'o.id as occasionId', 'o.form', 'o.present', 'c.id as codingId'])
    .select(eb => [eb.ref('n.theme_id').$notNull().as('themeId'), eb.ref('c.settled_on').$notNull().as('settledOn')])
    .orderBy('n.id')
    .limit(mostNotes)
  if ('themeId' in of) return query.where('n.theme_id', '=', of.themeId).execute()
  return of.codingIds.length > 0 ? query.where('n.coding_id', 'in', of.codingIds).execute() : Promise.resolve([])
}
