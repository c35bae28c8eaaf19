import { type Day, inWords } from '../calendar/day.ts'
import { drawBars } from '../papers/results/drawing.tsx'
import { tableOf } from '../papers/results/paper.ts'
import type { Bars } from '../papers/results/told.ts'
import { shorten } from '../papers/shorten.ts'
import type { Block, Drawing, PaperDocument, Phrases } from '../platform/pdf/document.ts'
import type { Item, PackContent, PackPart, Piece } from './content.ts'

/** Which edition it is, and when it was made. `edition` is null for a draft. */
export type Made = Readonly<{ edition: number | null; on: Day; origin: string }>

/** `bars`: what each drawing shows, for a page, which draws it by itself. */
export type PackPaper = Readonly<{
  document: PaperDocument
  drawings: Readonly<Record<string, Drawing>>
  bars: Readonly<Record<string, Bars>>
}>

/** A pack as a document: each part a section, and what has a title in it a heading. */
export function paperOf(content: PackContent, made: Made): PackPaper {
  const { title, organisation, when, parts } = content
  const drawings: Record<string, Drawing> = {}
  const drawn: Record<string, Bars> = {}
  const draw = (bars: Bars): string => {
    const name = `bars-${Object.keys(drawings).length + 1}`
    drawn[name] = bars
    drawings[name] = drawBars(bars)
    return name
  }
  const sections = parts.map(part => ({
    ...{ title: part.title, mark: 'stop', side: sideOf[part.part] },
    blocks: part.pieces.flatMap(piece => blocksOf(piece, draw)),
  }))
  return {
    document: {
      ...{ title: shorten(title, 300), organisation: shorten(organisation, 90), kind: 'Insights pack' },
      ...{ lead: `${when}. ${sayEdition(made)}`, madeOn: { day: made.on, words: inWords(made.on) } },
      foot: `${shorten(organisation, 60)} · ${shorten(title, 60)}`,
      ...{ origin: made.origin, sections },
    },
    ...{ drawings, bars: drawn },
  }
}

/** `Edition 2, published on 12 May 2027.` */
export const sayEdition = ({ edition, on }: Pick<Made, 'edition' | 'on'>): string =>
  edition === null
    ? `A draft of ${inWords(on)}: it is not published yet.`
    : `Edition ${edition}, published on ${inWords(on)}.`

/** The word beside the station of each part. */
const sideOf: Readonly<Record<PackPart['part'], string>> = {
  ...{ theme: 'The event', audience: 'The event', content: 'The event' },
  ...{ baseline: 'What changed', reach: 'What changed', impact: 'What changed' },
  ...{ output: 'What came of it', cases: 'What came of it', reflections: 'What came of it' },
  ...{ results: 'Figures', insights: 'Tables', questions: 'Questions', resources: 'To read', rule: 'The rule' },
}

function blocksOf({ title, words, items = [], bars, table }: Piece, draw: (bars: Bars) => string) {
  const shown = table && tableOf(table)
  const blocks: Block[] = [
    ...(title ? [{ kind: 'heading' as const, words: title }] : []),
    ...words.map((each): Block => ({ kind: 'paragraph', words: each })),
    ...(items.length > 0 ? [{ kind: 'list' as const, items: items.map(phraseOf) }] : []),
    ...(bars && shown ? [{ kind: 'figure' as const, drawing: draw(bars), alt: bars.alt, table: shown }] : []),
    ...(shown && !bars ? [shown] : []),
  ]
  return blocks
}

/** A line with the address that it leads to, which can be read on paper too. */
const phraseOf = ({ words, href }: Item): Phrases =>
  href ? [`${words.replace(/[.:]$/, '')}: `, { text: href, href }] : words
