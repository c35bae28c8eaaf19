import { type Day, inWords } from '../../calendar/day.ts'
import { tenYearsOn } from '../../framework/forms.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import type { About } from '../about.ts'
import type { NewConsent } from './queries.ts'
import { type Sort, type Story, sorts } from './story.ts'

/** What was typed about a story, to stand in the fields again. */
export type StoryTyped = Readonly<{
  sort: string
  title: string
  words: string
  whose: string
  owner: string
  element: string
  about: string
}>

export function typedStory({ one }: Form): StoryTyped {
  const words = { sort: one('sort'), title: one('title'), words: one('words'), whose: one('whose') }
  return { ...words, owner: one('owner'), element: one('element'), about: one('about') }
}

/** A story as its form says it. */
export function storyTyped({ station, sort, title, words, whose, element, aboutId }: Story): StoryTyped {
  const owner = station.owner?.name ?? ''
  return { sort, title, words, whose, owner, element: element?.id ?? '', about: aboutId ?? '' }
}

/** What there is to choose from. */
export type Offered = Readonly<{
  elements: readonly Readonly<{ id: string; mark: string; title: string }>[]
  abouts: readonly About[]
}>

type Read = Readonly<{
  sort: Sort
  title: string
  words: string
  whose: string
  elementId: string | null
  about: About | null
}>

/** Whom `owner` means is for the caller to find; here it is only asked for. */
export function readStory({ title, words, whose, owner, ...chosen }: StoryTyped, offered: Offered): FormReading<Read> {
  const sort = sorts.find(each => each === chosen.sort)
  const element = offered.elements.find(({ id }) => id === chosen.element)
  const about = offered.abouts.find(({ id }) => id === chosen.about)
  const errors = [
    ...(sort ? [] : [{ field: 'sort', text: 'Choose what kind of story it is' }]),
    ...textErrors('title', title, 300, 'Give the story a title'),
    ...textErrors('words', words, 20_000, 'Write the story down'),
    ...textErrors('whose', whose, 300),
    ...(owner ? [] : [{ field: 'owner', text: 'Enter who looks after it' }]),
    ...(chosen.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
    ...(chosen.about && !about ? [{ field: 'about', text: 'Choose from the list what it tells about' }] : []),
  ]
  if (errors.length > 0 || !sort) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { sort, title, words, whose, elementId: element?.id ?? null, about: about ?? null } }
}

/** What was typed about consent. */
export type ConsentTyped = Readonly<{
  givenBy: string
  wording: string
  uses: readonly string[]
  given: DayTyped
  until: DayTyped
}>

export function typedConsent(form: Form): ConsentTyped {
  const { one, many } = form
  const days = { given: typedDay(form, 'given'), until: typedDay(form, 'until') }
  return { givenBy: one('by'), wording: one('wording'), uses: many('uses'), ...days }
}

export function nothingAgreed(today: Day): ConsentTyped {
  return { givenBy: '', wording: '', uses: [], given: dayTyped(today), until: { day: '', month: '', year: '' } }
}

export function readConsent(typed: ConsentTyped, today: Day): FormReading<NewConsent> {
  const { givenBy, wording, uses } = typed
  const first = { day: '1900-01-01', text: 'Enter a year after 1899' }
  const last = { day: today, text: `The day must not be after today, ${inWords(today)}` }
  const given = readDay(typed.given, 'given', { first, last })
  const isOpen = !typed.until.day && !typed.until.month && !typed.until.year
  const from = { day: today, text: `The day must not be before today, ${inWords(today)}` }
  const until = isOpen ? null : readDay(typed.until, 'until', { first: from, last: tenYearsOn(today) })
  const [inside, outside] = [uses.includes('inside'), uses.includes('outside')]
  const errors: FieldError[] = [
    ...textErrors('by', givenBy, 300, 'Say who agreed'),
    ...errorsOf(given),
    ...textErrors('wording', wording, 4000, 'Write down what they were asked, and what they said'),
    ...(inside || outside ? [] : [{ field: 'uses', text: 'Choose where the story may be told' }]),
    ...(until ? errorsOf(until) : []),
  ]
  if (errors.length > 0 || given.outcome === 'wrong' || until?.outcome === 'wrong') return { outcome: 'wrong', errors }
  const value = { givenBy, wording, givenOn: given.value, inside, outside, until: until?.value ?? null }
  return { outcome: 'read', value }
}
