import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import type { Language } from '../questionnaires/text.ts'
import { cycleFrom, newestCycles } from './cycles/queries.ts'
import { type Element, type Guidance, type Row, readGuidance } from './element.ts'
import { type Speech, speechOf, wordsIn } from './translations/saying.ts'
import { type InLanguage, type Languages, readLanguages, readTranslations } from './translations/translation.ts'

export type Framework = Readonly<{
  id: string
  key: string
  version: number
  title: string
  source: string
  /** The language it is written in, and those it is translated into. */
  language: Language
  languages: Languages
}>

/** The frameworks the viewer's organisation follows, in the order in which it took them up. */
export async function listFrameworks(tx: Tx, { organisationId }: Viewer): Promise<Framework[]> {
  const rows = await tx
    .selectFrom('frameworks')
    .select(['id', 'key', 'version', 'title', 'source', 'translations'])
    .select(sql<Language>`base->>'language'`.as('language'))
    .where('organisation_id', '=', organisationId)
    .orderBy('place')
    .execute()
  return rows.map(({ translations, ...row }) => ({ ...row, languages: readLanguages(translations) }))
}

const columns = [
  'e.id',
  'e.framework_id as frameworkId',
  'e.mark',
  'e.title',
  'e.purpose',
  'e.clock as clockKind',
  'e.clock_months as clockMonths',
  'e.retired_on as retiredOn',
  'e.gone_in as goneIn',
] as const

type ElementRow = Readonly<{
  id: string
  frameworkId: string
  mark: string
  title: string
  purpose: string
  clockKind: Element['clock']['kind']
  clockMonths: number
  retiredOn: Day | null
  goneIn: number | null
}>

function elementFrom({ clockKind, clockMonths, ...rest }: ElementRow): Element {
  return { ...rest, clock: { kind: clockKind, months: clockMonths } }
}

/** Every element of every framework in its order, each with its newest cycle; not those that are retired. */
export async function listRows(tx: Tx, viewer: Viewer): Promise<Row[]> {
  const elements = await tx
    .selectFrom('elements as e')
    .select(columns)
    .where('e.organisation_id', '=', viewer.organisationId)
    .where('e.retired_on', 'is', null)
    .orderBy('e.place')
    .execute()
  const cycles = new Map((await newestCycles(tx, viewer).execute()).map(cycleFrom).map(each => [each.elementId, each]))
  return elements.map(row => ({ element: elementFrom(row), cycle: cycles.get(row.id) ?? null }))
}

/** An element with all its words, and how it speaks to whoever looks at it. */
export type ElementInFull = Readonly<{ element: Element; guidance: Guidance; speech: Speech; words: InLanguage }>

export async function findElement(tx: Tx, viewer: Viewer, id: string): Promise<ElementInFull | null> {
  const row = await tx
    .selectFrom('elements as e')
    .innerJoin('frameworks as f', join =>
      join.onRef('f.organisation_id', '=', 'e.organisation_id').onRef('f.id', '=', 'e.framework_id'),
    )
    .leftJoin('members as m', join =>
      join.onRef('m.organisation_id', '=', 'e.organisation_id').on('m.id', '=', viewer.memberId),
    )
    .select([...columns, 'e.guidance', 'e.translations', 'f.translations as languages', 'm.language as chosen'])
    .select(sql<Language>`f.base->>'language'`.as('source'))
    .where('e.organisation_id', '=', viewer.organisationId)
    .where('e.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { guidance, translations, languages, chosen, source, ...element } = row
  const speech = speechOf(chosen, source, readLanguages(languages))
  const words = wordsIn(speech, readTranslations(translations))
  return { element: elementFrom(element), guidance: readGuidance(guidance), speech, words }
}

/** The elements that something new can belong to: those that are not retired, and those it is in already. */
export async function listElementsToChoose(tx: Tx, viewer: Viewer, ...chosen: readonly (string | null | undefined)[]) {
  return (await listElements(tx, viewer)).filter(({ id, retiredOn }) => retiredOn === null || chosen.includes(id))
}

/** Every element of the viewer's organisation, in its order. */
export async function listElements(tx: Tx, viewer: Viewer) {
  return tx
    .selectFrom('elements')
    .select(['id', 'mark', 'title', 'retired_on as retiredOn'])
    .where('organisation_id', '=', viewer.organisationId)
    .orderBy('place')
    .execute()
}
