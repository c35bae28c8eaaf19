import type { Language } from '../../questionnaires/text.ts'
import type { Row } from '../element.ts'
import type { Framework } from '../queries.ts'
import { placesOfHead } from './places.ts'
import { type Said, type Spoken, sayingOf, speechOf, spokenOf, spokenTogether } from './saying.ts'
import type { InLanguage, Translated } from './translation.ts'

/** What frameworks and elements are called, by their ids, in the language of whoever reads. */
export type Names = Readonly<{ said: ReadonlyMap<string, Said>; spoken: Spoken }>

type Found = Readonly<{
  frameworks: readonly Framework[]
  rows: readonly Row[]
  chosen: Language | null
  /** Titles of elements in that language. */
  titles: ReadonlyMap<string, Translated>
}>

/** The names of everything on the strategy. */
export function namesOf({ frameworks, rows, chosen, titles }: Found): Names {
  const said = new Map<string, Said>()
  const spoken = frameworks.map(({ id, title, language, languages }) => {
    const speech = speechOf(chosen, language, languages)
    const head = (speech.language !== null && languages[speech.language]?.words) || {}
    said.set(id, sayingOf(speech, head)('title', title))
    const own = rows.filter(({ element }) => element.frameworkId === id)
    const found = own.map(({ element }) => {
      const translated = titles.get(element.id)
      const words: InLanguage = translated ? { title: translated } : {}
      said.set(element.id, sayingOf(speech, words)('title', element.title))
      return spokenOf(speech, words, placesOfHead({ title: element.title, about: '' }).slice(0, 1))
    })
    return spokenTogether([spokenOf(speech, head, placesOfHead({ title, about: '' }).slice(0, 1)), ...found])
  })
  return { said, spoken: spokenTogether(spoken) }
}
