import type { Tx } from '../platform/schema.ts'
import type { Room } from './hub.ts'
import { makePiece } from './pieces.tsx'
import { findDay } from './queries.ts'
import { signalAt } from './signal.ts'

/** What a page to write on says of the time: the clock, and what is said of it without script. */
export async function findMeanwhile(tx: Tx, room: Room, now: Date) {
  const day = await findDay(tx, room)
  return day
    ? { clock: await makePiece(tx, room, 'clock'), signal: signalAt(day.stepEndsAt, now) }
    : { clock: null, signal: '' }
}
