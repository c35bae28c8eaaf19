import type { Day } from '../../calendar/day.ts'
import type { ElementsFile, ElementWords, FileHead } from '../content.ts'
import { translationsFor } from '../translations/file.ts'
import type { Languages, Translations } from '../translations/translation.ts'

/** The cycle of an element that is open, and whether work in it has got anywhere. */
export type OpenCycle = Readonly<{ id: string; number: number; isUnderWay: boolean; reviewOn: Day | null }>

/** An element of the organisation's own copy. */
export type OwnElement = Readonly<{
  id: string
  /** What it is called in files: never changes, and is never used again for another one. */
  key: string
  words: ElementWords
  /** Its words in the version that was taken up; null for one that the organisation added. */
  base: ElementWords | null
  /** Goes up with every change, so that nobody writes over what they have not seen. */
  revision: number
  retiredOn: Day | null
  /** The version of the framework that has it no longer. */
  goneIn: number | null
  cycle: OpenCycle | null
  translations: Translations
}>

/** An organisation's own copy of a framework it follows. */
export type Copy = Readonly<{
  id: string
  key: string
  /** The version that was taken up last. */
  version: number
  title: string
  revision: number
  /** What its file says of itself, in the version that was taken up. */
  base: FileHead
  adoptedOn: Day
  /** In which order the organisation took it up, from 0. */
  place: number
  languages: Languages
  /** In their order, with those that are retired. */
  elements: readonly OwnElement[]
}>

/** The elements that are worked on. */
export function inUse({ elements }: Copy): readonly OwnElement[] {
  return elements.filter(({ retiredOn }) => retiredOn === null)
}

export type MayRetire = 'may' | 'under-way' | 'retired'

/**
 * Can an element be retired? Not while work is under way in it. A cycle that has only just begun with the lessons of the
 * last one waits with its element.
 */
export function mayRetire({ retiredOn, cycle }: Pick<OwnElement, 'retiredOn' | 'cycle'>): MayRetire {
  if (retiredOn) return 'retired'
  return cycle?.isUnderWay ? 'under-way' : 'may'
}

/** The mark of a new element: the first number that no other has. */
export function freeMark(taken: readonly string[]): string {
  for (let number = 1; number < 100; number++) if (!taken.includes(String(number))) return String(number)
  return '?'
}

/** The copy as a file that can be taken up again, here or elsewhere. */
export function fileOf(copy: Copy): ElementsFile {
  const { key, version, title, base, languages } = copy
  const used = inUse(copy)
  const words = { title, about: base.about, elements: used.map(element => ({ id: element.key, ...element.words })) }
  const elements = new Map(used.map(element => [element.key, element.translations]))
  const translations = translationsFor(words, { languages, elements })
  return {
    ...{ id: key, kind: 'elements', version, language: base.language, title, about: base.about, source: base.source },
    ...(translations && { translations }),
    elements: words.elements,
  }
}
