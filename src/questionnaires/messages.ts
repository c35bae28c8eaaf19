import { IntlMessageFormat } from 'intl-messageformat'
import arabic from '../../content/messages/ar.json' with { type: 'json' }
import welsh from '../../content/messages/cy.json' with { type: 'json' }
import english from '../../content/messages/en.json' with { type: 'json' }
import { directionOf, type Language, plainOf } from './text.ts'

/** A message whoever answers can read. English has them all; a test holds the other catalogues to no others. */
export type MessageKey = keyof typeof english.messages

type Values = Readonly<Record<string, string | number>>

type Catalogue = Readonly<{
  language: Language
  /** What the language calls itself. */
  name: string
  isReviewed: boolean
  messages: Readonly<Partial<Record<MessageKey, string>>>
}>

/** The fixed words beside the questions, in one language. */
export type Messages = Readonly<{
  /** The language they are in: English where there is no catalogue for what was asked for. */
  language: Language
  direction: 'ltr' | 'rtl'
  name: string
  /** Has somebody who speaks it read the words? */
  isReviewed: boolean
  say(key: MessageKey, values?: Values): string
}>

const catalogues: readonly Catalogue[] = [english, welsh, arabic]

const inEnglish: Catalogue = english

/** The languages that have a catalogue. */
export const spoken: readonly Language[] = catalogues.map(({ language }) => language)

const read = new Map(catalogues.map(catalogue => [catalogue.language, readCatalogue(catalogue)]))

/** The messages in a language; easy read has those of its plain language. What is not there is said in English. */
export function messagesIn(language: Language): Messages {
  return read.get(language) ?? read.get(plainOf(language)) ?? read.get(inEnglish.language)!
}

function readCatalogue({ language, name, isReviewed, messages }: Catalogue): Messages {
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const formatOf = (key: MessageKey) => {
    const own = messages[key]
    // Figures are those of the keys of a phone in the United Kingdom, whatever the writing around them.
    const locale = `${own ? language : inEnglish.language}-u-nu-latn`
    const format = formats.get(key) ?? new IntlMessageFormat(own ?? inEnglish.messages[key] ?? key, locale)
    formats.set(key, format)
    return format
  }
  return {
    ...{ language, name, isReviewed },
    direction: directionOf(language),
    say: (key, values = {}) => String(formatOf(key).format(values)),
  }
}
