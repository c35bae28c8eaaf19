import { addDays, addMonths, type Day, firstOf, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { whoOf } from '../../thread/who.ts'
import type { Term } from './sponsorship.ts'

/** The first and the last day of a term, as they were typed. */
export type DaysTyped = Readonly<{ from: DayTyped; until: DayTyped }>
export type NamingTyped = DaysTyped & Readonly<{ who: string }>

export const typedDays = (form: Form): DaysTyped => ({ from: typedDay(form, 'from'), until: typedDay(form, 'until') })
export const typedNaming = (form: Form): NamingTyped => ({ who: form.one('who'), ...typedDays(form) })

export const daysOf = ({ fromOn, untilOn }: Readonly<{ fromOn: Day; untilOn: Day }>): DaysTyped => ({
  from: dayTyped(fromOn),
  until: dayTyped(untilOn),
})

/** Two years from today, as a first proposal. */
export const proposedDays = (today: Day): DaysTyped =>
  daysOf({ fromOn: today, untilOn: addDays(addMonths(today, 24), -1) })

/** The terms before and after the one that is meant. */
type Beside = Readonly<{ before: Term | null; after: Term | null }>
export type Days = Readonly<{ fromOn: Day; untilOn: Day }>

/** Nobody is named for longer, or for a later day. */
const [longest, latest] = [120, 12]

/** Terms follow each other, so one begins after the one before began, and before the one after. */
export function readDays(typed: DaysTyped, { before, after }: Beside, today: Day): FormReading<Days> {
  const from = readDay(typed.from, 'from', { first: firstDay(before), last: lastDay(after, today) })
  const until = readDay(typed.until, 'until', untilBounds(from.outcome === 'read' ? from.value : null))
  const errors = [...errorsOf(from), ...errorsOf(until)]
  if (errors.length > 0 || from.outcome === 'wrong' || until.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { fromOn: from.value, untilOn: until.value } }
}

function firstDay(before: Term | null) {
  if (!before) return { day: '1900-01-01', text: 'Enter a year after 1899' }
  const text = `The term of ${whoOf(before.who)} began on ${inWords(before.fromOn)}. Enter a day after that`
  return { day: addDays(before.fromOn, 1), text }
}

function lastDay(after: Term | null, today: Day) {
  if (after) {
    const text = `The term of ${whoOf(after.who)} begins on ${inWords(after.fromOn)}. Enter a day before that`
    return { day: addDays(after.fromOn, -1), text }
  }
  const day = addMonths(today, latest)
  return { day, text: `Enter a day up to ${inWords(day)}, a year from today` }
}

function untilBounds(from: Day | null) {
  const first = from ? addDays(from, 1) : '1900-01-02'
  const last = from ? addMonths(from, longest) : '2199-12-31'
  return {
    first: { day: first, text: 'The last day must be after the first' },
    last: { day: last, text: `Enter a day up to ${inWords(last)}: name them again after ten years` },
  }
}

export const whoErrors = (who: string): FieldError[] => (who ? [] : [{ field: 'who', text: 'Enter who it is' }])

/** What was typed about a term that ends before its last day. */
export type EndTyped = Readonly<{ last: DayTyped; why: string; isMistake: boolean }>

export const typedEnd = (form: Form): EndTyped => ({
  ...{ last: typedDay(form, 'last'), why: form.one('why') },
  isMistake: form.one('mistake') === 'yes',
})

type End = Readonly<{ endedOn: Day | null; why: string }>

/** Of a term that has not begun, or was named by mistake, only the reason is asked: it is taken back. */
export function readEnd(typed: EndTyped, term: Term, today: Day): FormReading<End> {
  const why = textErrors('why', typed.why, 4000, 'Say why, so that everyone can read it')
  const isEnded = term.fromOn <= today && !typed.isMistake
  const first = { day: term.fromOn, text: `The term began on ${inWords(term.fromOn)}. Enter that day or a later one` }
  const last = firstOf(today, term.untilOn)
  const bounds = { first, last: { day: last, text: `The day must not be after ${inWords(last)}` } }
  const day = isEnded ? readDay(typed.last, 'last', bounds) : null
  const errors = [...(day ? errorsOf(day) : []), ...why]
  if (errors.length > 0 || day?.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { endedOn: day?.value ?? null, why: typed.why } }
}

export const statementErrors = (words: string): FieldError[] =>
  textErrors('words', words, 10_000, 'Write the statement')
