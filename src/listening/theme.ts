import type { Day } from '../calendar/day.ts'
import { isWritten, type OccasionForm } from './occasion.ts'

/** What people say again and again, and the gap it led to. */
export type Theme = Readonly<{
  id: string
  title: string
  words: string
  gapId: string | null
  /** When notes under it went last. */
  notesGoneOn: Day | null
  version: number
}>

/** From where the notes of a theme come. */
type From = Readonly<{ occasionId: string; form: OccasionForm; present: number | null }>

/** A note under a theme. */
export type ThemeNote = From & Readonly<{ words: string; mayQuote: boolean }>

/** Notes of one theme, coding by coding: what was read together is shown or hidden together. */
export function byCoding<Note extends Readonly<{ codingId: string }>>(
  notes: readonly Note[],
): readonly (readonly Note[])[] {
  const groups = new Map<string, Note[]>()
  for (const note of notes) groups.set(note.codingId, [...(groups.get(note.codingId) ?? []), note])
  return [...groups.values()]
}

/** From so many small occasions nobody can tell at which of them something was said. */
const enoughOccasions = 3

/** Were enough people there that nobody can tell which of them spoke? */
export function isLarge({ present }: Pick<From, 'present'>, base: number): boolean {
  return present !== null && present >= base
}

/** At how many small occasions something was said. A page of a larger one beside theirs takes nothing away from that. */
function smallOnes(notes: readonly From[], base: number): number {
  const small = notes.filter(note => !isWritten(note) && !isLarge(note, base))
  return new Set(small.map(({ occasionId }) => occasionId)).size
}

/**
 * May everyone read that this was said? Where enough people were there, or everyone could write it, or it was said at
 * enough small occasions. Never how many said it.
 */
export function isShown(notes: readonly From[], base: number): boolean {
  if (notes.some(note => isWritten(note) || isLarge(note, base))) return true
  return smallOnes(notes, base) >= enoughOccasions
}

/**
 * The notes of a theme that everyone may read word for word: with consent, and said where enough people were there, or at
 * enough occasions. All boxes are one occasion; notes of small ones need others of their own kind beside them, since the
 * page of the box shows its own alone.
 */
export function quotable(notes: readonly ThemeNote[], base: number): readonly ThemeNote[] {
  const small = smallOnes(notes, base)
  const withBox = small + (notes.some(({ form }) => form === 'box') ? 1 : 0)
  return notes.filter(note => {
    if (!note.mayQuote) return false
    if (isLarge(note, base)) return true
    return (note.form === 'box' ? withBox : small) >= enoughOccasions
  })
}
