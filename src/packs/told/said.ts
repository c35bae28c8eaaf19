import type { Insight } from '../../live/plenary/plenary.ts'
import { type Item, nothing, type Piece } from '../content.ts'
import type { Facts, Reflection } from '../facts.ts'
import { type Quotable, stillWaits, wordsToPrint } from '../quotes/quote.ts'
import type { Resource } from '../resources/resource.ts'

/** What tables agreed on, theme by theme, and below it what people said and agreed to be quoted with. */
export function tellInsights({ plenary, quotable }: Facts): Piece[] {
  const { themes = [], loose = [] } = plenary ?? {}
  const groups = themes.filter(({ insights }) => insights.length > 0)
  const told = [
    ...groups.map(({ title, insights }): Piece => ({ title, words: [], items: insights.map(tellInsight) })),
    ...(loose.length > 0
      ? [{ ...(groups.length > 0 && { title: 'Under no theme' }), words: [], items: loose.map(tellInsight) }]
      : []),
  ]
  const none = told.length === 0 ? nothing('No table has agreed on an insight yet.') : []
  return [...none, ...told, ...tellQuotes(quotable)]
}

/** Of insights that were put together every wording stays. At which table it was stands nowhere. */
function tellInsight({ wordings }: Insight): Item {
  const [first, ...others] = wordings
  const source = wordings.map(({ id }) => id).join(' ')
  const words = oneLine(first?.words ?? '')
  if (others.length === 0) return { words, source }
  const also = others.map(other => `“${oneLine(other.words)}”`).join(' ')
  return { words: `${/[.?!…]$/.test(words) ? words : `${words}.`} Another table put it like this: ${also}`, source }
}

function tellQuotes(quotable: readonly Quotable[]): Piece[] {
  const items = quotable.flatMap((each): Item[] => {
    const words = each.kind === 'question' ? null : wordsToPrint(each)
    return words && each.quote ? [{ words: `“${oneLine(words)}”`, source: each.quote.id }] : []
  })
  if (items.length === 0) return []
  return [{ title: 'In people’s own words', words: ['Whoever said this agreed to be quoted.'], items }]
}

/** What the day leaves to work with: its formula, and a question for each audience, where a host saved or showed them. */
export function tellOutput({ plenary, texts }: Facts): Piece[] {
  const { formula, keyQuestions = [] } = plenary ?? {}
  const asked = keyQuestions.filter(({ words, isTold }) => words && isTold)
  const rows = asked.map(({ audience, words }) => [audience, oneLine(words)])
  const [caption, headings] = ['Key questions, by whom they are for', ['For whom', 'Key question']]
  const told: Piece[] = [
    ...(formula?.isTold ? [{ title: 'The formula', words: [`${formula.parts.join(' + ')} = ${formula.whole}`] }] : []),
    ...(rows.length > 0
      ? [{ title: 'Key questions', words: [], table: { caption, headings, isProse: true, rows } }]
      : []),
  ]
  return told.length > 0 || texts.output?.words ? told : nothing('Nothing is written down yet.')
}

/** Questions that may be printed: those with an answer first. */
export function tellQuestions(quotable: readonly Quotable[]): Piece[] {
  const printed = quotable.flatMap(each => {
    const words = each.kind === 'question' ? wordsToPrint(each) : null
    return words && each.quote ? [{ ...each, words, source: each.quote.id }] : []
  })
  if (printed.length === 0) return nothing('No question stands here yet.')
  const sorted = [...printed.filter(each => each.isAnswered), ...printed.filter(each => !each.isAnswered)]
  return sorted.map(({ words, source, isAnswered, answer }) => ({
    ...{ title: words, source },
    words: answer ? paragraphs(answer) : [isAnswered ? 'It was answered in the room.' : stillWaits],
  }))
}

export function tellCases({ cases }: Facts): Piece[] {
  const shared = cases.filter(({ takenBackOn }) => !takenBackOn)
  if (shared.length === 0) return nothing('No case study stands here yet.')
  return shared.map(({ id, title, fromWhom, happened, changed, resources }) => ({
    ...{ title: `${fromWhom}: ${title}`, source: id },
    words: [...paragraphs(happened), ...(changed ? [`What changed: ${paragraphs(changed).join(' ')}`] : [])],
    items: resources.map(itemOf),
  }))
}

export function tellReflections(reflections: readonly Reflection[]): Piece[] {
  if (reflections.length === 0) return nothing('Nothing is written down yet.')
  return [{ words: [], items: reflections.map(({ id, words }) => ({ words: oneLine(words), source: id })) }]
}

export function tellResources(resources: readonly Resource[]): Piece[] {
  if (resources.length === 0) return nothing('Nothing is listed yet.')
  return [{ words: [], items: resources.map(itemOf) }]
}

const itemOf = ({ title, address, words }: Resource): Item => ({
  words: words ? `${title}. ${words}` : title,
  ...(address && { href: address }),
})

export const paragraphs = (text: string): string[] => text.split(/\n+/).filter(line => line.trim() !== '')

const oneLine = (text: string) => paragraphs(text).join(' ')
