import type { Questionnaire } from '../questionnaire.ts'
import { type Language, source, type Text } from '../text.ts'
import { mapTexts, textsOf } from '../texts.ts'

/** Words in one language, by their places; '' where there are none. */
export type Words = Readonly<Record<string, string>>

export function wordsIn(questionnaire: Questionnaire, language: Language): Words {
  return Object.fromEntries(textsOf(questionnaire).map(({ place, text }) => [place, text[language] ?? '']))
}

/** A questionnaire with these words in a language; places that are not among them stay as they are. */
export function withWords(questionnaire: Questionnaire, language: Language, words: Words): Questionnaire {
  return mapTexts(questionnaire, ({ place, text }) => {
    const said = Object.hasOwn(words, place) ? words[place] : undefined
    return said === undefined ? text : inLanguage(text, language, said)
  })
}

function inLanguage(text: Text, language: Language, words: string): Text {
  const { [language]: _, ...others } = text
  return { ...others, en: text[source], ...(words && { [language]: words }) }
}

/** The words to be saved, or those that somebody else has written otherwise meanwhile. */
export type Merged = Readonly<
  { outcome: 'merged'; words: Words } | { outcome: 'meanwhile'; places: readonly string[]; words: Words }
>

/**
 * What somebody typed, over what stands now, both having begun with the same words. What only one of them changed is that
 * one's; `words` of `meanwhile` is what to show them again: theirs where they typed, and what stands now elsewhere.
 */
export function merge({ before, now, typed }: Readonly<{ before: Words; now: Words; typed: Words }>): Merged {
  const places = Object.keys(now)
  const isMine = (place: string) => typed[place] !== undefined && typed[place] !== before[place]
  const words = Object.fromEntries(places.map(place => [place, (isMine(place) ? typed[place] : now[place]) ?? '']))
  const both = places.filter(place => isMine(place) && now[place] !== before[place] && now[place] !== typed[place])
  return both.length > 0 ? { outcome: 'meanwhile', places: both, words } : { outcome: 'merged', words }
}

/** A questionnaire offered in one more language, still without words in it. */
export function addLanguage(questionnaire: Questionnaire, language: Language): Questionnaire {
  const { languages } = questionnaire
  return languages.includes(language) ? questionnaire : { ...questionnaire, languages: [...languages, language] }
}

/** A questionnaire that is not offered in a language any more: its words in it go. Null for English, which stays. */
export function removeLanguage(questionnaire: Questionnaire, language: Language): Questionnaire | null {
  if (language === source || !questionnaire.languages.includes(language)) return null
  const others = (list: readonly Language[]) => list.filter(each => each !== language)
  const bare = mapTexts(questionnaire, ({ text }) => inLanguage(text, language, ''))
  return { ...bare, languages: others(bare.languages), reviewed: others(bare.reviewed) }
}
