import { addDays, addMonths, type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, typedDay } from '../../thread/typed.ts'
import { mostDaysOpen, mostMonthsKept, type Wave, type WaveKind } from '../wave.ts'

export type DaysTyped = Readonly<{
  opens: DayTyped
  closes: DayTyped
  deletes: DayTyped
  reminds: DayTyped
  remindsAgain: DayTyped
}>

export function typedDays(form: Form): DaysTyped {
  const of = (prefix: string) => typedDay(form, prefix)
  return {
    ...{ opens: of('opens'), closes: of('closes'), deletes: of('deletes') },
    ...{ reminds: of('reminds'), remindsAgain: of('reminds-again') },
  }
}

const none: DayTyped = { day: '', month: '', year: '' }

export function daysOf({ opensOn, closesOn, deleteOn, reminders }: Wave): DaysTyped {
  const [first, second] = reminders
  return {
    ...{ opens: dayTyped(opensOn), closes: dayTyped(closesOn), deletes: dayTyped(deleteOn) },
    ...{ reminds: first ? dayTyped(first) : none, remindsAgain: second ? dayTyped(second) : none },
  }
}

/**
 * The days a draft begins with: time to tell everyone, and to people on nights, on leave and part-time to answer. Of a
 * survey that is held each year the answers are there until the next one has closed, or nobody could tell how they moved.
 */
export function usualDays(kind: WaveKind, today: Day) {
  const opensOn = addDays(today, 7)
  const closesOn = addDays(opensOn, kind === 'pulse' ? 7 : 20)
  return { opensOn, closesOn, deleteOn: addMonths(closesOn, kind === 'yearly' ? mostMonthsKept : 6) }
}

export type Days = Readonly<{ opensOn: Day; closesOn: Day; deleteOn: Day; reminders: readonly Day[] }>

/** The days of a survey, none of them past, in their order. */
export function readDays(typed: DaysTyped, today: Day): FormReading<Days> {
  const opens = readDay(typed.opens, 'opens', {
    first: { day: today, text: `It can open today, ${inWords(today)}, or later` },
    last: { day: addMonths(today, 12), text: 'Choose a day within a year' },
  })
  const opensOn = opens.outcome === 'read' ? opens.value : today
  const closes = readDay(typed.closes, 'closes', {
    first: { day: opensOn, text: 'The last day must not be before the first' },
    last: { day: addDays(opensOn, mostDaysOpen), text: `A survey is open for ${mostDaysOpen} days at most` },
  })
  const closesOn = closes.outcome === 'read' ? closes.value : addDays(opensOn, mostDaysOpen)
  const deletes = readDay(typed.deletes, 'deletes', {
    first: { day: addDays(closesOn, 1), text: 'Answers are deleted after the last day' },
    last: {
      day: addMonths(closesOn, mostMonthsKept),
      text: `Answers are deleted within ${mostMonthsKept} months after the last day, by ${inWords(addMonths(closesOn, mostMonthsKept))}`,
    },
  })
  const reminders = [
    readReminder(typed.reminds, 'reminds', { opensOn, closesOn }),
    readReminder(typed.remindsAgain, 'reminds-again', { opensOn, closesOn }),
  ]
  const errors = [opens, closes, deletes, ...reminders].flatMap(errorsOf)
  if (errors.length > 0 || opens.outcome === 'wrong' || closes.outcome === 'wrong' || deletes.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  const chosen = reminders.flatMap(reading => (reading.outcome === 'read' && reading.value ? [reading.value] : []))
  const value = { opensOn: opens.value, closesOn: closes.value, deleteOn: deletes.value }
  return { outcome: 'read', value: { ...value, reminders: [...new Set(chosen)].sort() } }
}

function readReminder(
  typed: DayTyped,
  prefix: string,
  { opensOn, closesOn }: Readonly<{ opensOn: Day; closesOn: Day }>,
): FormReading<Day | null> {
  if (!typed.day && !typed.month && !typed.year) return { outcome: 'read', value: null }
  return readDay(typed, prefix, {
    first: { day: addDays(opensOn, 1), text: 'A reminder goes out after the first day' },
    last: { day: closesOn, text: 'A reminder goes out on the last day at the latest' },
  })
}
