import { addMonths, type Day } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { dayAfter, pastDay } from '../forms.ts'
import { type Outcome, outcomes } from './review.ts'

export type ReviewTyped = Readonly<{ outcome: string; words: string; reviewed: DayTyped; next: DayTyped }>

export function typedReview(form: Form): ReviewTyped {
  const days = { reviewed: typedDay(form, 'reviewed'), next: typedDay(form, 'next') }
  return { outcome: form.one('outcome'), words: form.one('words'), ...days }
}

/** Most reviews are written down on their day, and come round every year. */
export function nothingTyped(today: Day): ReviewTyped {
  return { outcome: '', words: '', reviewed: dayTyped(today), next: dayTyped(addMonths(today, 12)) }
}

export type ReviewRead = Readonly<{ outcome: Outcome; words: string; reviewedOn: Day; nextOn: Day }>

/** The day of a review lies after `since`, the day the policy was last agreed. */
export function readReview(typed: ReviewTyped, since: Day, today: Day): FormReading<ReviewRead> {
  const outcome = outcomes.find(each => each === typed.outcome)
  const first = { day: since, text: 'The review must not be before the day it was last agreed' }
  const reviewed = readDay(typed.reviewed, 'reviewed', { ...pastDay(today), first })
  const from = reviewed.outcome === 'read' ? reviewed.value : today
  const next = readDay(typed.next, 'next', dayAfter(from, 'The next review must come after this one', today))
  const errors = [
    ...(outcome ? [] : [{ field: 'outcome', text: 'Choose what came of it' }]),
    ...textErrors('words', typed.words, 4000),
    ...errorsOf(reviewed),
    ...errorsOf(next),
  ]
  if (errors.length > 0 || !outcome || reviewed.outcome === 'wrong' || next.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { outcome, words: typed.words, reviewedOn: reviewed.value, nextOn: next.value } }
}
