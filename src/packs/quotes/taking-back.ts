import type { Room } from '../../live/hub.ts'
import type { IsPublished, Said, TakeBack } from '../../live/taking-back.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/schema.ts'
import { handInFiles } from '../editions/jobs.ts'
import { standsIn, takeOut } from '../editions/queries.ts'
import { findQuote, letQuoteLapse, takeQuoteBack } from './queries.ts'

/**
 * What may not be quoted any more goes out of what was published, too. Consent belongs to words: where others stand in their
 * place, it has lapsed. False when it was not quoted.
 */
export async function takeBack(tx: Tx, room: Room, said: Said, now: Date): Promise<boolean> {
  const source = await sourceOf(tx, room, said)
  if (!source) return false
  const wasPublished = await takeOut(tx, room, source)
  if (wasPublished) await handInFiles(tx, room, room.eventId, now)
  return wasPublished || said.kind !== 'insight'
}

/** By what words are found where they were printed. Insights stand there as such, others only once they may be quoted. */
function sourceOf(tx: Tx, room: Room, { kind, id, isRewritten }: Said): Promise<string | null> | string {
  if (kind === 'insight') return id
  const wanted = { eventId: room.eventId, kind, id }
  return isRewritten ? letQuoteLapse(tx, room, wanted) : takeQuoteBack(tx, room, wanted)
}

/** The same for a room, when words are hidden, removed or rewritten there. */
export const takesBack =
  (clock: Clock): TakeBack =>
  (tx, room, said) =>
    takeBack(tx, room, said, clock.now())

/** A note stands in an edition by what it may be quoted with, an insight by itself. */
export const isPublished: IsPublished = async (tx, room, { kind, id }) => {
  const source = kind === 'insight' ? id : await findQuote(tx, room, { eventId: room.eventId, kind, id })
  return source !== null && standsIn(tx, room, room.eventId, source)
}
