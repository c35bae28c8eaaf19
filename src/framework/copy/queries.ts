import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import type { ElementsFile, ElementWords, FileHead } from '../content.ts'
import { languagesIn, translationsIn } from '../translations/file.ts'
import { readLanguages, readTranslations } from '../translations/translation.ts'
import type { Copy, OwnElement } from './copy.ts'
import { readWords } from './words.ts'

/** Elements of one framework stand this far from those of the next: more than it can have. */
const room = 1000

/** Titles that the organisation has given itself, by the ids of elements that have none in the file. */
export type OwnTitles = Readonly<Record<string, string>>

type TakingUp = Readonly<{ titles?: OwnTitles; today: Day }>

/** Takes up a framework: its elements become the organisation's own. False when the organisation follows it already. */
export async function adoptFramework(tx: Tx, viewer: Viewer, file: ElementsFile, taking: TakingUp): Promise<boolean> {
  const { titles = {}, today } = taking
  const own = { organisation_id: viewer.organisationId }
  const place = await countFrameworks(tx, viewer)
  const spoken = { place, translations: jsonb(languagesIn(file)) }
  const framework = await tx
    .insertInto('frameworks')
    .values({
      ...{ ...own, key: file.id, version: file.version, adopted_on: today, title: file.title },
      ...{ ...headOf(file), ...spoken },
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!framework) return false
  const elements = file.elements.map((element, at) => {
    const { id, ...words } = element
    return {
      ...{ ...own, framework_id: framework.id, key: id, place: place * room + at },
      ...{ ...columnsOf({ ...words, title: titles[id] || words.title }), base: jsonb(words) },
      translations: jsonb(translationsIn(file, element)),
    }
  })
  if (elements.length > 0) await tx.insertInto('elements').values(elements).execute()
  return true
}

/** How many the organisation follows. None is ever given up whole, so this is also the place of the next. */
async function countFrameworks(tx: Tx, { organisationId }: Viewer): Promise<number> {
  const { count } = await tx
    .selectFrom('frameworks')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What a file says of itself, as it is stored. */
export function headOf({ title, about, language, source }: FileHead) {
  const said = `${source.name}, ${source.publisher}. ${source.note}`
  return { source: said, base: jsonb({ title, about, language, source }) }
}

/** What an element says, as it is stored. */
export function columnsOf({ mark, title, purpose, clock, ...guidance }: ElementWords) {
  const times = { clock: clock.kind, clock_months: clock.months, clock_horizon: clock.horizonMonths ?? null }
  return { mark, title, purpose, ...times, guidance: jsonb(guidance) }
}

/** The viewer's organisation's own copy of a framework, by its key, with everything its elements say. */
export async function findCopy(tx: Tx, viewer: Viewer, key: string): Promise<Copy | null> {
  const framework = await tx
    .selectFrom('frameworks')
    .select(['id', 'key', 'version', 'title', 'revision', 'base', 'adopted_on as adoptedOn', 'place'])
    .select('translations')
    .where('organisation_id', '=', viewer.organisationId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!framework) return null
  const { translations, base, ...rest } = framework
  const languages = readLanguages(translations)
  return { ...rest, languages, base: base as FileHead, elements: await listOwn(tx, viewer, framework.id) }
}

/** The copy that an element is in. */
export async function findCopyOf(tx: Tx, viewer: Viewer, elementId: string): Promise<Copy | null> {
  const of = await tx
    .selectFrom('elements as e')
    .innerJoin('frameworks as f', join =>
      join.onRef('f.organisation_id', '=', 'e.organisation_id').onRef('f.id', '=', 'e.framework_id'),
    )
    .select('f.key')
    .where('e.organisation_id', '=', viewer.organisationId)
    .where('e.id', '=', elementId)
    .executeTakeFirst()
  return of ? findCopy(tx, viewer, of.key) : null
}

/** The copy, which nobody else changes until this transaction ends. */
export async function holdCopy(tx: Tx, viewer: Viewer, key: string): Promise<Copy | null> {
  const { organisationId } = viewer
  await sql`select from frameworks where organisation_id = ${organisationId} and key = ${key} for update`.execute(tx)
  return findCopy(tx, viewer, key)
}

/** The copy, and with it all work under way: nobody takes a step in a cycle, or begins one, until this transaction ends. */
export async function holdWork(tx: Tx, viewer: Viewer, key: string): Promise<Copy | null> {
  const { organisationId } = viewer
  await sql`select from frameworks where organisation_id = ${organisationId} order by place for update`.execute(tx)
  await sql`select from elements where organisation_id = ${organisationId} order by id for update`.execute(tx)
  await sql`
    select from cycles where organisation_id = ${organisationId} and reviewed_on is null order by id for update`.execute(
    tx,
  )
  return findCopy(tx, viewer, key)
}

async function listOwn(tx: Tx, viewer: Viewer, frameworkId: string): Promise<OwnElement[]> {
  const { rows } = await sql<Record<string, unknown> & OwnRow>`
    select e.id, e.key, e.mark, e.title, e.purpose, e.clock, e.clock_months, e.clock_horizon, e.guidance, e.base,
      e.translations, e.revision, e.retired_on as "retiredOn", e.gone_in as "goneIn",
      c.id as "cycleId", c.number, c.review_on as "reviewOn",
      c.analysed_on is not null or exists (select from stations s where s.organisation_id = c.organisation_id
        and s.cycle_id = c.id and s.withdrawn_on is null) as "isUnderWay"
    from elements e
    left join cycles c on c.organisation_id = e.organisation_id and c.element_id = e.id and c.reviewed_on is null
    where e.organisation_id = ${viewer.organisationId} and e.framework_id = ${frameworkId}
    order by e.place, e.id`.execute(tx)
  return rows.map(ownFrom)
}

type OwnRow = Readonly<{
  id: string
  key: string
  mark: string
  title: string
  purpose: string
  clock: string
  clock_months: number
  clock_horizon: number | null
  guidance: object
  base: unknown
  translations: unknown
  revision: number
  retiredOn: Day | null
  goneIn: number | null
  cycleId: string | null
  number: number | null
  reviewOn: Day | null
  isUnderWay: boolean
}>

function ownFrom(row: OwnRow): OwnElement {
  const { id, key, mark, title, purpose, revision, retiredOn, goneIn, base, cycleId, number, reviewOn, isUnderWay } =
    row
  const horizon = row.clock_horizon === null ? {} : { horizonMonths: row.clock_horizon }
  const clock = { kind: row.clock, months: row.clock_months, ...horizon }
  const words = readWords({ ...row.guidance, mark, title, purpose, clock })
  const cycle = cycleId === null || number === null ? null : { id: cycleId, number, isUnderWay, reviewOn }
  const translations = readTranslations(row.translations)
  return {
    id,
    key,
    words,
    base: base === null ? null : readWords(base),
    revision,
    retiredOn,
    goneIn,
    cycle,
    translations,
  }
}

/** Adds an element of the organisation's own, as the last one of a copy. */
export async function addElement(tx: Tx, viewer: Viewer, copy: Copy, words: ElementWords): Promise<string> {
  const own = { organisation_id: viewer.organisationId, framework_id: copy.id }
  const place = await nextPlace(tx, viewer, copy)
  const key = `own-${crypto.randomUUID().slice(0, 8)}`
  const { id } = await tx
    .insertInto('elements')
    .values({ ...own, key, place, ...columnsOf(words) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function nextPlace(tx: Tx, viewer: Viewer, { id, place }: Copy): Promise<number> {
  const { last } = await tx
    .selectFrom('elements')
    .select(eb => eb.fn.max('place').as('last'))
    .where('organisation_id', '=', viewer.organisationId)
    .where('framework_id', '=', id)
    .executeTakeFirstOrThrow()
  return (last ?? place * room - 1) + 1
}

type Seen = Readonly<{ id: string; revision: number }>

/** Writes an element anew. False when somebody else has changed it since `revision`: then nothing is changed. */
export async function changeElement(tx: Tx, viewer: Viewer, seen: Seen, words: ElementWords): Promise<boolean> {
  return updateElement(tx, viewer, seen, columnsOf(words))
}

/** Retires an element, or brings it back. False when somebody else has changed it meanwhile. */
export async function retireElement(tx: Tx, viewer: Viewer, seen: Seen, on: Day | null): Promise<boolean> {
  return updateElement(tx, viewer, seen, { retired_on: on })
}

type Columns = Partial<ReturnType<typeof columnsOf>> & { retired_on?: Day | null }

async function updateElement(tx: Tx, viewer: Viewer, { id, revision }: Seen, columns: Columns): Promise<boolean> {
  const changed = await tx
    .updateTable('elements')
    .set({ ...columns, revision: revision + 1 })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Gives the copy another title. False when somebody else has changed it since `revision`. */
export async function renameCopy(tx: Tx, viewer: Viewer, { id, revision }: Seen, title: string): Promise<boolean> {
  const changed = await tx
    .updateTable('frameworks')
    .set({ title, revision: revision + 1 })
    .where('organisation_id', '=', viewer.organisationId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Puts every element of a copy in its place: all of them, in this order. */
export async function orderElements(tx: Tx, viewer: Viewer, { place }: Copy, ids: readonly string[]): Promise<void> {
  await sql`
    update elements e set place = ${place * room} + o.place from unnest(${ids}::uuid[]) with ordinality as o (id, place)
    where e.organisation_id = ${viewer.organisationId} and e.id = o.id`.execute(tx)
}
