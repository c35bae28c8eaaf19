import { addDays, type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { tenYearsOn } from '../forms.ts'
import { outcomes, type Promised } from '../promise.ts'
import type { Result } from './queries.ts'

export type PromiseTyped = Readonly<{
  measure: string
  baseline: string
  target: string
  method: string
  due: DayTyped
}>

/** The longest texts that the database keeps, in characters. */
const longest = { measure: 300, baseline: 1000, target: 1000, method: 4000, reason: 4000, result: 4000 } as const

export function typedPromise(form: Form): PromiseTyped {
  const { one } = form
  const words = { measure: one('measure'), baseline: one('baseline'), target: one('target'), method: one('method') }
  return { ...words, due: typedDay(form, 'due') }
}

export function readPromise(typed: PromiseTyped, today: Day): FormReading<Promised> {
  const due = readDay(typed.due, 'due', {
    first: { day: addDays(today, 1), text: `The day must be after today, ${inWords(today)}` },
    last: tenYearsOn(today),
  })
  const errors = [
    ...wrongIn(typed, 'measure', 'Say what will be different, in words others can check'),
    ...wrongIn(typed, 'baseline'),
    ...wrongIn(typed, 'target', 'Say what you promise'),
    ...wrongIn(typed, 'method', 'Say how it will be measured'),
    ...errorsOf(due),
  ]
  if (errors.length > 0 || due.outcome === 'wrong') return { outcome: 'wrong', errors }
  const { due: _, ...words } = typed
  return { outcome: 'read', value: { ...words, dueOn: due.value } }
}

export type AmendmentTyped = Readonly<{ target: string; reason: string }>

export function typedAmendment({ one }: Form): AmendmentTyped {
  return { target: one('target'), reason: one('reason') }
}

/** An amendment that says something else than what holds now. */
export function readAmendment(typed: AmendmentTyped, holds: string): FormReading<AmendmentTyped> {
  const errors = [
    ...wrongIn(typed, 'target', 'Say what is promised instead'),
    ...(typed.target === holds ? [{ field: 'target', text: 'This is what is promised already' }] : []),
    ...wrongIn(typed, 'reason', 'Say why. Everyone can read it beside the promise'),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: typed }
}

export type ResultTyped = Readonly<{ outcome: string; result: string; on: DayTyped }>

export function typedResult(form: Form): ResultTyped {
  return { outcome: form.one('outcome'), result: form.one('result'), on: typedDay(form, 'on') }
}

/** What came of a promise, on a day between the one it was agreed on and today. */
export function readResult(typed: ResultTyped, agreedOn: Day, today: Day): FormReading<Result> {
  const on = readDay(typed.on, 'on', {
    first: { day: agreedOn, text: `The plan was agreed on ${inWords(agreedOn)}. Enter that day or a later one` },
    last: { day: today, text: `The day must not be after today, ${inWords(today)}` },
  })
  const outcome = outcomes.find(each => each === typed.outcome)
  const errors = [
    ...(outcome ? [] : [{ field: 'outcome', text: 'Say whether it was kept' }]),
    ...wrongIn(typed, 'result', 'Say what came of it'),
    ...errorsOf(on),
  ]
  if (errors.length > 0 || !outcome || on.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { outcome, result: typed.result, resultOn: on.value } }
}

function wrongIn<F extends keyof typeof longest>(typed: Readonly<Record<F, string>>, field: F, missing?: string) {
  return textErrors(field, typed[field], longest[field], missing)
}
