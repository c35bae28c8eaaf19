import { addDays, addMonths, type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'

export type DraftTyped = Readonly<{ words: string; news: string }>

export function typedDraft({ one }: Form): DraftTyped {
  return { words: one('words'), news: one('news') }
}

export function readDraft({ words, news }: DraftTyped): FormReading<DraftTyped> {
  const errors = [...textErrors('words', words, 20_000, 'Write what it says'), ...textErrors('news', news, 4000)]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { words, news } }
}

export function typedForce(form: Form): DayTyped {
  return typedDay(form, 'force')
}

/** The day from which a version is in force: today or later, and after every version before it. */
export function readForce(typed: DayTyped, last: Day | null, today: Day): FormReading<Day> {
  const earliest = last && last >= today ? addDays(last, 1) : today
  const until = addMonths(today, 12)
  const why =
    earliest === today ? `before today, ${inWords(today)}` : `before ${inWords(earliest)}, after the version before`
  const reading = readDay(typed, 'force', {
    first: { day: earliest, text: `The day must not be ${why}` },
    last: { day: until, text: `The day must not be after ${inWords(until)}` },
  })
  const errors = errorsOf(reading)
  return errors.length > 0 || reading.outcome === 'wrong' ? { outcome: 'wrong', errors } : reading
}
