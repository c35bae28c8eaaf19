import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import { jsonb } from '../platform/db.ts'
import type { Tx } from '../platform/schema.ts'
import type { ElementsFile } from './content.ts'
import { cycleFrom, newestCycles } from './cycles/queries.ts'
import { type Element, type Guidance, type Row, readGuidance } from './element.ts'

export type Framework = Readonly<{ id: string; key: string; version: number; title: string; source: string }>

/** The framework the viewer's organisation follows. Null before it has taken one up. */
export async function findFramework(tx: Tx, viewer: Viewer): Promise<Framework | null> {
  const found = await tx
    .selectFrom('frameworks')
    .select(['id', 'key', 'version', 'title', 'source'])
    .where('organisation_id', '=', viewer.organisationId)
    .executeTakeFirst()
  return found ?? null
}

/** Takes up a framework: its elements become the organisation's own. False when the organisation follows one already. */
export async function adoptFramework(tx: Tx, viewer: Viewer, file: ElementsFile, today: Day): Promise<boolean> {
  const own = { organisation_id: viewer.organisationId }
  const source = `${file.source.name}, ${file.source.publisher}. ${file.source.note}`
  const framework = await tx
    .insertInto('frameworks')
    .values({ ...own, key: file.id, version: file.version, title: file.title, source, adopted_on: today })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!framework) return false
  const elements = file.elements.map(({ id, mark, title, purpose, clock, ...rest }, i) => ({
    ...{ ...own, framework_id: framework.id, key: id, mark, title, purpose, place: i },
    ...{ clock: clock.kind, clock_months: clock.months, guidance: jsonb(rest) },
  }))
  if (elements.length > 0) await tx.insertInto('elements').values(elements).execute()
  return true
}

const columns = [
  'e.id',
  'e.mark',
  'e.title',
  'e.purpose',
  'e.clock as clockKind',
  'e.clock_months as clockMonths',
] as const

type ElementRow = Readonly<{
  id: string
  mark: string
  title: string
  purpose: string
  clockKind: Element['clock']['kind']
  clockMonths: number
}>

function elementFrom({ id, mark, title, purpose, clockKind, clockMonths }: ElementRow): Element {
  return { id, mark, title, purpose, clock: { kind: clockKind, months: clockMonths } }
}

/** Every element of a framework in its order, each with its newest cycle. */
export async function listRows(tx: Tx, viewer: Viewer, frameworkId: string): Promise<Row[]> {
  const elements = await tx
    .selectFrom('elements as e')
    .select(columns)
    .where('e.organisation_id', '=', viewer.organisationId)
    .where('e.framework_id', '=', frameworkId)
    .orderBy('e.place')
    .execute()
  const cycles = new Map((await newestCycles(tx, viewer).execute()).map(cycleFrom).map(each => [each.elementId, each]))
  return elements.map(row => ({ element: elementFrom(row), cycle: cycles.get(row.id) ?? null }))
}

export type ElementInFull = Readonly<{ element: Element; guidance: Guidance }>

export async function findElement(tx: Tx, viewer: Viewer, id: string): Promise<ElementInFull | null> {
  const row = await tx
    .selectFrom('elements as e')
    .select([...columns, 'e.guidance'])
    .where('e.organisation_id', '=', viewer.organisationId)
    .where('e.id', '=', id)
    .executeTakeFirst()
  return row ? { element: elementFrom(row), guidance: readGuidance(row.guidance) } : null
}
