import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Viewer } from '../../people/viewer.ts'
import { jsonb } from '../../platform/db.ts'
import type { Tx } from '../../platform/schema.ts'
import type { ElementsFile, ElementWords, FileHead } from '../content.ts'
import type { Copy, OwnElement } from './copy.ts'
import { readWords } from './words.ts'

/** Takes up a framework: its elements become the organisation's own. False when the organisation follows one already. */
export async function adoptFramework(tx: Tx, viewer: Viewer, file: ElementsFile, today: Day): Promise<boolean> {
  const own = { organisation_id: viewer.organisationId }
  const framework = await tx
    .insertInto('frameworks')
    .values({ ...own, key: file.id, version: file.version, adopted_on: today, title: file.title, ...headOf(file) })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!framework) return false
  const elements = file.elements.map(({ id, ...words }, place) => ({
    ...{ ...own, framework_id: framework.id, key: id, place },
    ...{ ...columnsOf(words), base: jsonb(words) },
  }))
  if (elements.length > 0) await tx.insertInto('elements').values(elements).execute()
  return true
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

/** The viewer's organisation's own copy, with everything its elements say. Null before a framework was taken up. */
export async function findCopy(tx: Tx, viewer: Viewer): Promise<Copy | null> {
  const framework = await tx
    .selectFrom('frameworks')
    .select(['id', 'key', 'version', 'title', 'revision', 'base', 'adopted_on as adoptedOn'])
    .where('organisation_id', '=', viewer.organisationId)
    .executeTakeFirst()
  if (!framework) return null
  return { ...framework, base: framework.base as FileHead, elements: await listOwn(tx, viewer, framework.id) }
}

/** The copy, which nobody else changes until this transaction ends. */
export async function holdCopy(tx: Tx, viewer: Viewer): Promise<Copy | null> {
  const { organisationId } = viewer
  await sql`select from frameworks where organisation_id = ${organisationId} for update`.execute(tx)
  return findCopy(tx, viewer)
}

/** The copy, and with it all work under way: nobody takes a step in a cycle, or begins one, until this transaction ends. */
export async function holdWork(tx: Tx, viewer: Viewer): Promise<Copy | null> {
  const { organisationId } = viewer
  await sql`select from frameworks where organisation_id = ${organisationId} for update`.execute(tx)
  await sql`select from elements where organisation_id = ${organisationId} order by id for update`.execute(tx)
  await sql`
    select from cycles where organisation_id = ${organisationId} and reviewed_on is null order by id for update`.execute(
    tx,
  )
  return findCopy(tx, viewer)
}

async function listOwn(tx: Tx, viewer: Viewer, frameworkId: string): Promise<OwnElement[]> {
  const { rows } = await sql<Record<string, unknown> & OwnRow>`
    select e.id, e.key, e.mark, e.title, e.purpose, e.clock, e.clock_months, e.clock_horizon, e.guidance, e.base,
      e.revision, e.retired_on as "retiredOn", e.gone_in as "goneIn",
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
  return { id, key, words, base: base === null ? null : readWords(base), revision, retiredOn, goneIn, cycle }
}

/** Adds an element of the organisation's own, as the last one. */
export async function addElement(tx: Tx, viewer: Viewer, frameworkId: string, words: ElementWords): Promise<string> {
  const own = { organisation_id: viewer.organisationId, framework_id: frameworkId }
  const place = await nextPlace(tx, viewer)
  const key = `own-${crypto.randomUUID().slice(0, 8)}`
  const { id } = await tx
    .insertInto('elements')
    .values({ ...own, key, place, ...columnsOf(words) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function nextPlace(tx: Tx, viewer: Viewer): Promise<number> {
  const { last } = await tx
    .selectFrom('elements')
    .select(eb => eb.fn.max('place').as('last'))
    .where('organisation_id', '=', viewer.organisationId)
    .executeTakeFirstOrThrow()
  return (last ?? -1) + 1
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

/** Puts every element in its place: all of them, in this order. */
export async function orderElements(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<void> {
  await sql`
    update elements e set place = o.place from unnest(${ids}::uuid[]) with ordinality as o (id, place)
    where e.organisation_id = ${viewer.organisationId} and e.id = o.id`.execute(tx)
}
