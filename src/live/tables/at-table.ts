import type { Tx } from '../../platform/schema.ts'
import { whereIn } from '../day.ts'
import type { Room } from '../hub.ts'
import { joinedAt } from '../plenary/plenary.ts'
import { listJoined } from '../plenary/queries.ts'
import { findDay, listSteps } from '../queries.ts'
import type { AtTable } from './pages/table-part.tsx'
import { listHands, listInsightsOf, listNotesOf } from './queries.ts'

/** A table as it stands; null when there is none of this number any more. */
export async function findTable(tx: Tx, room: Room, tableNo: number): Promise<AtTable | null> {
  return (await findTables(tx, room, [tableNo])).get(tableNo) ?? null
}

/** Tables by their numbers. */
export type Tables = ReadonlyMap<number, AtTable>

/** Several tables as they stand, in as many questions to the database as one. Those that are gone are left out. */
export async function findTables(tx: Tx, room: Room, numbers: readonly number[]): Promise<Tables> {
  if (numbers.length === 0) return new Map()
  const day = await findDay(tx, room)
  const there = numbers.filter(number => day && number <= day.tables)
  if (!day || there.length === 0) return new Map()
  const { now: step } = whereIn(await listSteps(tx, room), day)
  const hands = new Set((await listHands(tx, room)).map(({ tableNo }) => tableNo))
  const notes = await listNotesOf(tx, room, there)
  const insights = new Map((await listInsightsOf(tx, room, there)).map(each => [each.tableNo, each]))
  const joined = await listJoined(tx, room)
  return new Map(
    there.map(tableNo => {
      const own = notes.filter(note => note.tableNo === tableNo)
      const [notesAway, standing] = [own.filter(one => one.isTakenAway), own.filter(one => !one.isTakenAway)]
      const [insight, isUp] = [insights.get(tableNo) ?? null, hands.has(tableNo)]
      const written = { notes: standing, notesAway, insight, joined: joinedAt(joined, tableNo) }
      return [tableNo, { tableNo, step, isOver: !!day.endedAt, isUp, ...written }]
    }),
  )
}
