import type { Day } from '../../calendar/day.ts'
import { linesOf } from '../../framework/actions/action.ts'
import { mayDo, stateOf } from '../../framework/actions/deed.ts'
import { type ActionRead, readAction, typedOf } from '../../framework/actions/forms.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { textErrors } from '../../thread/typed.ts'
import { type Column, cellsOf, headings, type PlannedInFull, type Said, said, saysSame } from '../cells.ts'
import { type LineProblem, type ProposalLine, problemAt } from './line.ts'
import { compareNew, type NewLine } from './new-line.ts'
import { typedFrom } from './typed.ts'

/** Whom a name or an address means. */
export type Found = Readonly<{ outcome: 'found'; id: string; name: string } | { outcome: 'nobody' | 'several' }>

/** An element, and the cycle that is under way in it; null when none is. */
export type OpenElement = Readonly<{ id: string; mark: string; title: string; cycleId: string | null }>

/** What a proposal is held against, as it stands now. */
export type Standing = Readonly<{
  actions: ReadonlyMap<number, PlannedInFull>
  elements: readonly OpenElement[]
  /** By what was written, in small letters. */
  keepers: ReadonlyMap<string, Found>
  /** Open actions that say what a new one says, by their element and words. */
  twins: ReadonlyMap<string, number>
  /** How many actions there are on the plan. */
  total: number
  today: Day
}>

export type Difference = Readonly<{ what: string; from: string; to: string }>

/**
 * What changes in an action. `isStale`: somebody has changed it since it was seen, or may have, where `isUnknown`
 * because nobody knows what was seen.
 */
export type ActionChange = Readonly<{
  action: PlannedInFull
  isStale: boolean
  isUnknown: boolean
  differences: readonly Difference[]
  does: Readonly<{ write: ActionRead & Readonly<{ ownerId: string }> } | { giveUp: string }>
}>

/** What a proposal would do: nothing of it is done yet. */
export type Comparison = Readonly<{
  added: readonly NewLine[]
  changed: readonly ActionChange[]
  /** Lines that say what stands here already. */
  same: number
  /** Actions on the plan that no line names. */
  unnamed: number
  /** Actions whose line says another state than they have. A table does not change that. */
  otherStates: readonly number[]
}>

export type Compared = Readonly<
  { outcome: 'compared'; comparison: Comparison } | { outcome: 'refused'; problems: readonly LineProblem[] }
>

/** The most actions that one proposal may change or add: more than that nobody can look over. */
const mostChanges = 2000

/** Holds a proposal against the plan. Either every line of it can be done, or all that is wrong is said. */
export function compareLines(lines: readonly ProposalLine[], standing: Standing): Compared {
  const problems: LineProblem[] = [...namedTwice(lines)]
  const added: NewLine[] = []
  const changed: ActionChange[] = []
  const otherStates: number[] = []
  for (const line of lines) {
    const compared = line.number === null ? compareNew(line, standing, added) : compareOne(line, standing)
    if ('problems' in compared) problems.push(...compared.problems)
    else if ('added' in compared) added.push(compared.added)
    else if (compared.change) changed.push(compared.change)
    if ('otherState' in compared && compared.otherState && line.number !== null) otherStates.push(line.number)
  }
  if (added.length + changed.length > mostChanges)
    problems.push({ line: null, message: `This would change more than ${mostChanges} actions. Do it in parts.` })
  if (problems.length > 0)
    return { outcome: 'refused', problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  const named = new Set(lines.map(({ number }) => number).filter(number => number !== null)).size
  const same = lines.length - added.length - changed.length
  return { outcome: 'compared', comparison: { added, changed, same, unnamed: standing.total - named, otherStates } }
}

function namedTwice(lines: readonly ProposalLine[]): LineProblem[] {
  const first = new Map<number, number | null>()
  return lines.flatMap(({ at, number }) => {
    if (number === null) return []
    const earlier = first.get(number)
    if (earlier === undefined) first.set(number, at)
    const message = `This is the number of line ${earlier}, too. Leave it blank for a new action.`
    return earlier === undefined ? [] : [{ line: at, column: 'number' as const, message }]
  })
}

type One = Readonly<{ problems: readonly LineProblem[] } | { change: ActionChange | null; otherState: boolean }>

/** What one line would change in the action it names. */
function compareOne(line: ProposalLine, standing: Standing): One {
  const { at, number, wants } = line
  const about = `Action ${number}`
  const wrong = (message: string, column?: Column): One => ({
    problems: [{ line: at, about, message, ...(column && { column }) }],
  })
  const action = standing.actions.get(number ?? 0)
  const untouched = said.every(column => wants[column] === undefined) && wants.why === undefined
  if (!action)
    return untouched
      ? { change: null, otherState: false }
      : wrong(`There is no action ${number} on the plan.`, 'number')
  const cells = cellsOf(action)
  const otherState = wants.state !== undefined && !saysSame(wants.state, cells.state)
  const asked = said.filter(column => wants[column] !== undefined && !saysSame(wants[column], cells[column]))
  if (asked.length === 0 && wants.why === undefined) return { change: null, otherState }
  if (!mayDo('change', action))
    return wrong(`This action is ${stateOf(action)}. To change it, open it again first.`, 'state')
  if (asked.includes('element')) return wrong(`An action stays in its element, ${cells.element || 'none'}.`, 'element')
  return wants.why === undefined ? rewrite(line, action, asked, standing, otherState) : giveUp(line, action)
}

function giveUp({ at, seen, wants }: ProposalLine, action: PlannedInFull): One {
  const { number, version } = action.station
  const why = wants.why ?? ''
  const [error] = textErrors('why', why, 4000, 'Say why, so that everyone can read it')
  if (error) return { problems: [{ line: at, about: `Action ${number}`, message: `${error.text}.` }] }
  const differences = [{ what: headings.state, from: cellsOf(action).state, to: `Given up: ${why}` }]
  return {
    change: { action, isStale: seen !== version, isUnknown: seen === 0, differences, does: { giveUp: why } },
    otherState: false,
  }
}

function rewrite(
  { at, seen, wants }: ProposalLine,
  action: PlannedInFull,
  asked: readonly Said[],
  { keepers, today }: Standing,
  otherState: boolean,
): One {
  const { station, keeps, dueOn } = action
  const typed = typedFrom(Object.fromEntries(asked.map(column => [column, wants[column]])), typedOf(action))
  const reading = readAction(typed, { today, promises: keeps, stood: dueOn })
  const keeper = keeperOf(typed.owner, asked.includes('owner') ? null : station.owner, keepers)
  const problems = [
    ...(reading.outcome === 'wrong' ? reading.errors : []),
    ...(typed.owner && keeper.outcome !== 'found' ? [colleagueError('owner', keeper.outcome)] : []),
  ].map(({ field, text }) => problemAt(at, `Action ${station.number}`, field, text))
  if (problems.length > 0 || reading.outcome === 'wrong' || keeper.outcome !== 'found') return { problems }
  const { title, words, ...rest } = reading.value
  const owner = { id: keeper.id, name: keeper.name, hasLeft: false }
  const after = { ...action, ...rest, station: { ...station, title, words, owner } }
  const differences = differencesOf(action, after)
  const [isStale, isUnknown] = [seen !== station.version, seen === 0]
  const does = { write: { ...reading.value, ownerId: keeper.id } }
  return { change: differences.length > 0 ? { action, isStale, isUnknown, differences, does } : null, otherState }
}

/** Whoever looks after an action still does so, unless the line names somebody. */
function keeperOf(typed: string, stood: PlannedInFull['station']['owner'], keepers: Standing['keepers']): Found {
  if (stood && !stood.hasLeft) return { outcome: 'found', id: stood.id, name: stood.name }
  return keepers.get(typed.toLowerCase()) ?? { outcome: 'nobody' }
}

function differencesOf(before: PlannedInFull, after: PlannedInFull): Difference[] {
  const then = linesOf(after)
  return linesOf(before).flatMap(({ key, value }, i) => {
    const to = then[i]?.value ?? ''
    return to === value ? [] : [{ what: key, from: value, to }]
  })
}
