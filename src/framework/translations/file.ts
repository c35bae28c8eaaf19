import type { Language } from '../../questionnaires/text.ts'
import type { ElementsFile, FileTranslation } from '../content.ts'
import { type Placed, placesOf, placesOfHead } from './places.ts'
import {
  type InLanguage,
  type Languages,
  stateOf,
  type Translated,
  type Translations,
  translationOf,
} from './translation.ts'

type Files = Readonly<Record<Language, FileTranslation>>

/** Every text of a file, by the id of its node: `title`, and `define/purpose` within an element. */
export function nodesOf({ title, about, elements }: Pick<ElementsFile, 'title' | 'about' | 'elements'>): Placed[] {
  const within = elements.flatMap(({ id, ...words }) =>
    placesOf(words).map(placed => ({ ...placed, place: `${id}/${placed.place}` })),
  )
  return [...placesOfHead({ title, about }), ...within]
}

const filesIn = ({ translations = {} }: Pick<ElementsFile, 'translations'>): [Language, FileTranslation][] =>
  Object.entries(translations)

/** Words of a file for these places, whose nodes begin with `under`. */
function wordsFor({ words, outOfDate = {} }: FileTranslation, places: readonly Placed[], under: string): InLanguage {
  return Object.fromEntries(
    places.flatMap(({ place, text }): [string, Translated][] => {
      const node = `${under}${place}`
      const [said, old] = [words[node], outOfDate[node]]
      if (said !== undefined) return [[place, { text: said, of: text }]]
      return old ? [[place, old]] : []
    }),
  )
}

/** The languages of a file, with what it says of itself. */
export function languagesIn(file: ElementsFile): Languages {
  const places = placesOfHead(file)
  return Object.fromEntries(
    filesIn(file).map(([language, said]) => [language, { reviewed: said.reviewed, words: wordsFor(said, places, '') }]),
  )
}

/** What a file has for one of its elements. */
export function translationsIn(file: ElementsFile, { id, ...words }: ElementsFile['elements'][number]): Translations {
  const places = placesOf(words)
  const found = filesIn(file).map(([language, said]) => [language, wordsFor(said, places, `${id}/`)] as const)
  return Object.fromEntries(found.filter(([, said]) => Object.keys(said).length > 0))
}

type Spoken = Readonly<{ languages: Languages; elements: ReadonlyMap<string, Translations> }>

/** Translations as a file has them: those of its words, and beside them those of words that are others by now. */
export function translationsFor(
  file: Pick<ElementsFile, 'title' | 'about' | 'elements'>,
  { languages, elements }: Spoken,
): Files | undefined {
  const said = Object.entries(languages).map(([language, { reviewed, words }]): [Language, FileTranslation] => {
    const head = placesOfHead(file).map(placed => found(words, placed, ''))
    const within = file.elements.flatMap(({ id, ...own }) => {
      const inIt = elements.get(id)?.[language] ?? {}
      return placesOf(own).map(placed => found(inIt, placed, `${id}/`))
    })
    const all = [...head, ...within].filter(each => each !== null)
    const current = all.filter(({ state }) => state === 'translated').map(({ node, words: { text } }) => [node, text])
    const old = all
      .filter(({ state }) => state === 'out-of-date')
      .map(({ node, words: { text, of } }) => [node, { text, of }])
    const outOfDate = old.length > 0 ? { outOfDate: Object.fromEntries(old) } : {}
    return [language, { reviewed, words: Object.fromEntries(current), ...outOfDate }]
  })
  return said.length > 0 ? Object.fromEntries(said) : undefined
}

function found(words: InLanguage, placed: Placed, under: string) {
  const said = translationOf(words, placed)
  return said && { node: `${under}${placed.place}`, words: said, state: stateOf(words, placed) }
}

/** What in the translations of a file belongs to none of its texts, each in words. `value` is what stands in the file. */
export function strayIn(file: ElementsFile, value: unknown): string[] {
  if (!isObject(value)) return []
  const nodes = new Set(nodesOf(file).map(({ place }) => place))
  return Object.entries(value).flatMap(([language, said]) => {
    if (language === file.language)
      return [`translations, ${language}: is the language that the framework is written in`]
    if (!isObject(said)) return []
    return (['words', 'outOfDate'] as const).flatMap(list =>
      Object.keys(isObject(said[list]) ? said[list] : {})
        .filter(node => !nodes.has(node))
        .map(
          node => `translations, ${language}, ${list}: has “${shortened(node)}”, and no text in the file has that id`,
        ),
    )
  })
}

const shortened = (node: string) => (node.length > 100 ? `${node.slice(0, 100)}…` : node).replace(/\p{C}/gu, ' ')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
