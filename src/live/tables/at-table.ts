import type { Tx } from '../../platform/schema.ts'
import { whereIn } from '../day.ts'
import type { Room } from '../hub.ts'
import { findDay, listSteps } from '../queries.ts'
import type { AtTable } from './pages/table-part.tsx'
import { findInsight, listHands, listNotes } from './queries.ts'

/** A table as it stands; null when there is none of this number any more. */
export async function findTable(tx: Tx, room: Room, tableNo: number): Promise<AtTable | null> {
  const day = await findDay(tx, room)
  if (!day || tableNo > day.tables) return null
  const { now: step } = whereIn(await listSteps(tx, room), day)
  const hands = await listHands(tx, room)
  return {
    ...{ tableNo, step, isUp: hands.some(hand => hand.tableNo === tableNo) },
    notes: await listNotes(tx, room, tableNo),
    insight: await findInsight(tx, room, tableNo),
  }
}
