import type { Schema } from '../../platform/schema.ts'
import type { KindId } from '../kinds.ts'

/**
 * What a column holds of a person.
 * - `{ says }`: about a person, under this word in what they are shown and given.
 * - `secret`: lets somebody in, or is the fingerprint of what does. Never shown, not even to its owner.
 * - `points at a person`: an id that leads to a member, or to nobody once they are erased.
 * - `may name somebody`: free text. Whoever is erased is taken out of it; `people/erasure/free-text.ts` lists it.
 * - `{ names, because }`: may name somebody, and is not looked through. There has to be a reason.
 * - `no person`: nothing about anybody.
 */
export type Held =
  | Readonly<{ says: string }>
  | Readonly<{ names: true; because: string }>
  | 'secret'
  | 'points at a person'
  | 'may name somebody'
  | 'no person'

/** Which rows of a table are somebody's: by these columns, in a way of their own, or none. */
type Whose<T extends keyof Schema> = readonly (string & keyof Schema[T])[] | 'letters' | 'lists' | 'address' | 'nobody'

export type Holding<T extends keyof Schema = keyof Schema> = Readonly<{
  kind: KindId | 'nothing about people'
  whose: Whose<T>
  columns: Readonly<Record<keyof Schema[T], Held>>
}>
