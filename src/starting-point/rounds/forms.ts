import { addDays, type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, typedDay } from '../../thread/typed.ts'
import type { NewRound, Ratings } from './queries.ts'
import type { Items } from './round.ts'

/** What was typed about a round. `way`: `alone` first, or `together` from the start. */
export type RoundTyped = Readonly<{ way: string; opens: DayTyped; closes: DayTyped }>

export function typedRound(form: Form): RoundTyped {
  return { way: form.one('way'), opens: typedDay(form, 'opens'), closes: typedDay(form, 'closes') }
}

/** The longest a round may be open, in days. */
export const longest = 60

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
  const tomorrow = addDays(today, 1)
  const opens = readDay(typed.opens, 'opens', {
    first: {
      day: tomorrow,
      text: `The round opens tomorrow, ${inWords(tomorrow)}, or later, so that everyone can know`,
    },
    last: { day: addDays(today, 366), text: 'Choose a day within a year' },
  })
  const opensOn = opens.outcome === 'read' ? opens.value : tomorrow
  const closes = readDay(typed.closes, 'closes', {
    first: { day: addDays(opensOn, 1), text: 'The last day must be after the first' },
    last: { day: addDays(opensOn, longest), text: `A round is open for ${longest} days at most` },
  })
  const errors = [...errorsOf(opens), ...errorsOf(closes)]
  if (errors.length > 0 || opens.outcome === 'wrong' || closes.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { opensOn: opens.value, closesOn: closes.value } }
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
