import type { PackContent } from '../content.ts'

/** Where words come from that could be quoted. */
export const quoteKinds = ['question', 'reaction', 'note'] as const
export type QuoteKind = (typeof quoteKinds)[number]

/** Words that somebody said in the room, and whether they may stand in a pack. Who said them is known to nobody here. */
export type Quotable = Readonly<{
  kind: QuoteKind
  id: string
  words: string
  /** Stands for the words as they are now. */
  seen: string
  /** Of a note: at which table. */
  tableNo: number | null
  /** Of a question: whether it was answered, and the answer if it was written down. */
  isAnswered: boolean
  answer: string | null
  /**
   * What was written down about it; null when nothing was. `ownWords`: a question in words of the host's own. Lapsed: it was
   * agreed to other words.
   */
  quote: Readonly<{ id: string; agreedOn: string | null; ownWords: string; hasLapsed: boolean }> | null
}>

/** The words that may stand in a pack; null when none may. */
export function wordsToPrint({ words, quote }: Pick<Quotable, 'words' | 'quote'>): string | null {
  if (!quote || quote.hasLapsed) return null
  return quote.agreedOn ? words : quote.ownWords || null
}

/** What stands under a question without an answer. */
export const stillWaits = 'It still waits for an answer.'

/** A question that may be printed, and its answer. */
export type Answered = Readonly<{ words: string; answer: string | null }>

/** Questions that were answered since a pack was published: they do not stand in it, or still wait in it. */
export function answeredAfter({ parts }: PackContent, quotable: readonly Quotable[]): Answered[] {
  const pieces = parts.find(({ part }) => part === 'questions')?.pieces ?? []
  const answered = new Set(pieces.filter(({ words }) => words[0] !== stillWaits).map(({ source }) => source))
  return quotable.flatMap(each => {
    const words = each.kind === 'question' && each.isAnswered ? wordsToPrint(each) : null
    return words && each.quote && !answered.has(each.quote.id) ? [{ words, answer: each.answer }] : []
  })
}
