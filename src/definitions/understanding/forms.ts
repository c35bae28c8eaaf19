import { type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { readLink } from '../forms.ts'
import { ways } from './check.ts'
import type { NewOccasion } from './queries.ts'

/** What was typed about an occasion. */
export type OccasionTyped = Readonly<{ way: string; learned: string; href: string; held: DayTyped }>

export function typedOccasion(form: Form): OccasionTyped {
  const { one } = form
  return { way: one('way'), learned: one('learned'), href: one('href'), held: typedDay(form, 'held') }
}

export const nothingTyped: OccasionTyped = {
  ...{ way: '', learned: '', href: '' },
  held: { day: '', month: '', year: '' },
}

/** It can show whether people understand between the day of the adoption and today. */
export function readOccasion(typed: OccasionTyped, adoptedOn: Day, today: Day): FormReading<NewOccasion> {
  const way = ways.find(each => each === typed.way)
  const href = readLink('href', typed.href)
  const day = readDay(typed.held, 'held', {
    first: { day: adoptedOn, text: `The day must not be before the wording was adopted, ${inWords(adoptedOn)}` },
    last: { day: today, text: `The day must not be after today, ${inWords(today)}` },
  })
  const errors = [
    ...(way ? [] : [{ field: 'way', text: 'Choose how you looked' }]),
    ...errorsOf(day),
    ...textErrors('learned', typed.learned, 4000, 'Say what you learned, without names'),
    ...errorsOf(href),
  ]
  if (errors.length > 0 || !way || href.outcome === 'wrong' || day.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { way, heldOn: day.value, learned: typed.learned, href: href.value } }
}
