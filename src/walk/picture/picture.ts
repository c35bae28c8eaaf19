import { numberWord } from '../../framework/standing.ts'
import type { Break } from '../broken.ts'

/** What a thread leads through on the picture, in its order. */
export const columns = ['evidence', 'gap', 'decision', 'promise', 'action', 'policy', 'measure', 'review'] as const
export type Column = (typeof columns)[number]

export const columnNames: Readonly<Record<Column, string>> = {
  evidence: 'Evidence',
  gap: 'Gaps',
  decision: 'Decisions',
  promise: 'Promises',
  action: 'Actions',
  policy: 'Policies',
  measure: 'Measures',
  review: 'Reviews',
}

/** The station in an address; the first where none is named. */
export const columnFrom = (text: string | undefined): Column => columns.find(each => each === text) ?? 'evidence'

type Place = Readonly<{
  column: Column
  /** As it stands after a number: 2 without an answer. */
  words: string
  /** The day has passed; otherwise nothing comes after it, and the thread is cut. */
  isLate: boolean
}>

/** Where on its thread each break is drawn. */
export const placeOf: Readonly<Record<Break, Place>> = {
  sponsor: { column: 'review', words: 'without a sponsor to hold it', isLate: false },
  review: { column: 'review', words: 'late', isLate: true },
  'promise-due': { column: 'promise', words: 'late', isLate: true },
  gap: { column: 'gap', words: 'without an answer', isLate: false },
  'action-due': { column: 'action', words: 'late', isLate: true },
  'promise-idle': { column: 'promise', words: 'that nobody acts on', isLate: false },
  'action-unmeasured': { column: 'action', words: 'not measured', isLate: false },
  'evidence-old': { column: 'evidence', words: 'older than the cycle', isLate: false },
  'policy-untold': { column: 'policy', words: 'never talked about', isLate: false },
  'definition-unchecked': { column: 'review', words: 'to ask whether words are understood', isLate: true },
  'measure-untold': { column: 'measure', words: 'never told to staff', isLate: false },
  'release-untold': { column: 'evidence', words: 'released and never told', isLate: false },
}

export type NodeBreak = Readonly<{ words: string; count: number; isLate: boolean }>

/** One station of one element. */
export type Node = Readonly<{ column: Column; count: number; breaks: readonly NodeBreak[] }>

/** The thread of one element; of what belongs to none where `element` is null. */
export type Row = Readonly<{
  element: Readonly<{ id: string; mark: string; title: string }> | null
  nodes: readonly Node[]
}>

/** How many things there are of a kind, or broken in a way, in one element. */
export type Counted<Kind> = Readonly<{ elementId: string | null; kind: Kind; count: number }>

type Counts = Readonly<{ held: readonly Counted<Column>[]; broken: readonly Counted<Break>[] }>

export function rowsOf(elements: readonly NonNullable<Row['element']>[], counts: Counts): Row[] {
  const rows = elements.map(element => ({ element, nodes: nodesOf(element.id, counts) }))
  const loose = nodesOf(null, counts)
  const isLoose = loose.some(({ count, breaks }) => count > 0 || breaks.length > 0)
  return isLoose ? [...rows, { element: null, nodes: loose }] : rows
}

function nodesOf(elementId: string | null, { held, broken }: Counts): Node[] {
  const mine = broken.filter(each => each.elementId === elementId)
  return columns.map(column => ({
    column,
    count: held.find(each => each.elementId === elementId && each.kind === column)?.count ?? 0,
    breaks: mine
      .filter(({ kind }) => placeOf[kind].column === column)
      .map(({ kind, count }) => ({ words: placeOf[kind].words, isLate: placeOf[kind].isLate, count })),
  }))
}

/** What stands at a station: nothing yet, something, something late, or something that the thread goes no further from. */
export function markOf({ count, breaks }: Node): 'plan' | 'stop' | 'late' | 'cut' {
  if (breaks.some(({ isLate }) => isLate)) return 'late'
  if (breaks.length > 0) return 'cut'
  return count > 0 ? 'stop' : 'plan'
}

/** Does the thread end after this station? */
export const isCut = ({ breaks }: Node): boolean => breaks.some(({ isLate }) => !isLate)

/** The last station that a thread has come to; -1 where it has not begun. */
export const reachOf = ({ nodes }: Row): number => nodes.findLastIndex(({ count }) => count > 0)

/** `5, 2 without an answer`; `1 late` where that is all there is; `none yet`. */
export function nodeWords({ count, breaks }: Node): string {
  if (count === 0 && breaks.length === 0) return 'none yet'
  const broken = breaks.map(each => `${each.count} ${each.words}`)
  return [...(count > 0 ? [count] : []), ...broken].join(', ')
}

/** What stands over the picture. */
export function headingOf(rows: readonly Row[]): string {
  const broken = rows.flatMap(({ nodes }) => nodes.flatMap(({ breaks }) => breaks)).reduce((sum, b) => sum + b.count, 0)
  if (rows.every(row => reachOf(row) < 0)) return 'The thread has not begun'
  if (broken === 0) return 'The whole thread holds'
  return broken === 1 ? 'The thread is broken in one place' : `The thread is broken in ${inSentence(broken)} places`
}

const inSentence = (count: number) => numberWord(count).toLowerCase()
