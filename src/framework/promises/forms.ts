import { addMonths, type Day, dayFrom, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { outcomes, type Promised } from '../promise.ts'
import type { Result } from './queries.ts'

/** A day as it was typed. */
export type DayTyped = Readonly<{ day: string; month: string; year: string }>

export type PromiseTyped = Readonly<{
  measure: string
  baseline: string
  target: string
  method: string
  due: DayTyped
}>

/** The longest texts that the database keeps, in characters. */
const longest = { measure: 300, baseline: 1000, target: 1000, method: 4000, reason: 4000, result: 4000 } as const

/** The version that somebody saw before they wrote; 0, which there never is, when it is missing. */
export function versionIn(form: Form): number {
  const text = form.one('version')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

function typedDay(form: Form, prefix: string): DayTyped {
  const [day, month, year] = [form.one(`${prefix}-day`), form.one(`${prefix}-month`), form.one(`${prefix}-year`)]
  return { day, month, year }
}

/** A day as its three fields say it. */
export function dayTyped(day: Day): DayTyped {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}

export function typedPromise(form: Form): PromiseTyped {
  const { one } = form
  const words = { measure: one('measure'), baseline: one('baseline'), target: one('target'), method: one('method') }
  return { ...words, due: typedDay(form, 'due') }
}

export function readPromise(typed: PromiseTyped, today: Day): FormReading<Promised> {
  const due = readDay(typed.due, 'due', { from: null, to: addMonths(today, 120), after: today })
  const errors = [
    ...textErrors(typed, 'measure', 'Say what will be different, in words others can check'),
    ...textErrors(typed, 'baseline'),
    ...textErrors(typed, 'target', 'Say what you promise'),
    ...textErrors(typed, 'method', 'Say how it will be measured'),
  ]
  const { due: _, ...words } = typed
  if (due.outcome === 'wrong') return { outcome: 'wrong', errors: [...errors, ...due.errors] }
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { ...words, dueOn: due.value } }
}

export type AmendmentTyped = Readonly<{ target: string; reason: string }>

export function typedAmendment({ one }: Form): AmendmentTyped {
  return { target: one('target'), reason: one('reason') }
}

/** An amendment that says something else than what holds now. */
export function readAmendment(typed: AmendmentTyped, holds: string): FormReading<AmendmentTyped> {
  const errors = [
    ...textErrors(typed, 'target', 'Say what is promised instead'),
    ...(typed.target === holds ? [{ field: 'target', text: 'This is what is promised already' }] : []),
    ...textErrors(typed, 'reason', 'Say why. Everyone can read it beside the promise'),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: typed }
}

export type ResultTyped = Readonly<{ outcome: string; result: string; on: DayTyped }>

export function typedResult(form: Form): ResultTyped {
  return { outcome: form.one('outcome'), result: form.one('result'), on: typedDay(form, 'on') }
}

/** What came of a promise, on a day between the one it was agreed on and today. */
export function readResult(typed: ResultTyped, agreedOn: Day, today: Day): FormReading<Result> {
  const on = readDay(typed.on, 'on', { from: agreedOn, to: today, after: null })
  const outcome = outcomes.find(each => each === typed.outcome)
  const errors = [
    ...(outcome ? [] : [{ field: 'outcome', text: 'Say whether it was kept' }]),
    ...textErrors(typed, 'result', 'Say what came of it'),
    ...(on.outcome === 'wrong' ? on.errors : []),
  ]
  if (errors.length > 0 || !outcome || on.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { outcome, result: typed.result, resultOn: on.value } }
}

function textErrors<F extends keyof typeof longest>(
  typed: Readonly<Record<F, string>>,
  field: F,
  missing?: string,
): FieldError[] {
  const { length } = typed[field]
  if (length === 0) return missing ? [{ field, text: missing }] : []
  if (length <= longest[field]) return []
  const [has, room] = [length, longest[field]].map(count => count.toLocaleString('en-GB'))
  return [{ field, text: `Shorten this: it has ${has} characters, and there is room for ${room}` }]
}

type Bounds = Readonly<{ from: Day | null; after: Day | null; to: Day }>

/** A day within bounds. What is wrong is said at the first of its three fields. */
function readDay(typed: DayTyped, prefix: string, { from, after, to }: Bounds): FormReading<Day> {
  const wrong = (text: string): FormReading<Day> => ({
    outcome: 'wrong',
    errors: [{ field: `${prefix}-day`, text }],
  })
  if (!typed.day && !typed.month && !typed.year) return wrong('Enter the day')
  const day = dayFrom(typed)
  if (!day) return wrong(noSuchDay(typed))
  if (after && day <= after) return wrong(`The day must be after today, ${inWords(after)}`)
  if (from && day < from) return wrong(`The plan was agreed on ${inWords(from)}. Enter that day or a later one`)
  if (day > to) return wrong(after ? `The day must not be after ${inWords(to)}: ten years at most` : tooSoon(to))
  return { outcome: 'read', value: day }
}

const tooSoon = (today: Day) => `The day must not be after today, ${inWords(today)}`

function noSuchDay({ day, month, year }: DayTyped): string {
  if (/^\d{4}$/.test(year) && Number(day) === 29 && Number(month) === 2)
    return `There is no 29 February in ${year}. Enter 28 February or 1 March`
  if ([day, month, year].some(part => !/^\d+$/.test(part)) || year.length !== 4)
    return 'Enter the day in numbers, with all four figures of the year, for example 12 5 2027'
  return 'There is no such day. Check the day and the month'
}
