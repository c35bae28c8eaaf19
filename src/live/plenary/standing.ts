import { isHeld } from '../held.ts'

/** Where an insight stands: for everyone once it is agreed on, held until a host has read it, or taken off by one. */
export type InsightStanding = 'shown' | 'held' | 'off'

/** Where other words of a table stand. Those of a table that was stopped once wait for a host, whatever they are. */
export function standingOf(words: string, heldWords: readonly string[], before: InsightStanding = 'shown') {
  return before !== 'shown' || isHeld(words, heldWords) ? 'held' : 'shown'
}

/** What people read beside an insight that does not stand for everyone; '' beside one that does. */
export const standingSaid: Readonly<Record<InsightStanding, Readonly<{ host: string; table: string }>>> = {
  shown: { host: '', table: '' },
  held: { host: 'waits for a host to read it', table: 'A host reads it before anybody outside your table does.' },
  off: {
    host: 'taken off the wall',
    table: 'A host has taken it off the wall. If you change it, a host reads it again.',
  },
}
