import { addMonths, type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { tenYearsOn } from '../forms.ts'
import type { Decision } from './decision.ts'
import type { NewDecision } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type DecisionTyped = Readonly<{
  title: string
  words: string
  decidedBy: string
  /** Who here can be asked about it. */
  owner: string
  options: string
  element: string
  /** Why the decision it takes the place of no longer holds. */
  reason: string
  decided: DayTyped
  again: DayTyped
}>

export function typedDecision(form: Form): DecisionTyped {
  const { one } = form
  const words = { title: one('title'), words: one('words'), decidedBy: one('decided-by'), options: one('options') }
  const chosen = { owner: one('owner'), element: one('element'), reason: one('reason') }
  return { ...words, ...chosen, decided: typedDay(form, 'decided'), again: typedDay(form, 'again') }
}

const noDay: DayTyped = { day: '', month: '', year: '' }

export const nothingTyped: DecisionTyped = {
  ...{ title: '', words: '', decidedBy: '', owner: '', options: '', element: '', reason: '' },
  ...{ decided: noDay, again: noDay },
}

/** The form for a decision in the place of this one: about the same element, decided by the same, and its words empty. */
export function typedAfter({ decidedBy, element, station }: Decision): DecisionTyped {
  return { ...nothingTyped, decidedBy, element: element?.id ?? '', owner: station.owner?.name ?? '' }
}

/** Nobody means a day before this one. */
const earliest = { day: '1900-01-01', text: 'Enter a year after 1899' }

/** Whom `owner` means is for the caller to find. */
type Read = Omit<NewDecision, 'ownerId'> & Readonly<{ reason: string }>

type Bounds = Readonly<{
  elements: readonly Readonly<{ id: string }>[]
  today: Day
  /** The decision whose place it takes: it cannot be later than this one. */
  after?: Decision | undefined
}>

export function readDecision(typed: DecisionTyped, { elements, today, after }: Bounds): FormReading<Read> {
  const { title, words, decidedBy, options, reason } = typed
  const element = elements.find(({ id }) => id === typed.element)
  const day = readDecidedOn(typed, today, after)
  const again = readLookAgain(typed.again, today)
  const errors = [
    ...(after ? textErrors('reason', reason, 4000, 'Say why the decision before it no longer holds') : []),
    ...textErrors('title', title, 300, 'Say in one sentence what was decided'),
    ...textErrors('words', words, 20_000, 'Say why it was decided'),
    ...textErrors('decided-by', decidedBy, 300, 'Say who decided it, or which meeting'),
    ...errorsOf(day),
    ...textErrors('options', options, 10_000),
    ...errorsOf(again),
    ...(typed.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
  ]
  if (errors.length > 0 || day.outcome === 'wrong' || again.outcome === 'wrong') return { outcome: 'wrong', errors }
  const value = { title, words, decidedBy, options, reason, standsOn: day.value, lookAgainOn: again.value }
  return { outcome: 'read', value: { ...value, elementId: element?.id ?? null } }
}

function readDecidedOn({ decided }: DecisionTyped, today: Day, after: Decision | undefined): FormReading<Day> {
  const last = { day: today, text: `The day must not be after today, ${inWords(today)}` }
  if (!after) return readDay(decided, 'decided', { first: earliest, last })
  const day = after.station.standsOn
  const text = `The day must not be before ${inWords(day)}, when the decision before it was taken`
  return readDay(decided, 'decided', { first: { day, text }, last })
}

/** When to look again: a day to come, or none. */
export function readLookAgain(typed: DayTyped, today: Day): FormReading<Day | null> {
  if (!typed.day && !typed.month && !typed.year) return { outcome: 'read', value: null }
  const first = { day: today, text: `The day must not be before today, ${inWords(today)}` }
  return readDay(typed, 'again', { first, last: tenYearsOn(today) })
}

/** A year on, as most decisions are looked at again. */
export function inAYear(today: Day): DayTyped {
  return dayTyped(addMonths(today, 12))
}
