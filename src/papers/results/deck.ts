import type { Deck, Slide, SlideLook } from '../../platform/slides/deck.ts'
import { paperColours } from '../../ui/on-paper.tsx'
import { shorten } from '../shorten.ts'
import type { Told, ToldTable } from './told.ts'

/** For whom, and when. */
export type About = Readonly<{ title: string; organisation: string; released: string; isExample: boolean }>

const digits = (colour: string) => colour.slice(1).toUpperCase()

/** Our colours, and our typeface by its name: whoever has it sees it, others see their own. */
export const slideLook: SlideLook = {
  colours: {
    ...{ paper: digits(paperColours.paper), ink: digits(paperColours.ink), soft: digits(paperColours['ink-2']) },
    ...{ brand: digits(paperColours.brand), gold: digits(paperColours.gold), edge: digits(paperColours.casing) },
    rule: digits(paperColours.rule),
  },
  face: 'Atkinson Hyperlegible Next',
}

/** What is told, as slides. */
export function deckOf(told: readonly Told[], { title, organisation, released, isExample }: About): Deck {
  const first: Slide = {
    title: shorten(title, 160),
    words: [organisation, `Released on ${released}.`, ...(isExample ? ['An example: these people are invented.'] : [])],
    notes:
      'Every figure was protected before it was released. Charts can be changed in looks; there is nothing hidden behind them.',
  }
  return {
    title: shorten(title, 160),
    organisation: shorten(organisation, 90),
    madeOn: released,
    slides: [first, ...told.flatMap(slidesOf)],
  }
}

/** More rows than these do not fit on a slide: then the chart has one of its own, and the table several. */
const mostRows = 12

/** One thing that is told, on as many slides as it takes. */
export function slidesOf(told: Told): Slide[] {
  const { bars, table, ...rest } = told
  if (!table || table.rows.length <= mostRows) return [slideOf(told)]
  const parts = Array.from({ length: Math.ceil(table.rows.length / mostRows) }, (_, i) =>
    table.rows.slice(i * mostRows, (i + 1) * mostRows),
  )
  const tables = parts.map((rows, i) =>
    slideOf({ ...rest, title: `${shorten(told.title, 120)} (${i + 1} of ${parts.length})`, table: { ...table, rows } }),
  )
  return [...(bars ? [slideOf({ ...rest, bars })] : []), ...tables]
}

function slideOf({ title, words, list, bars, table }: Told): Slide {
  const notes = [...words, ...(list ?? []), ...(bars ? [bars.alt] : table ? inWordsOf(table) : [])].join('\n')
  return {
    title: shorten(title, 140),
    words: words.map(each => shorten(each, 400)),
    ...(list && { list: list.map(each => shorten(each, 220)) }),
    ...(bars && { chart: { ...bars, names: bars.names.map(name => shorten(name, 40)) } }),
    ...(table && { table: shortTable(table) }),
    notes: notes || title,
  }
}

/** A table as it is read aloud, row by row. */
const inWordsOf = ({ headings, rows }: ToldTable) =>
  rows.map(([name, ...cells]) => `${name}: ${cells.map((cell, c) => `${headings[c + 1]} ${cell}`).join(', ')}.`)

const shortTable = ({ headings, rows }: ToldTable) => ({
  headings: headings.map(each => shorten(each, 60)),
  rows: rows.map(row => row.map(cell => shorten(cell, 60))),
})
