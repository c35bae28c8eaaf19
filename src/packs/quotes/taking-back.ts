import type { Room } from '../../live/hub.ts'
import type { Said, TakeBack } from '../../live/taking-back.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/schema.ts'
import { handInFiles } from '../editions/jobs.ts'
import { takeOut } from '../editions/queries.ts'
import { takeQuoteBack } from './queries.ts'

/** What may not be quoted any more goes out of what was published, too. False when it was not quoted. */
export async function takeBack(tx: Tx, room: Room, { kind, id }: Said, now: Date): Promise<boolean> {
  const source = kind === 'insight' ? id : await takeQuoteBack(tx, room, { eventId: room.eventId, kind, id })
  if (!source) return false
  await takeOut(tx, room, source)
  await handInFiles(tx, room, room.eventId, now)
  return true
}

/** The same for a room, when words are hidden or removed there. */
export const takesBack =
  (clock: Clock): TakeBack =>
  async (tx, room, said) => {
    await takeBack(tx, room, said, clock.now())
  }
