import type { Tx } from '../platform/schema.ts'
import type { Room } from './hub.ts'

/** Words that somebody said in a room. Rewritten: others stand in their place now, to which nobody has agreed. */
export type Said = Readonly<{ kind: 'question' | 'reaction' | 'note' | 'insight'; id: string; isRewritten?: true }>

/**
 * Told in the transaction in which words are hidden, removed or rewritten, so that whatever repeats them loses them with it.
 * False when nothing did.
 */
export type TakeBack = (tx: Tx, room: Room, said: Said) => Promise<boolean>

/**
 * Whether words stand in an edition of what came of the event. Only hosts take such out or change them: anybody can sit down at
 * a table, and what guests write takes out nothing that is published. Until the transaction is over no edition is made.
 */
export type IsPublished = (
  tx: Tx,
  room: Room,
  words: Readonly<{ kind: 'note' | 'insight'; id: string }>,
) => Promise<boolean>
