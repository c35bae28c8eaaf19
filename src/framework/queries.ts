import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
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

const columns = [
  'e.id',
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

/** Every element of a framework in its order, each with its newest cycle; not those that are retired. */
export async function listRows(tx: Tx, viewer: Viewer, frameworkId: string): Promise<Row[]> {
  const elements = await tx
    .selectFrom('elements as e')
    .select(columns)
    .where('e.organisation_id', '=', viewer.organisationId)
    .where('e.framework_id', '=', frameworkId)
    .where('e.retired_on', 'is', null)
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
  if (!row) return null
  const { guidance, ...element } = row
  return { element: elementFrom(element), guidance: readGuidance(guidance) }
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
    .orderBy('framework_id')
    .orderBy('place')
    .execute()
}
