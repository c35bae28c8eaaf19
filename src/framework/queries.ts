import type { Day } from '../calendar/day.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { cycleFrom, newestCycles } from './cycles/queries.ts'
import { type Element, type Guidance, type Row, readGuidance } from './element.ts'

export type Framework = Readonly<{ id: string; key: string; version: number; title: string; source: string }>

/** The frameworks the viewer's organisation follows, in the order in which it took them up. */
export async function listFrameworks(tx: Tx, { organisationId }: Viewer): Promise<Framework[]> {
  return tx
    .selectFrom('frameworks')
    .select(['id', 'key', 'version', 'title', 'source'])
    .where('organisation_id', '=', organisationId)
    .orderBy('place')
    .execute()
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
    .orderBy('place')
    .execute()
}
