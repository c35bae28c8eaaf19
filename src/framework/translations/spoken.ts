import type { Language } from '../../questionnaires/text.ts'
import { type Copy, inUse, type OwnElement } from '../copy/copy.ts'
import { type Placed, placesOf, placesOfHead } from './places.ts'
import { type Completeness, completenessOf, sum } from './translation.ts'

/** What a copy says of itself, as it stands. */
export const headPlaces = ({ title, base }: Pick<Copy, 'title' | 'base'>): readonly Placed[] =>
  placesOfHead({ title, about: base.about })

/** How far an element has come in a language. */
export function farInElement({ words, translations }: OwnElement, language: Language): Completeness {
  return completenessOf(translations[language] ?? {}, placesOf(words))
}

/** How far a whole copy has come in a language: what it says of itself, and every element that is worked on. */
export function farIn(copy: Copy, language: Language): Completeness {
  const head = completenessOf(copy.languages[language]?.words ?? {}, headPlaces(copy))
  return sum([head, ...inUse(copy).map(element => farInElement(element, language))])
}

/** Goes up with every change of a copy or of an element in it: whoever says that they have read it has read just this. */
export function stampOf({ revision, elements }: Copy): number {
  return elements.reduce((all, element) => all + element.revision, revision)
}
