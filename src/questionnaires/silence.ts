import { messagesIn, spoken } from './messages.ts'
import type { Item, Option, Questionnaire } from './questionnaire.ts'
import type { Text } from './text.ts'

const label = Object.fromEntries(spoken.map(language => [language, messagesIn(language).say('prefer-not')]))

/** *Prefer not to say*, in every language that has a catalogue. */
const silence: Option = { id: 'silence', label: { ...label, en: messagesIn('en').say('prefer-not') }, isSilence: true }

/** Can somebody choose not to say, among the answers to this? */
export function offersSilence(item: Item): boolean {
  return hasOptions(item) && item.options.some(({ isSilence }) => isSilence)
}

/** Questions where not to say could be an answer. To offer it for some of them and not for others would say something. */
function hasOptions(item: Item): item is Extract<Item, { type: 'choice' | 'choices' }> {
  return item.type === 'choice' || item.type === 'choices'
}

/** The same item with *Prefer not to say* as its last answer, or without. */
export function withSilence(item: Item, isOffered: boolean): Item {
  if (!hasOptions(item) || offersSilence(item) === isOffered) return item
  const others = item.options.filter(({ isSilence }) => !isSilence)
  return { ...item, options: isOffered ? [...others, inWordsOf(silence, others)] : others }
}

/** Not to say comes in the languages that the other answers are in. */
function inWordsOf(option: Option, others: readonly Option[]): Option {
  const languages = new Set(others.flatMap(each => Object.keys(each.label)))
  const words = Object.entries(option.label).filter(([language]) => languages.has(language))
  const text: Text = { ...Object.fromEntries(words), en: option.label.en }
  return { ...option, label: text }
}

export type WithEquality = Readonly<
  { outcome: 'added'; questionnaire: Questionnaire } | { outcome: 'twice'; questions: readonly string[] }
>

/**
 * A questionnaire with equality questions at its end: all of them with *Prefer not to say*, or none. Refused when it has
 * one of them already.
 */
export function withEquality(
  questionnaire: Questionnaire,
  added: Questionnaire,
  { isSilenceOffered }: Readonly<{ isSilenceOffered: boolean }>,
): WithEquality {
  const idsIn = ({ pages }: Questionnaire) => pages.flatMap(({ id, items }) => [id, ...items.map(item => item.id)])
  const there = idsIn(questionnaire)
  const twice = idsIn(added).filter(id => there.includes(id))
  if (twice.length > 0) return { outcome: 'twice', questions: twice }
  const pages = added.pages.map(page => ({
    ...page,
    items: page.items.map(item => withSilence(item, isSilenceOffered)),
  }))
  const derived = [...(questionnaire.derived ?? []), ...(added.derived ?? [])]
  return {
    outcome: 'added',
    questionnaire: {
      ...questionnaire,
      pages: [...questionnaire.pages, ...pages],
      ...(derived.length > 0 && { derived }),
    },
  }
}
