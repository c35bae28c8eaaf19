import type { Language } from '../../questionnaires/text.ts'
import type { Placed } from './places.ts'
import { type InLanguage, type Languages, type Translated, type Translations, translationOf } from './translation.ts'

/**
 * Translations of these texts, ours and those of a newer version. One of just these words goes before one of others, and
 * among those the one that we have written ourselves.
 */
function merged(ours: InLanguage, theirs: InLanguage, places: readonly Placed[]): InLanguage {
  return Object.fromEntries(
    places.flatMap((placed): [string, Translated][] => {
      const [own, other] = [translationOf(ours, placed), translationOf(theirs, placed)]
      const isCurrent = (each: Translated | null) => each?.of === placed.text
      // Words that were changed, with a translation that was not: it is of the words before, whatever the file says.
      const isLeftBehind = own !== null && own.text === other?.text && own.of !== placed.text
      if (isLeftBehind) return [[placed.place, own]]
      const found = own?.isOurs && isCurrent(own) ? own : ([other, own].find(isCurrent) ?? own ?? other)
      return found ? [[placed.place, found]] : []
    }),
  )
}

/** The same in every language that either of them has. */
export function mergedInAll(ours: Translations, theirs: Translations, places: readonly Placed[]): Translations {
  const all = languagesOf(ours, theirs).map(
    language => [language, merged(ours[language] ?? {}, theirs[language] ?? {}, places)] as const,
  )
  return Object.fromEntries(all.filter(([, words]) => Object.keys(words).length > 0))
}

/** The languages after an upgrade. `isSame` says whether any word of a language, or what it translates, has changed. */
export function mergedLanguages(
  ours: Languages,
  theirs: Languages,
  { places, isSame }: Readonly<{ places: readonly Placed[]; isSame: (language: Language) => boolean }>,
): Languages {
  return Object.fromEntries(
    languagesOf(ours, theirs).map(language => {
      const [own, other] = [ours[language], theirs[language]]
      const words = merged(own?.words ?? {}, other?.words ?? {}, places)
      const reviewed = own ? own.reviewed && isSame(language) : (other?.reviewed ?? false)
      return [language, { reviewed, words }]
    }),
  )
}

const languagesOf = (...of: readonly object[]) => [...new Set(of.flatMap(Object.keys))]
