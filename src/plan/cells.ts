import { type ActionInFull, effortNames, efforts, servesInWords } from '../framework/actions/action.ts'
import { type State, stateOf } from '../framework/actions/deed.ts'
import { characteristicNames, characteristics } from '../framework/characteristics.ts'
import type { DayTyped } from '../thread/typed.ts'

/** The columns of the plan as a table that people fill in, in their order. */
export const columns = [
  'number',
  'title',
  'words',
  'element',
  'owner',
  'due',
  'effort',
  'serves',
  'state',
  'seen',
] as const
export type Column = (typeof columns)[number]

export const headings: Readonly<Record<Column, string>> = {
  number: 'Number',
  title: 'Action',
  words: 'What else',
  element: 'Element',
  owner: 'Looked after by',
  due: 'Due',
  effort: 'Effort',
  serves: 'Whom it serves',
  state: 'State',
  seen: 'Leave this as it is',
}

/** What somebody can say of an action in such a table. */
export const said = ['title', 'words', 'element', 'owner', 'due', 'effort', 'serves'] as const
export type Said = (typeof said)[number]

/** An action with the element it belongs to. */
export type PlannedInFull = ActionInFull & Readonly<{ element: string | null }>

const stateNames: Readonly<Record<State, string>> = {
  'not started': 'Not started',
  'under way': 'Under way',
  done: 'Done',
  'given up': 'Given up',
}

/** An action as it stands in its cells today. A cell that still says this is one that nobody has changed. */
export function cellsOf(action: Omit<PlannedInFull, 'keeps'>): Readonly<Record<Said | 'state', string>> {
  const { station, dueOn, effort, element } = action
  const texts = { title: oneLine(station.title), words: station.words, element: element ?? '' }
  const words = {
    effort: effort ? effortNames[effort] : '',
    serves: servesInWords(action),
    state: stateNames[stateOf(action)],
  }
  return { ...texts, ...words, owner: station.owner?.name ?? '', due: dueOn }
}

export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Do two cells say the same? Spaces do not count, for a spreadsheet changes them. */
export const saysSame = (one: string, other: string) =>
  oneLine(one).normalize('NFC') === oneLine(other).normalize('NFC')

/** A day as its cell says it: 2027-06-01, 1/6/2027 or 1 June 2027, the day before the month. Else in parts that are no day. */
export function dayInCell(text: string): DayTyped {
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (written) return { day: written[3] ?? '', month: written[2] ?? '', year: written[1] ?? '' }
  const numbers = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text)
  if (numbers) return { day: numbers[1] ?? '', month: numbers[2] ?? '', year: numbers[3] ?? '' }
  const named = /^(\d{1,2})\.? (\p{L}{3,9})\.?,? (\d{4})$/u.exec(text)
  const month = months.findIndex(name => named?.[2] && name.startsWith(named[2].toLowerCase())) + 1
  if (named && month) return { day: named[1] ?? '', month: String(month), year: named[3] ?? '' }
  return { day: text, month: '', year: '' }
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

/** An effort as its form says it: its key, '' for none, or what was written where it is neither. */
export function effortInCell(text: string): string {
  return efforts.find(each => effortNames[each].toLowerCase() === text.toLowerCase()) ?? text
}

/** Whom an action serves: the characteristics that a cell names, and whoever else it names, in its own words. */
export function servesInCell(text: string) {
  const parts = text
    .split(/[,;\n]/)
    .map(oneLine)
    .filter(Boolean)
  const known = (part: string) =>
    characteristics.find(each => characteristicNames[each].toLowerCase() === part.toLowerCase())
  const serves = parts.map(known).filter(each => each !== undefined)
  return { serves: [...new Set(serves)], servesOthers: parts.filter(part => !known(part)).join(', ') }
}
