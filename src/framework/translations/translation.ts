import { z } from 'zod'
import { type Language, languageTag } from '../../questionnaires/text.ts'
import type { Placed } from './places.ts'

/** Words in another language, and the text that they translate. When that is another one by now, they are out of date. */
export type Translated = Readonly<{
  text: string
  of: string
  /** Written by the organisation itself, and so kept when a newer version of the framework has other words. */
  isOurs?: true | undefined
}>

/** What is translated into one language, by place. */
export type InLanguage = Readonly<Record<string, Translated>>

/** The translations of an element. */
export type Translations = Readonly<Record<Language, InLanguage>>

/** The languages of a framework, with what it says of itself. */
export type Languages = Readonly<Record<Language, Readonly<{ reviewed: boolean; words: InLanguage }>>>

const inLanguage = z.record(
  z.string(),
  z.object({ text: z.string(), of: z.string(), isOurs: z.literal(true).optional() }),
)
const translations = z.record(languageTag, inLanguage)
const languages = z.record(languageTag, z.object({ reviewed: z.boolean(), words: inLanguage }))

export const readTranslations = (stored: unknown): Translations => translations.parse(stored)
export const readLanguages = (stored: unknown): Languages => languages.parse(stored)

/** Lines that have no id are found by what they translate, wherever they stand now. */
const isLine = (place: string) => /^(evidence|tools)\//.test(place)

/** What there is for a text: its translation, one of other words, or nothing. */
export function translationOf(words: InLanguage, { place, text }: Pick<Placed, 'place' | 'text'>): Translated | null {
  const here = Object.hasOwn(words, place) ? words[place] : undefined
  if (here?.of === text || !isLine(place)) return here ?? null
  return Object.entries(words).find(([at, { of }]) => isLine(at) && of === text)?.[1] ?? here ?? null
}

export type State = 'translated' | 'out-of-date' | 'missing'

export function stateOf(words: InLanguage, placed: Pick<Placed, 'place' | 'text'>): State {
  const found = translationOf(words, placed)
  if (!found) return 'missing'
  return found.of === placed.text ? 'translated' : 'out-of-date'
}

/** How far a translation has come. What is out of date is not translated: people read the words it was made from anew. */
export type Completeness = Readonly<{ texts: number; translated: number; outOfDate: number }>

export function completenessOf(words: InLanguage, places: readonly Placed[]): Completeness {
  const states = places.map(placed => stateOf(words, placed))
  const count = (state: State) => states.filter(each => each === state).length
  return { texts: places.length, translated: count('translated'), outOfDate: count('out-of-date') }
}

export function sum(parts: readonly Completeness[]): Completeness {
  const total = (key: keyof Completeness) => parts.reduce((all, part) => all + part[key], 0)
  return { texts: total('texts'), translated: total('translated'), outOfDate: total('outOfDate') }
}

/** *24 of 360 texts*, and how many are out of date. */
export function howFar({ texts, translated, outOfDate }: Completeness): string {
  const far = translated === texts ? `All ${texts} texts` : `${translated} of ${texts} texts`
  return outOfDate > 0 ? `${far}, ${outOfDate} out of date` : far
}

export type Typed = Readonly<{
  /** By place; '' takes a translation out. A place that is not in it stays as it is. */
  words: Readonly<Record<string, string>>
  /** Places whose translation still says the same, though what it translates was changed. */
  stillRight: readonly string[]
}>

/**
 * These words with what was typed. What is typed anew is ours, and of the text that stands now; what is left as it was
 * stays out of date, unless somebody says that it is right all the same. Words of places that are gone are dropped.
 */
export function withTyped(words: InLanguage, places: readonly Placed[], typed: Typed): InLanguage {
  return Object.fromEntries(
    places.flatMap((placed): [string, Translated][] => {
      const { place, text: of } = placed
      const stands = translationOf(words, placed)
      const text = typed.words[place] ?? stands?.text ?? ''
      if (text === '') return []
      const isKept = stands?.text === text && (stands.of === of || !typed.stillRight.includes(place))
      return [[place, isKept ? stands : { text, of, isOurs: true }]]
    }),
  )
}
