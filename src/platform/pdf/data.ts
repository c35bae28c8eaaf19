import type { Block, Cell, Drawing, PaperDocument, Phrase, Phrases, Table } from './document.ts'
import type { Fonts } from './fonts.ts'
import { settable, undrawn } from './settable.ts'

/** What a document looks like: colours and drawings by their names. One drawing is the `letter` that begins the thread. */
export type PaperLook = Readonly<{
  colours: Readonly<Record<string, string>>
  drawings: Readonly<Record<string, Drawing>>
}>

/** How large it is set: type in points, air within rows in points, and between sections in millimetres. */
export type Sized = Readonly<{ size: number; air: number; gap: number }>

type Setting = Sized & Pick<Fonts, 'draws' | 'families'>

/** What the template reads, and the drawings by the names of their files. */
export function asData(document: PaperDocument, { colours, drawings }: PaperLook, setting: Setting) {
  const { draws, families, size, air, gap } = setting
  const { title, organisation, kind, lead, madeOn, sections, foot, origin } = document
  const text = (words: string) => settable(words, draws)
  /** Titles and descriptions may not be empty: somebody who cannot see the page finds their way by them. */
  const named = (words: string) => text(words).trim() || undrawn
  const phrases = (words: Phrases) => (typeof words === 'string' ? [words] : words).map(phrase)

  function phrase(words: Phrase) {
    if (typeof words === 'string') return { text: text(words) }
    return {
      ...words,
      text: text(words.text),
      ...(words.href && { href: isElsewhere(words.href) ? words.href : origin + words.href }),
    }
  }

  function table({ headings, rows, once }: Table) {
    return {
      kind: 'table',
      headings: headings.map(heading => ({ ...heading, label: text(heading.label) })),
      rows: rows.map(row => ({
        cells: spansIn(row, once).map(({ cell, span }) => ({ lines: cell.map(phrases), span })),
        long: row.some(isLong),
      })),
    }
  }

  function block(each: Block) {
    switch (each.kind) {
      case 'paragraph':
        return { ...each, words: phrases(each.words) }
      case 'heading': {
        const words = phrases(each.words)
        return { ...each, words: words.some(({ text: said }) => said.trim()) ? words : [{ text: undrawn }] }
      }
      case 'list':
        return { kind: each.kind, items: each.items.map(phrases) }
      case 'table':
        return table(each)
      case 'figure':
        return { ...each, alt: named(each.alt), table: table(each.table) }
    }
  }

  const data = {
    ...{ families, size, air, gap, colours },
    ...{ title: named(title), organisation: text(organisation), kind: text(kind), foot: text(foot) },
    ...{ lead: phrases(lead), made: madeOn.words, day: madeOn.day.split('-').map(Number) },
    sections: sections.map(section => ({
      ...{ title: named(section.title), side: text(section.side), mark: section.mark },
      blocks: section.blocks.map(block),
    })),
  }
  const files = Object.entries(drawings).map(([name, drawing]) => [
    `drawings/${name}.svg`,
    settableDrawing(drawing, setting),
  ])
  const note = JSON.stringify(data).includes(undrawn) ? whatIsMissing : ''
  return { data: { ...data, note }, files: Object.fromEntries(files) as Record<string, string> }
}

type Span = Readonly<{ cell: Cell; span: number }>

/** The cells of a row with how many columns each takes: one, or all that say the same words beside one another. */
function spansIn(row: readonly Cell[], once: string | undefined): Span[] {
  const says = (cell: Cell | undefined) => once !== undefined && cell?.length === 1 && cell[0] === once
  const spans: { cell: Cell; span: number }[] = []
  for (const cell of row) {
    const last = spans.at(-1)
    if (last && says(cell) && says(last.cell)) last.span += 1
    else spans.push({ cell, span: 1 })
  }
  return spans
}

const isElsewhere = (href: string) => /^https?:/.test(href)

const whatIsMissing = `${undrawn} stands where a letter could not be printed. The page that this was made of shows it.`

/** A row stays on one page, unless so much stands in it that it might be longer than a page. */
const isLong = (cell: Cell) => JSON.stringify(cell).length > 1200

/** Words in a drawing are set in the same letters as all others. */
function settableDrawing({ svg }: Drawing, { draws, families }: Setting): string {
  const faces = families.map(family => `'${family}'`).join(', ')
  return svg
    .replace('<svg', `<svg font-family="${faces}"`)
    .replace(/(<text[^>]*>)([^<]+)/g, (_, tag: string, words: string) => tag + settable(words, draws))
}
