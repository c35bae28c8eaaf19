import { readDays } from '../../ballot-box/days.ts'
import type { Day } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, typedDay } from '../../thread/typed.ts'
import type { NewRound, Ratings } from './queries.ts'
import type { Items } from './round.ts'

/** What was typed about a round. `way`: `alone` first, or `together` from the start. */
export type RoundTyped = Readonly<{ way: string; opens: DayTyped; closes: DayTyped }>

export function typedRound(form: Form): RoundTyped {
  return { way: form.one('way'), opens: typedDay(form, 'opens'), closes: typedDay(form, 'closes') }
}

type Days = NewRound['days']

/** The days lie ahead, so that nobody rates before everybody knows. Alone only where enough people work. */
export function readRound(
  typed: RoundTyped,
  { today, isEnough, base }: Readonly<{ today: Day; isEnough: boolean; base: number }>,
): FormReading<Days> {
  const wrong = (text: string): FormReading<Days> => ({ outcome: 'wrong', errors: [{ field: 'way', text }] })
  if (typed.way === 'together') return { outcome: 'read', value: null }
  if (typed.way !== 'alone') return wrong('Choose how you want to do it')
  if (!isEnough) return wrong(`At least ${base} people have to work here for that. In a smaller circle, talk`)
  return readDays(typed, 'round', today)
}

/** What was chosen, by part: the place on the scale, `skip`, or '' for none. */
export type RatingsTyped = Readonly<Record<string, string>>

export function typedRatings({ one }: Form, { parts }: Items): RatingsTyped {
  return Object.fromEntries(parts.map(({ id }) => [id, one(`part-${id}`)]))
}

/** Any part can be left out, but not all of them. */
export function readRatings(typed: RatingsTyped, { parts, scale }: Items): FormReading<Ratings> {
  const errors: FieldError[] = []
  const ratings: { part: string; place: number }[] = []
  for (const { id } of parts) {
    const text = typed[id] ?? ''
    const place = /^\d$/.test(text) ? Number(text) : 0
    if (text === '' || text === 'skip') continue
    if (place < 1 || place > scale.length) errors.push({ field: `part-${id}`, text: 'Choose from the list' })
    else ratings.push({ part: id, place })
  }
  if (errors.length === 0 && ratings.length === 0)
    errors.push({ field: `part-${parts[0]?.id}`, text: 'Rate one part or more' })
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: ratings }
}
