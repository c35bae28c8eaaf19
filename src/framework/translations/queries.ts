import { sql } from 'kysely'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Language } from '../../questionnaires/text.ts'
import type { Copy, OwnElement } from '../copy/copy.ts'
import type { Languages, Translated, Translations } from './translation.ts'

/** The language in which the viewer likes to read what frameworks say; null where they chose none. */
export async function findLanguage(tx: Tx, { organisationId, memberId }: Viewer): Promise<Language | null> {
  const member = await tx
    .selectFrom('members')
    .select('language')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  return member?.language ?? null
}

export async function chooseLanguage(tx: Tx, { organisationId, memberId }: Viewer, language: Language): Promise<void> {
  await tx
    .updateTable('members')
    .set({ language })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', memberId)
    .execute()
}

/** The titles of all elements in a language, by the id of the element, where there are any. */
export async function listTitlesIn(
  tx: Tx,
  { organisationId }: Viewer,
  language: Language,
): Promise<ReadonlyMap<string, Translated>> {
  const { rows } = await sql<{ id: string; title: Translated }>`
    select id, translations -> ${language}::text -> 'title' as title from elements
    where organisation_id = ${organisationId} and translations -> ${language}::text ? 'title'`.execute(tx)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** Writes the languages of a copy anew. The copy is held. */
export async function writeLanguages(tx: Tx, viewer: Viewer, copy: Copy, languages: Languages): Promise<void> {
  await tx
    .updateTable('frameworks')
    .set({ translations: jsonb(languages), revision: copy.revision + 1 })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', copy.id)
    .execute()
}

/** Writes the translations of an element anew. Its copy is held. */
export async function writeTranslations(
  tx: Tx,
  viewer: Viewer,
  { id, revision }: OwnElement,
  translations: Translations,
): Promise<void> {
  await tx
    .updateTable('elements')
    .set({ translations: jsonb(translations), revision: revision + 1 })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .execute()
}
