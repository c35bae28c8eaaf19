import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { spoken } from '../messages.ts'
import { type Language, source, type Text } from '../text.ts'
import { mostPlaces, type SupportPlace } from './place.ts'

/** One line of the form: words in each language, and how to reach it. */
export type PlaceTyped = Readonly<{ words: Readonly<Record<Language, string>>; reach: string }>

/** The languages in which places are named: those the fixed words beside the questions are in. */
export const languages: readonly Language[] = spoken

export const fieldsOf = (at: number) => ({
  words: (language: Language) => `words-${at + 1}-${language}`,
  reach: `reach-${at + 1}`,
})

export function typedPlaces({ one }: Form): PlaceTyped[] {
  return Array.from({ length: mostPlaces }, (_, at) => {
    const fields = fieldsOf(at)
    const words = Object.fromEntries(languages.map(language => [language, one(fields.words(language))]))
    return { words, reach: one(fields.reach) }
  })
}

/** The places that are there, and lines to fill in. */
export function typedOf(places: readonly SupportPlace[]): PlaceTyped[] {
  return Array.from({ length: mostPlaces }, (_, at) => {
    const { words, reach = '' } = places[at] ?? {}
    return { words: Object.fromEntries(languages.map(language => [language, words?.[language] ?? ''])), reach }
  })
}

/** Lines that are left empty are left out. */
export function readPlaces(typed: readonly PlaceTyped[]): FormReading<readonly SupportPlace[]> {
  const filled = typed.map((line, at) => ({ ...line, at })).filter(isFilled)
  const errors: FieldError[] = filled.flatMap(({ words, reach, at }) => {
    const fields = fieldsOf(at)
    return [
      ...textErrors(fields.words(source), words[source] ?? '', 200, 'Say in English who it is'),
      ...languages
        .filter(language => language !== source)
        .flatMap(language => textErrors(fields.words(language), words[language] ?? '', 200)),
      ...textErrors(fields.reach, reach, 100, 'Enter the number, or the address'),
    ]
  })
  if (filled.length === 0) errors.push({ field: fieldsOf(0).words(source), text: 'Name at least one place' })
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: filled.map(({ words, reach }) => ({ words: wordsOf(words), reach })) }
}

const isFilled = ({ words, reach }: PlaceTyped) => reach !== '' || Object.values(words).some(Boolean)

function wordsOf(words: PlaceTyped['words']): Text {
  const said = Object.entries(words).filter(([, each]) => each)
  return { ...Object.fromEntries(said), en: words[source] ?? '' }
}
