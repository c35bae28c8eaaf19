import type { Day } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { linkErrors, pastDay } from '../forms.ts'
import { type Place, places } from './occasion.ts'

export type OccasionTyped = Readonly<{ place: string; words: string; href: string; held: DayTyped }>

export function typedOccasion(form: Form): OccasionTyped {
  return { place: form.one('place'), words: form.one('words'), href: form.one('href'), held: typedDay(form, 'held') }
}

export function nothingTyped(today: Day): OccasionTyped {
  return { place: '', words: '', href: '', held: dayTyped(today) }
}

export type OccasionRead = Readonly<{ place: Place; words: string; href: string | null; heldOn: Day }>

export function readOccasion(typed: OccasionTyped, today: Day): FormReading<OccasionRead> {
  const { words, href } = typed
  const place = places.find(each => each === typed.place)
  const day = readDay(typed.held, 'held', pastDay(today))
  const errors = [
    ...(place ? [] : [{ field: 'place', text: 'Choose where it was' }]),
    ...textErrors('words', words, 4000, 'Say in a sentence what was shown or talked about'),
    ...linkErrors('href', href),
    ...errorsOf(day),
  ]
  if (errors.length > 0 || !place || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { place, words, href: href || null, heldOn: day.value } }
}
