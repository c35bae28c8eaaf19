import type { Bars, ToldTable } from '../papers/results/told.ts'
import type { Part } from './part.ts'

/** A line of a list. `source`: by which it is found when it has to go out again, several with spaces between. `href` leads out of here. */
export type Item = Readonly<{ words: string; source?: string | undefined; href?: string | undefined }>

/** What stands under a heading of its own, or without one right under the heading of its part. */
export type Piece = Readonly<{
  title?: string | undefined
  source?: string | undefined
  words: readonly string[]
  items?: readonly Item[] | undefined
  bars?: Bars | undefined
  table?: ToldTable | undefined
  /** Says only that there is nothing: all that say so share a slide. */
  isNothing?: boolean | undefined
}>

/** That there is nothing to say. */
export const nothing = (words: string): Piece[] => [{ words: [words], isNothing: true }]

export type PackPart = Readonly<{ part: Part | 'rule'; title: string; pieces: readonly Piece[] }>

/** A pack as content: a page, a PDF and slides are made of it, so that they cannot say different things. */
export type PackContent = Readonly<{
  title: string
  organisation: string
  /** When it was, in words. */
  when: string
  parts: readonly PackPart[]
}>

/** Words stand here instead of what somebody took back. */
export const takenOut = 'Something was taken out here, because it may not be shared any more.'

const sourcesOf = ({ source }: Pick<Item, 'source'>) => source?.split(' ') ?? []
const isFrom = (said: Pick<Item, 'source'>, source: string) => sourcesOf(said).includes(source)

/** The same without what came from a source; null when nothing did. */
export function without(content: PackContent, source: string): PackContent | null {
  let isChanged = false
  const clean = (piece: Piece): Piece => {
    if (isFrom(piece, source)) {
      isChanged = true
      return { words: [takenOut] }
    }
    if (!piece.items?.some(item => isFrom(item, source))) return piece
    isChanged = true
    const items = piece.items.filter(item => !isFrom(item, source))
    return { ...piece, words: [...piece.words, takenOut], items }
  }
  const parts = content.parts.map(part => ({ ...part, pieces: part.pieces.map(clean) }))
  return isChanged ? { ...content, parts } : null
}

/** The words of a list in which a source was printed; null where it was not. */
export function printedFrom({ parts }: PackContent, source: string): string | null {
  const items = parts.flatMap(({ pieces }) => pieces.flatMap(({ items: all = [] }) => all))
  return items.find(item => item.source === source)?.words ?? null
}
