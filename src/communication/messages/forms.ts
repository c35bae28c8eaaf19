import { type Day, inWords } from '../../calendar/day.ts'
import { tenYearsOn } from '../../framework/forms.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import type { About } from '../about.ts'
import type { Audience } from '../audiences/audience.ts'
import { channels } from './channel.ts'
import type { Message } from './message.ts'
import type { NewTelling } from './queries.ts'

/** What was typed about a message, to stand in the fields again. */
export type MessageTyped = Readonly<{ title: string; words: string; owner: string; element: string; about: string }>

export function typedMessage({ one }: Form): MessageTyped {
  const words = { title: one('title'), words: one('words'), owner: one('owner') }
  return { ...words, element: one('element'), about: one('about') }
}

/** A message as its form says it. */
export function messageTyped({ station, element, aboutId, release }: Message): MessageTyped {
  const { title, words, owner } = station
  return { title, words, owner: owner?.name ?? '', element: element?.id ?? '', about: aboutId ?? release?.id ?? '' }
}

/** What there is to choose from. */
export type Offered = Readonly<{
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  abouts: readonly About[]
}>

type MessageRead = Readonly<{ title: string; words: string; elementId: string | null; about: About | null }>

/** Whom `owner` means is for the caller to find; here it is only asked for. */
export function readMessage(
  { title, words, owner, ...chosen }: MessageTyped,
  { elements, abouts }: Offered,
): FormReading<MessageRead> {
  const element = elements.find(({ id }) => id === chosen.element)
  const about = abouts.find(({ id }) => id === chosen.about)
  const errors = [
    ...textErrors('title', title, 300, 'Say in one sentence what people should know'),
    ...textErrors('words', words, 20_000),
    ...(owner ? [] : [{ field: 'owner', text: 'Enter who looks after it' }]),
    ...(chosen.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
    ...(chosen.about && !about ? [{ field: 'about', text: 'Choose from the list what it tells about' }] : []),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, words, elementId: element?.id ?? null, about: about ?? null } }
}

/** What was typed about those a message is for. */
export type TellingTyped = Readonly<{
  audiences: readonly string[]
  channels: readonly string[]
  why: string
  due: DayTyped
}>

export function typedTelling(form: Form): TellingTyped {
  const { one, many } = form
  return { audiences: many('audience'), channels: many('channel'), why: one('why'), due: typedDay(form, 'due') }
}

export function nothingTyped(due?: Day): TellingTyped {
  const none = { day: '', month: '', year: '' }
  return { audiences: [], channels: [], why: '', due: due ? dayTyped(due) : none }
}

export function readTelling(typed: TellingTyped, audiences: readonly Audience[], today: Day): FormReading<NewTelling> {
  const first = { day: today, text: `The day must not be before today, ${inWords(today)}` }
  const day = readDay(typed.due, 'due', { first, last: tenYearsOn(today) })
  const those = audiences.filter(({ key }) => typed.audiences.includes(key)).map(({ key }) => key)
  const ways = channels.filter(each => typed.channels.includes(each))
  const errors = [
    ...(those.length > 0 ? [] : [{ field: 'audience', text: 'Choose who should hear it' }]),
    ...(ways.length > 0 ? [] : [{ field: 'channel', text: 'Choose how they are told' }]),
    ...textErrors('why', typed.why, 4000),
    ...errorsOf(day),
  ]
  if (errors.length > 0 || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { audiences: those, channels: ways, why: typed.why, dueOn: day.value } }
}

/** What was typed when somebody was told. */
export type SaidTyped = Readonly<{ words: string; href: string; said: DayTyped }>

export function typedSaid(form: Form): SaidTyped {
  return { words: form.one('words'), href: form.one('href'), said: typedDay(form, 'said') }
}

export function readSaid(
  { words, href, said }: SaidTyped,
  today: Day,
): FormReading<Readonly<{ saidOn: Day; words: string; href: string | null }>> {
  const first = { day: '1900-01-01', text: 'Enter a year after 1899' }
  const last = { day: today, text: `The day must not be after today, ${inWords(today)}` }
  const day = readDay(said, 'said', { first, last })
  const errors = [
    ...textErrors('words', words, 4000, 'Say where and how they were told'),
    ...hrefErrors(href),
    ...errorsOf(day),
  ]
  if (errors.length > 0 || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { saidOn: day.value, words, href: href || null } }
}

/** A link goes to the web, and nowhere where it could run. */
function hrefErrors(href: string): FieldError[] {
  if (href === '') return []
  const tooLong = textErrors('href', href, 2000)
  if (tooLong.length > 0) return tooLong
  const isWeb = /^https?:\/\//i.test(href) && URL.canParse(href)
  return isWeb ? [] : [{ field: 'href', text: 'Enter the whole address, beginning with https://' }]
}
