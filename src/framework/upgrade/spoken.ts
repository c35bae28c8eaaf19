import type { Copy } from '../copy/copy.ts'
import { placesOf, placesOfHead } from '../translations/places.ts'
import { farIn } from '../translations/spoken.ts'
import { type Completeness, completenessOf, sum } from '../translations/translation.ts'
import type { Resolved } from './merge.ts'

/** How far a language has come, and how far it will have come. `before` is null for one that is new. */
export type SpokenChange = Readonly<{ language: string; before: Completeness | null; after: Completeness }>

/** What a newer version does to each language, once it is taken up as resolved. `about` is what it says of itself. */
export function changesOf(copy: Copy, { title, elements, languages }: Resolved, about: string): SpokenChange[] {
  const used = elements.filter(({ id, retires }) => !retires && !isRetired(copy, id))
  return Object.entries(languages).map(([language, { words }]) => ({
    language,
    before: copy.languages[language] ? farIn(copy, language) : null,
    after: sum([
      completenessOf(words, placesOfHead({ title, about })),
      ...used.map(each => completenessOf(each.translations[language] ?? {}, placesOf(each.words))),
    ]),
  }))
}

const isRetired = ({ elements }: Copy, id: string | null) => elements.some(each => each.id === id && each.retiredOn)
