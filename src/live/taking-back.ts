import type { Tx } from '../platform/schema.ts'
import type { Room } from './hub.ts'

/** Words that somebody said in a room. Rewritten: others stand in their place now, to which nobody has agreed. */
export type Said = Readonly<{ kind: 'question' | 'reaction' | 'note' | 'insight'; id: string; isRewritten?: true }>

/**
 * Told in the transaction in which words are hidden, removed or rewritten, so that whatever repeats them loses them with it.
 * False when nothing did.
 */
export type TakeBack = (tx: Tx, room: Room, said: Said) => Promise<boolean>
