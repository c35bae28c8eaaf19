import { z } from 'zod'

/**
 * A language a questionnaire is written in: a tag of BCP 47, such as `en` or `cy`. `en-x-easy` is easy read in English.
 * English comes first, since every other text is a translation of it.
 */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-x-easy)?$/)
export type Language = z.infer<typeof languageTag>

export const source = 'en' satisfies Language

/** The same words in the languages there are. English is always there. */
export const text = z
  .object({ en: z.string().trim().min(1).max(2000) })
  .catchall(z.string().trim().max(2000))
  .refine(words => Object.keys(words).every(tag => languageTag.safeParse(tag).success), 'an unknown language')
export type Text = Readonly<Record<string, string> & { en: string }>

/** What is said in English beside this, in other languages. */
export const translations = z.record(languageTag, z.string())
export type Translations = Readonly<z.infer<typeof translations>>

/** The words in a language. What nobody has translated is said in English, rather than left out. */
export function say(words: Text, language: Language): string {
  return words[languageOf(words, language)] ?? words.en
}

/** The language in which `say` says these words: the one asked for, its plain one, or English. */
export function languageOf(words: Text, language: Language): Language {
  return [language, plainOf(language)].find(each => words[each]) ?? source
}

/** The language an easy-read variant is of. */
export function plainOf(language: Language): Language {
  return language.replace(/-x-easy$/, '')
}

export function isEasyRead(language: Language): boolean {
  return language.endsWith('-x-easy')
}

const rightToLeft = ['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']

export function directionOf(language: Language): 'ltr' | 'rtl' {
  const [tag = '', script] = plainOf(language).split('-')
  return script === 'Arab' || script === 'Hebr' || (!script && rightToLeft.includes(tag)) ? 'rtl' : 'ltr'
}
