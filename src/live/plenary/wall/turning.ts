/** Which page stands on the wall. Turned: how often pages have turned since it was `page`; null while a host holds it. */
export type Turning = Readonly<{ page: number; turned: number | null }>

/** So long a page stands before the next one, s: somebody at the back reads it to the end. */
export const turnsEvery = 30

/** The page that stands there now, from 1. After the last comes the first. */
export const pageAt = ({ page, turned }: Turning, pages: number): number => ((page - 1 + (turned ?? 0)) % pages) + 1

export const turns = ['back', 'on', 'hold', 'let go'] as const
/** What a host presses. */
export type Turn = (typeof turns)[number]

/** What a host had before them who turns: the page that is held, or that pages turn. */
export const seenOf = ({ page, isHeld }: Readonly<{ page: number; isHeld: boolean }>): string =>
  isHeld ? String(page) : 'turning'

/** What a press makes of it: whoever turns a page wants it to stay. */
export function turn(before: Turning, pages: number, wanted: Turn): Readonly<{ page: number; isHeld: boolean }> {
  const page = pageAt(before, pages)
  if (wanted === 'on') return { page: (page % pages) + 1, isHeld: true }
  if (wanted === 'back') return { page: ((page + pages - 2) % pages) + 1, isHeld: true }
  return { page, isHeld: wanted === 'hold' }
}
