import type { Item, Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { source } from '../../../questionnaires/text.ts'
import { withinSentence } from '../../in-force/sentence.ts'
import type { Adoption } from '../../term.ts'

/** The questionnaire of the library that asks whether a definition is understood. */
export const checkKey = 'definition-check'

/** The section of it in which the words stand. Longer words stand in several, of which each begins so. */
const place = 'definition'
/** The most that one section holds, with room for what a language adds. */
const longest = 1900

export type InForce = Pick<Adoption, 'title' | 'words' | 'behaviours'>

/** The title under which people are asked about a term. */
export function titleFor({ title }: Pick<InForce, 'title'>): string {
  return `What “${withinSentence(title)}” means here`
}

/** The questions with the term in place of the one of the library, and with the words that count now. */
export function putIn(questionnaire: Questionnaire, inForce: InForce): Questionnaire {
  const named = namedFor(questionnaire, withinSentence(inForce.title))
  const sections = sectionsOf(inForce)
  const others = (items: readonly Item[]) => items.filter(item => !isPlace(item))
  const at = named.pages.findIndex(({ items }) => items.some(isPlace))
  const page = at < 0 ? named.pages.length - 1 : at
  const pages = named.pages.map((each, i) =>
    i === page ? { ...each, items: [...sections, ...others(each.items)] } : { ...each, items: others(each.items) },
  )
  return { ...named, pages }
}

const isPlace = ({ id, type }: Item) => type === 'section' && (id === place || id.startsWith(`${place}-`))

/** Wherever the library says “ally”, the name of the term: in what is asked, and in nothing that is answered. */
function namedFor(questionnaire: Questionnaire, name: string): Questionnaire {
  const words = JSON.stringify(`“${name}”`).slice(1, -1)
  return JSON.parse(JSON.stringify(questionnaire).replaceAll('“ally”', () => words)) as Questionnaire
}

function sectionsOf({ words, behaviours }: InForce): Item[] {
  const whole = [words, behaviours && `What we do because of it:\n${behaviours}`].filter(Boolean).join('\n\n')
  return partsOf(whole).map((part, i) => ({
    ...{ id: i === 0 ? place : `${place}-${i + 1}`, type: 'section' as const },
    text: { [source]: part },
  }))
}

/** Words in parts that each have room in a section, cut between two words where there is a space. */
function partsOf(words: string): string[] {
  if (words.length <= longest) return [words.trim()]
  const space = words.slice(0, longest).search(/\s\S*$/)
  const end = space > 0 ? space : longest
  return [words.slice(0, end).trim(), ...partsOf(words.slice(end).trim())]
}
