import type { Block, Cell, PaperSection, Phrase, Table } from '../../../platform/pdf/document.ts'
import type { Named } from '../../../thread/station.ts'
import type { MarkName } from '../../../ui/marks.tsx'
import { mostRows } from '../facts.ts'

/** A section of a paper; its mark is one of the thread. */
export type Part = PaperSection & Readonly<{ mark: MarkName }>

/** A word or two with a mark before them. */
export const marked = (mark: MarkName, text: string): Phrase =>
  mark === 'late' || mark === 'cut' ? { text, mark, look: 'late' } : { text, mark }

export const linked = (text: string, href: string): Phrase => ({ text, href })

export const quiet = (text: string): Phrase => ({ text, look: 'quiet' })

/** Who looks after something, today. */
export const keeperOf = (named: Named) => (named && !named.hasLeft ? named.name : 'Nobody')

type Columns = Table['headings']

/** Of each thing a row; where there is nothing a sentence, and where there is more the way to all of it. */
export function tableOf<One>(
  all: readonly One[],
  {
    caption,
    headings,
    row,
    none,
    more,
  }: Readonly<{
    caption: string
    headings: Columns
    row: (one: One) => readonly Cell[]
    none: string
    more: Readonly<{ text: string; href: string }>
  }>,
): Block[] {
  if (all.length === 0) return [{ kind: 'paragraph', words: none }]
  const table: Block = { kind: 'table', caption, headings, rows: all.slice(0, mostRows).map(row) }
  if (all.length <= mostRows) return [table]
  const rest: Block = { kind: 'paragraph', words: ['There are more than stand here. ', linked(more.text, more.href)] }
  return [table, rest]
}
