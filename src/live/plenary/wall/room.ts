import { type Shown, sizeOf } from './shown.ts'

/** How large words are: nobody at the back reads what is small. */
export type Size = 'large' | 'middle' | 'full'
export const sizes = ['large', 'middle', 'full'] as const

/** What takes room from the words on a wall. */
export type Beside = Readonly<{
  /** What a host says to everyone, and where the event has moved to. */
  news: readonly string[]
  /** Hands that are up, along the foot. */
  hasHands: boolean
  /** How safe people feel to speak, at the side. */
  hasCheck: boolean
}>

/** What a wall holds: so many columns, of so many lines, of so many letters. */
export type Room = Readonly<{ columns: 1 | 2; lines: number; perLine: number }>

/** The sheet `_wall.scss` in figures, in hundredths of the width of a screen that is 16 wide and 9 high. */
const [wide, beside, high] = [79, 51, 37.5]
const letters = { large: 3, middle: 2.1, full: 1.6 } as const
/** Height of a line, space between columns and at the sides of a text, em; and how many letters take one. */
const [line, between, around, perEm] = [1.25, 1.5, 1.5, 2.1]

/** The room for words of a size. Themes stand beside each other, and so does everything once it is much. */
export function roomFor(size: Size, shown: Shown, { news, hasHands, hasCheck }: Beside): Room {
  const isInColumns = size === 'full' ? shown.kind !== 'formula' : shown.kind === 'themes' && shown.themes.length > 1
  const columns = isInColumns && !hasCheck ? 2 : 1
  const width = (hasCheck ? beside : wide) / letters[size]
  const newsLines = news.reduce((sum, text) => sum + Math.ceil(sizeOf(text) / 70), 0)
  const left = 1 - (hasHands ? 0.22 : 0) - (newsLines > 0 ? 0.11 + 0.085 * newsLines : 0)
  return {
    columns,
    lines: (Math.max(0.25, left) * high) / (letters[size] * line),
    perLine: Math.floor(((width - (columns - 1) * between) / columns - around) * perEm),
  }
}
