import { addDays, type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { type Event, type EventWords, entries, eventKinds, forms } from '../event.ts'
import { readTime } from './time.ts'

/** What was typed, to stand in the fields again. */
export type EventTyped = Readonly<
  Record<
    | 'title'
    | 'kind'
    | 'ownKind'
    | 'series'
    | 'theme'
    | 'audience'
    | 'about'
    | 'entry'
    | 'form'
    | 'place'
    | 'onlineAddress'
    | 'starts'
    | 'ends'
    | 'capacity'
    | 'access'
    | 'contact',
    string
  > & { held: DayTyped; closes: DayTyped; isPast: boolean }
>

export function typedEvent(form: Form): EventTyped {
  const { one } = form
  return {
    ...{ title: one('title'), kind: one('kind'), ownKind: one('own-kind'), series: one('series') },
    ...{ theme: one('theme'), audience: one('audience'), about: one('about'), entry: one('entry') },
    ...{ form: one('form'), place: one('place'), onlineAddress: one('online-address') },
    ...{ held: typedDay(form, 'held'), starts: one('starts'), ends: one('ends'), closes: typedDay(form, 'closes') },
    ...{ capacity: one('capacity'), access: one('access'), contact: one('contact'), isPast: one('past') === 'yes' },
  }
}

const noDay: DayTyped = { day: '', month: '', year: '' }

/** An empty form, with whoever fills it in as the one to ask. */
export const emptyEvent = (contact: string): EventTyped => ({
  ...{
    title: '',
    kind: '',
    ownKind: '',
    series: '',
    theme: '',
    audience: '',
    about: '',
    entry: '',
    form: '',
    place: '',
  },
  ...{ onlineAddress: '', held: noDay, starts: '', ends: '', closes: noDay, capacity: '', access: '', contact },
  isPast: false,
})

export const typedOf = (event: EventWords): EventTyped => ({
  ...{ title: event.title, kind: event.kind, ownKind: event.ownKind ?? '', series: event.seriesId ?? '' },
  ...{ theme: event.theme, audience: event.audience, about: event.about, entry: event.entry, form: event.form },
  ...{ place: event.place, onlineAddress: event.onlineAddress, held: dayTyped(event.heldOn), starts: event.starts },
  ...{ ends: event.ends, closes: dayTyped(event.closesOn), capacity: String(event.capacity ?? '') },
  ...{ access: event.access, contact: event.contact, isPast: false },
})

/** What an event is held to beside itself. `event`: as it stands, when one is changed; `placesTaken`: who has a place. */
export type Against = Readonly<{
  today: Day
  seriesIds: readonly string[]
  event?: Pick<Event, 'heldOn' | 'closesOn'> | undefined
  placesTaken: number
}>

export function readEvent(typed: EventTyped, against: Against): FormReading<EventWords> {
  const kind = eventKinds.find(each => each === typed.kind)
  const entry = entries.find(each => each === typed.entry)
  const form = forms.find(each => each === typed.form)
  const when = readWhen(typed, against)
  const capacity = readCapacity(typed.capacity, against.placesTaken)
  const errors: FieldError[] = [
    ...textErrors('title', typed.title, 200, 'Give the event a name'),
    ...(kind ? [] : [{ field: 'kind', text: 'Choose what kind of event it is' }]),
    ...(kind === 'own' ? textErrors('own-kind', typed.ownKind, 60, 'Say what kind of event it is') : []),
    ...(typed.series === '' || against.seriesIds.includes(typed.series)
      ? []
      : [{ field: 'series', text: 'Choose a series from the list' }]),
    ...textErrors('theme', typed.theme, 300),
    ...textErrors('audience', typed.audience, 300),
    ...textErrors('about', typed.about, 4000),
    ...errorsOf(when),
    ...(form ? [] : [{ field: 'form', text: 'Choose how people meet' }]),
    ...(form && form !== 'online' ? textErrors('place', typed.place, 500, 'Say where it is, or “To be told”') : []),
    ...(form && form !== 'in-person' ? textErrors('online-address', typed.onlineAddress, 1000) : []),
    ...(entry ? [] : [{ field: 'entry', text: 'Choose who can come' }]),
    ...errorsOf(capacity),
    ...textErrors('access', typed.access, 2000),
    ...textErrors('contact', typed.contact, 300, 'Say whom people ask, and how they reach them'),
  ]
  if (errors.length > 0 || !kind || !entry || !form) return { outcome: 'wrong', errors }
  if (when.outcome === 'wrong' || capacity.outcome === 'wrong') return { outcome: 'wrong', errors }
  return {
    outcome: 'read',
    value: {
      ...{ seriesId: typed.series || null, kind, ownKind: kind === 'own' ? typed.ownKind : null, title: typed.title },
      ...{ theme: typed.theme, audience: typed.audience, about: typed.about, entry, form, ...when.value },
      ...{ place: form === 'online' ? '' : typed.place },
      ...{ onlineAddress: form === 'in-person' ? '' : typed.onlineAddress, capacity: capacity.value },
      ...{ access: typed.access, contact: typed.contact },
    },
  }
}

type When = Pick<EventWords, 'heldOn' | 'starts' | 'ends' | 'closesOn'>

/** How long ago an event may have been that is written down afterwards, in days. */
const longestAgo = 10 * 366

/** A day that stands already may lie in the past; a new one only where somebody says that the event has taken place. */
function readWhen(typed: EventTyped, { today, event }: Against): FormReading<When> {
  const [starts, ends] = [readTime(typed.starts), readTime(typed.ends)]
  const earliest = typed.isPast ? addDays(today, -longestAgo) : event && event.heldOn < today ? event.heldOn : today
  const held = readDay(typed.held, 'held', {
    first: {
      day: earliest,
      text: tooEarly(typed, earliest, event !== undefined),
    },
    last: { day: addDays(today, 3 * 366), text: 'Enter a day within the next three years' },
  })
  const isMeantToo = [typed.closes.day, typed.closes.month, typed.closes.year].some(Boolean)
  const closes: FormReading<Day> = isMeantToo
    ? readDay(typed.closes, 'closes', {
        first: {
          day: typed.isPast ? earliest : event && event.closesOn < today ? event.closesOn : today,
          text: 'The last day of registration must not be in the past',
        },
        last: {
          day: held.outcome === 'read' ? held.value : '9999-12-31',
          text: 'The last day of registration must not be after the event',
        },
      })
    : held
  const errors: FieldError[] = [
    ...errorsOf(held),
    ...(starts ? [] : [{ field: 'starts', text: 'Enter when it begins, such as 10:00 or 2.30 pm' }]),
    ...(ends ? [] : [{ field: 'ends', text: 'Enter when it ends, such as 12:30 or 4 pm' }]),
    ...(starts && ends && ends <= starts
      ? [{ field: 'ends', text: 'It must end after it begins, on the same day' }]
      : []),
    ...(isMeantToo ? errorsOf(closes) : []),
  ]
  if (errors.length > 0 || held.outcome === 'wrong' || closes.outcome === 'wrong' || !starts || !ends)
    return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { heldOn: held.value, starts, ends, closesOn: closes.value } }
}

function tooEarly({ isPast }: EventTyped, earliest: Day, isThere: boolean): string {
  if (isPast) return 'Enter a day within the last ten years'
  if (isThere) return `The day must not be before ${inWords(earliest)}`
  return `The day must not be before today, ${inWords(earliest)}, unless you tick that the event has taken place`
}

function readCapacity(text: string, placesTaken: number): FormReading<number | null> {
  if (text === '') return { outcome: 'read', value: null }
  const wrong = (say: string): FormReading<number | null> => ({
    outcome: 'wrong',
    errors: [{ field: 'capacity', text: say }],
  })
  const capacity = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
  if (capacity === null) return wrong('Enter how many places there are in figures, from 1 to 99999, or leave it empty')
  if (capacity < placesTaken)
    return wrong(
      `${placesTaken} people have a place already. Enter ${placesTaken} or more, or take people off the list first`,
    )
  return { outcome: 'read', value: capacity }
}
