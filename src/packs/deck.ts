import { inWords } from '../calendar/day.ts'
import { slidesOf } from '../papers/results/deck.ts'
import { shorten } from '../papers/shorten.ts'
import type { Deck, Slide } from '../platform/slides/deck.ts'
import type { PackContent, PackPart, Piece } from './content.ts'
import { type Made, sayEdition } from './paper.ts'

/** A pack as slides: one for each thing that it says, and more where that is too much for one. */
export function deckOf(content: PackContent, made: Pick<Made, 'edition' | 'on'>): Deck {
  const { title, organisation, when, parts } = content
  const first: Slide = {
    title: shorten(title, 160),
    words: [`Insights pack of ${organisation}`, when, sayEdition(made)],
    notes:
      'Charts can be changed in looks; there is nothing hidden behind them. What people said stands here only where they agreed.',
  }
  return {
    ...{ title: shorten(title, 160), organisation: shorten(organisation, 90), madeOn: inWords(made.on) },
    slides: [
      first,
      ...parts.filter(({ part }) => part !== 'rule').flatMap(slidesOfPart),
      ...slidesOfNothing(parts),
      ...parts.filter(({ part }) => part === 'rule').flatMap(slidesOfPart),
    ],
  }
}

/** One slide for every part in which nothing stands: nobody wants to show five of them. */
function slidesOfNothing(parts: readonly PackPart[]): Slide[] {
  const list = parts.flatMap(({ title, pieces }) =>
    pieces.filter(({ isNothing }) => isNothing).map(({ words }) => `${title}: ${words.join(' ')}`),
  )
  return list.length > 0 ? [{ title: 'What is not in here', words: [], list, notes: list.join('\n') }] : []
}

function slidesOfPart({ part, title, pieces }: PackPart): Slide[] {
  return pieces.flatMap(piece => {
    if (piece.isNothing) return []
    // A theme is not known as one by its name alone.
    const named = part === 'insights' && piece.title ? `${title}: ${piece.title}` : piece.title
    const own = named ? shorten(named, 140) : title
    if (piece.table && !piece.table.isProse)
      return slidesOf({ kind: 'topic', title: own, words: piece.words, bars: piece.bars, table: piece.table })
    return [...slidesOfWords(piece, own, title), ...slidesOfProse(piece, own)]
  })
}

/** So many letters stand on a slide of words, and so many in a table of sentences. */
const [mostLetters, mostInTable] = [800, 1400]

/** Words and lists, cut at the end of a sentence where they are too long for one slide; nothing is left out. */
function slidesOfWords({ title, words, items = [] }: Piece, heading: string, part: string): Slide[] {
  const isCut = title !== undefined && !heading.endsWith(title)
  const said = [...(isCut ? [title] : []), ...words].flatMap(sentences)
  const list = items.flatMap(({ words: each, href }) =>
    sentences(href ? `${each.replace(/[.:]$/, '')}: ${href}` : each),
  )
  const lines = [...said.map(text => ({ text, inList: false })), ...list.map(text => ({ text, inList: true }))]
  const slides = inParts(lines, ({ text }) => text.length, mostLetters)
  return slides.map((each, i) => {
    const shown = each.filter(({ inList }) => inList).map(({ text }) => text)
    return {
      title: slides.length > 1 ? `${shorten(heading, 120)} (${i + 1} of ${slides.length})` : heading,
      words: each.filter(({ inList }) => !inList).map(({ text }) => text),
      ...(shown.length > 0 && { list: shown }),
      notes: [part, ...each.map(({ text }) => text)].join('\n'),
    }
  })
}

function slidesOfProse({ table }: Piece, title: string): Slide[] {
  if (!table) return []
  const slides = inParts(table.rows, row => row.join('').length, mostInTable)
  return slides.map((rows, i) => ({
    title: slides.length > 1 ? `${title} (${i + 1} of ${slides.length})` : title,
    words: [],
    table: { headings: table.headings, rows, isProse: true },
    notes: rows.map(([name, ...cells]) => `${name}: ${cells.join(' ')}`).join('\n'),
  }))
}

/** A text in pieces that fit on a slide, each as many whole sentences as there is room for. */
function sentences(text: string): string[] {
  if (text.length <= 400) return [text]
  const each = text.match(/[^.?!]+[.?!]*\s*/g) ?? [text]
  return inParts(each, sentence => sentence.length, 400).map(part => part.join('').trim())
}

/** Things in a row, as many together as there is room for, and at least one. */
function inParts<T>(all: readonly T[], sizeOf: (one: T) => number, room: number): T[][] {
  const parts: T[][] = []
  let left = 0
  for (const one of all) {
    const last = parts.at(-1)
    if (last && sizeOf(one) <= left) last.push(one)
    else parts.push([one])
    left = (last && sizeOf(one) <= left ? left : room) - sizeOf(one)
  }
  return parts
}
