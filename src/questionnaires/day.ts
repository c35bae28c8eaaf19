import type { Day } from '../calendar/day.ts'
import { type Language, plainOf } from './text.ts'

/** One for each language: making one takes as long as a hundred days written with it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** A day in the words of a language, with the figures of a phone in this country. */
export function inLanguage(day: Day, language: Language): string {
  const locale = `${plainOf(language) === 'en' ? 'en-GB' : language}-u-nu-latn`
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(locale, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}
