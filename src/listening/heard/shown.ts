import { isWritten, type Occasion } from '../occasion.ts'
import { byCoding, isLarge, isShown, quotable } from '../theme.ts'
import type { SettledNote } from '../themes/queries.ts'

/** A theme that everyone may read, with the words that may be quoted. */
export type ShownTheme = Readonly<{ themeId: string; quotes: readonly string[] }>

type Of = Pick<Occasion, 'id' | 'form' | 'present'>

/**
 * What was heard at an occasion, of all notes of the codings that its own are in. Where enough people were, or it is
 * written, that is what was said there. Of a small occasion it is what was said at all of them together, so that its page says
 * nothing of the few who were there: what the page of one shows, the page of every other small one shows too.
 */
export function shownOf(occasion: Of, notes: readonly SettledNote[], base: number): readonly ShownTheme[] {
  const standsAlone = isWritten(occasion) || isLarge(occasion, base)
  const shown = new Map<string, string[]>()
  const themeIds = [...new Set(notes.map(({ themeId }) => themeId))]
  const groups = themeIds.flatMap(themeId => byCoding(notes.filter(note => note.themeId === themeId)))
  for (const group of groups) {
    const [{ themeId } = { themeId: '' }] = group
    const isOurs = !standsAlone || group.some(({ occasionId }) => occasionId === occasion.id)
    if (!isOurs || !isShown(group, base)) continue
    const quotes = quotable(group, base).filter(({ occasionId }) => !standsAlone || occasionId === occasion.id)
    shown.set(themeId, [...(shown.get(themeId) ?? []), ...quotes.map(({ words }) => words)])
  }
  return [...shown].map(([themeId, quotes]) => ({ themeId, quotes }))
}
