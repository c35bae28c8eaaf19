import type { Day } from '../../calendar/day.ts'
import { inWords } from '../../calendar/day.ts'
import type { Block, Drawing, PaperDocument, PaperSection } from '../../platform/pdf/document.ts'
import { HIDDEN } from '../../ui/hidden.ts'
import { shorten } from '../shorten.ts'
import type { About } from './deck.ts'
import { drawBars } from './drawing.tsx'
import type { Told, ToldChart, ToldTable } from './told.ts'

/** `charts`: of what each drawing is one, for a page that draws it in its own way. */
export type ResultsPaper = Readonly<{
  document: PaperDocument
  drawings: Readonly<Record<string, Drawing>>
  charts: Readonly<Record<string, ToldChart>>
}>

/** What is told, as a document: a question is a section, and each way to divide it a heading in it. */
export function paperOf(
  told: readonly Told[],
  about: About,
  made: Readonly<{ today: Day; origin: string }>,
): ResultsPaper {
  const drawings: Record<string, Drawing> = {}
  const charts: Record<string, ToldChart> = {}
  const draw = (part: Told): string => {
    const name = `bars-${Object.keys(drawings).length + 1}`
    drawings[name] = drawBars(part.bars!)
    if (part.chart) charts[name] = part.chart
    return name
  }
  const sections: PaperSection[] = []
  for (const part of told) {
    if (part.kind === 'groups') {
      const last = sections.at(-1)!
      sections[sections.length - 1] = {
        ...last,
        blocks: [...last.blocks, { kind: 'heading', words: part.title }, ...blocksOf(part, draw)],
      }
    } else sections.push({ title: part.title, mark: 'stop', side: sides[part.kind], blocks: blocksOf(part, draw) })
  }
  const { title, organisation, released, isExample } = about
  const example = isExample ? ' An example: these people are invented.' : ''
  return {
    document: {
      ...{ title: shorten(title, 300), organisation: shorten(organisation, 90), kind: 'Results' },
      lead: `Released on ${released}. Figures are shown only where nobody can be found in them.${example}`,
      madeOn: { day: made.today, words: inWords(made.today) },
      foot: `${shorten(organisation, 60)} · ${shorten(title, 60)}`,
      ...{ origin: made.origin, sections },
    },
    drawings,
    charts,
  }
}

const sides = { sum: 'In short', topic: 'Question', apart: 'Not verified', rule: 'The rule' } as const

function blocksOf(part: Told, draw: (part: Told) => string): Block[] {
  const { kind, words, list, bars, table } = part
  const shown = table && tableOf(table)
  const isFigure = kind !== 'groups' && bars && shown
  return [
    ...words.map((each): Block => ({ kind: 'paragraph', words: each })),
    ...(list && list.length > 0 ? [{ kind: 'list' as const, items: list }] : []),
    ...(isFigure
      ? [{ kind: 'figure' as const, drawing: draw(part), alt: bars.alt, table: shown }]
      : shown
        ? [shown]
        : []),
  ]
}

/** A table as a document has it; columns of sentences are wider. What is hidden has room beside a drawing, too. */
export function tableOf({ caption, headings, rows, isProse }: ToldTable): Extract<Block, { kind: 'table' }> {
  const first = isProse ? 1 / 3 : headings.length > 3 ? 2 : 1.35
  return {
    kind: 'table',
    caption,
    headings: headings.map((label, c) => ({ label, share: c === 0 ? first : 1, numeric: c > 0 && !isProse })),
    rows: rows.map(row => row.map(cell => [cell])),
    once: HIDDEN,
  }
}
