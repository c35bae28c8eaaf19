import { addDays, addMonths, type Day, inWords } from '../calendar/day.ts'
import type { FieldError, Form as Fields, FormReading } from '../platform/http/form.ts'
import { type Bound, type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../thread/typed.ts'
import { type Form, forms, type Policy } from './policy.ts'

/** What was typed about a policy, to stand in the fields again. */
export type PolicyTyped = Readonly<{
  title: string
  words: string
  form: string
  owner: string
  href: string
  finding: string
  agreed: DayTyped
  review: DayTyped
}>

export function typedPolicy(fields: Fields): PolicyTyped {
  const { one } = fields
  const words = { title: one('title'), words: one('words'), form: one('form'), owner: one('owner') }
  const days = { agreed: typedDay(fields, 'agreed'), review: typedDay(fields, 'review') }
  return { ...words, href: one('href'), finding: one('finding'), ...days }
}

const noDay: DayTyped = { day: '', month: '', year: '' }

export function nothingTyped(owner: string): PolicyTyped {
  return { title: '', words: '', form: '', owner, href: '', finding: '', agreed: noDay, review: noDay }
}

/** A policy as its form says it. */
export function typedOf({ station, form, href, reviewOn }: Policy): PolicyTyped {
  const { title, words, owner, standsOn } = station
  const days = { agreed: dayTyped(standsOn), review: dayTyped(reviewOn) }
  return { title, words, form, owner: owner?.name ?? '', href: href ?? '', finding: '', ...days }
}

/** Nobody means a day before this one. */
const earliest: Bound = { day: '1900-01-01', text: 'Enter a year after 1899' }

/** A day that has come, such as that of an agreement. */
export function pastDay(today: Day): Readonly<{ first: Bound; last: Bound }> {
  return { first: earliest, last: { day: today, text: `The day must not be after today, ${inWords(today)}` } }
}

/** A day up to ten years from now, and after another one. */
export function dayAfter(day: Day, said: string, today: Day): Readonly<{ first: Bound; last: Bound }> {
  const last = addMonths(today, 120)
  return {
    first: { day: addDays(day, 1), text: said },
    last: { day: last, text: `The day must not be after ${inWords(last)}` },
  }
}

/** What is wrong with an address on the web or the intranet, if one was typed. */
export function linkErrors(field: string, href: string): FieldError[] {
  if (!href) return []
  const url = URL.canParse(href) ? new URL(href) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    return [{ field, text: 'Enter an address that begins with https:// or http://, or leave this empty' }]
  return textErrors(field, href, 2000)
}

export type PolicyRead = Readonly<{
  title: string
  words: string
  form: Form
  href: string | null
  agreedOn: Day
  reviewOn: Day
}>

/** Whom `owner` means is for the caller to find; here it is only asked for. A code of conduct stays one. */
export function readPolicy(typed: PolicyTyped, today: Day, isCode: boolean): FormReading<PolicyRead> {
  const { title, words, owner, href } = typed
  const form = isCode ? 'code' : forms.find(each => each === typed.form)
  const agreed = readDay(typed.agreed, 'agreed', pastDay(today))
  const since = agreed.outcome === 'read' ? agreed.value : earliest.day
  const after = dayAfter(since, 'The review must come after the day it was agreed', today)
  const review = readDay(typed.review, 'review', after)
  const errors = [
    ...textErrors('title', title, 300, 'Enter what it is called'),
    ...textErrors('words', words, 20_000),
    ...(form ? [] : [{ field: 'form', text: 'Choose what kind of document it is' }]),
    ...(owner ? [] : [{ field: 'owner', text: 'Enter who keeps it' }]),
    ...linkErrors('href', href),
    ...errorsOf(agreed),
    ...errorsOf(review),
  ]
  if (errors.length > 0 || !form || agreed.outcome === 'wrong' || review.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  const days = { agreedOn: agreed.value, reviewOn: review.value }
  return { outcome: 'read', value: { title, words, form, href: href || null, ...days } }
}
