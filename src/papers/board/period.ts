import { addDays, addMonths, type Day, inWords, type Span } from '../../calendar/day.ts'
import type { Row } from '../../framework/element.ts'

/** The three months up to today: what a board paper is about unless its reader chooses otherwise. */
export const lastMonths = (today: Day, months = 3): Span => ({ from: addDays(addMonths(today, -months), 1), to: today })

/** The last quarter of a year that is over. */
function lastQuarter(today: Day): Span {
  const [year = '', month = ''] = today.split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  const after = `${year}-${String(first).padStart(2, '0')}-01`
  return { from: addMonths(after, -3), to: addDays(after, -1) }
}

/** The day on which the newest of all reviews was closed, and the next cycle began; null when there was none. */
function lastTurn(rows: readonly Row[]): Day | null {
  const turns = rows.flatMap(({ cycle }) => (cycle && cycle.number > 1 ? [cycle.beganOn] : []))
  return turns.sort().at(-1) ?? null
}

/** `13 February 2027 to 12 May 2027`. */
export const sayPeriod = ({ from, to }: Span) => (from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`)

export type ReadyPeriod = Readonly<{ text: string; span: Span }>

/** Periods that a board often asks for, each with a name. */
export function readyPeriods(rows: readonly Row[], today: Day): ReadyPeriod[] {
  const turn = lastTurn(rows)
  return [
    { text: 'The last three months', span: lastMonths(today) },
    { text: 'The last full quarter', span: lastQuarter(today) },
    ...(turn && turn <= today ? [{ text: 'Since the last review was closed', span: { from: turn, to: today } }] : []),
    { text: 'The last twelve months', span: lastMonths(today, 12) },
  ]
}
