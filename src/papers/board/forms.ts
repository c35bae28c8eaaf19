import type { Day, Span } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, typedDay } from '../../thread/typed.ts'

/** The first and the last day of a period as they were typed. */
export type PeriodTyped = Readonly<{ from: DayTyped; to: DayTyped }>

export const typedPeriod = (form: Form): PeriodTyped => ({ from: typedDay(form, 'from'), to: typedDay(form, 'to') })

/** A period as its six fields say it. */
export const typedOf = ({ from, to }: Span): PeriodTyped => ({ from: dayTyped(from), to: dayTyped(to) })

const isEmpty = ({ day, month, year }: DayTyped) => !day && !month && !year

/** Does an address choose no period at all? */
export const isUnchosen = ({ from, to }: PeriodTyped) => isEmpty(from) && isEmpty(to)

const first = { day: '2000-01-01', text: 'The first day is too long ago. Enter one from 2000 on' }

/** A period that is over or ends today, or what is wrong with it. */
export function readPeriod({ from, to }: PeriodTyped, today: Day): FormReading<Span> {
  const last = { day: today, text: 'That day is still to come. Enter today or an earlier day' }
  const [start, end] = [readDay(from, 'from', { first, last }), readDay(to, 'to', { first, last })]
  if (start.outcome === 'wrong' || end.outcome === 'wrong')
    return { outcome: 'wrong', errors: [...errorsOf(start), ...errorsOf(end)] }
  if (start.value > end.value)
    return { outcome: 'wrong', errors: [{ field: 'to-day', text: 'The last day must not come before the first' }] }
  return { outcome: 'read', value: { from: start.value, to: end.value } }
}
