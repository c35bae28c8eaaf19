import type { Tx } from '../platform/schema.ts'
import type { Room } from './hub.ts'

/** Words that somebody said in a room. */
export type Said = Readonly<{ kind: 'question' | 'reaction' | 'note' | 'insight'; id: string }>

/** Told in the transaction in which words are hidden or removed, so that whatever repeats them loses them with it. */
export type TakeBack = (tx: Tx, room: Room, said: Said) => Promise<void>
