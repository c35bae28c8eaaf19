import { type Language, plainOf } from '../../questionnaires/text.ts'
import type { Placed } from './places.ts'
import {
  type Completeness,
  completenessOf,
  type InLanguage,
  type Languages,
  sum,
  type Translations,
  translationOf,
} from './translation.ts'

/** In which language somebody reads what a framework says, and what there is of it. */
export type Speech = Readonly<{
  /** The language they chose; null where they chose none, or one that the framework is not in. */
  language: Language | null
  /** The one it is written in. */
  source: Language
  /** Those it is translated into. */
  offered: readonly Language[]
  /** Has somebody who speaks the language read the translation? */
  isReviewed: boolean
}>

/** How a framework speaks to somebody who has chosen a language; easy read falls back to its plain language. */
export function speechOf(chosen: Language | null, source: Language, languages: Languages): Speech {
  const language = chosen === null ? null : ([chosen, plainOf(chosen)].find(each => languages[each]) ?? null)
  const isReviewed = language !== null && languages[language]?.reviewed === true
  return { language, source, offered: Object.keys(languages), isReviewed }
}

/** The words in the language of a speech, of an element or of a framework. */
export function wordsIn({ language }: Speech, translations: Translations): InLanguage {
  return (language !== null && translations[language]) || {}
}

/** A text as somebody reads it. `lang` is there as soon as not everything on the page is in one language. */
export type Said = Readonly<{ text: string; lang: Language | null }>

/** How a text at a place is said to whoever reads. */
export type Saying = (place: string, text: string) => Said

/** The language of everything around what a framework says. */
const around = 'en'

/** Says each text in the language that was chosen where its translation is of just these words, and as it is elsewhere. */
export function sayingOf({ language, source }: Speech, words: InLanguage): Saying {
  return (place, text) => {
    const found = language === null ? null : translationOf(words, { place, text })
    if (language !== null && found?.of === text) return { text: found.text, lang: language }
    return { text, lang: language === null && plainOf(source) === around ? null : source }
  }
}

/** Everything as it is written, in English. */
export const asWritten: Saying = (_, text) => ({ text, lang: null })

/** What stands on a page, and how far it is translated for whoever reads it. */
export type Spoken = Speech & Readonly<{ far: Completeness }>

export function spokenOf(speech: Speech, words: InLanguage, places: readonly Placed[]): Spoken {
  return { ...speech, far: completenessOf(words, places) }
}

/** Several frameworks on one page, read in one language. */
export function spokenTogether(all: readonly Spoken[]): Spoken {
  const read = all.filter(({ language }) => language !== null)
  return {
    language: read[0]?.language ?? null,
    source: all[0]?.source ?? around,
    offered: [...new Set(all.flatMap(({ offered }) => offered))],
    isReviewed: read.every(({ isReviewed }) => isReviewed),
    far: sum(all.map(({ far }) => far)),
  }
}
