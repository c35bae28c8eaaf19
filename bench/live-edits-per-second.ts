import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { livePaths } from '../src/live/paths.ts'
import { forEach } from '../test/load/people-in-room.ts'
import { withRoom } from '../test/load/room.ts'
import { sitAndWrite, type Writer } from '../test/process/room/writer.ts'

const [tables, seats] = [50, 8]
const seconds = 15

/** Edits at fifty tables of eight that are saved in a second and that all eight see, at two processes. */
export async function measure() {
  return withRoom(
    async room => {
      const people = await forEach(tables * seats, async place =>
        sitAndWrite(await room.join(place), 1 + Math.floor(place / seats)),
      )
      const tablesOf = Array.from({ length: tables }, (_, i) => people.slice(i * seats, (i + 1) * seats))
      const began = performance.now()
      const written = await Promise.all(tablesOf.map((table, i) => writeAt(table, i)))
      const took = (performance.now() - began) / 1000
      for (const { guest } of people) guest.leave()
      const edits = written.reduce((sum, each) => sum + each, 0)
      return { value: edits / took, unit: 'edits', limit: 200, atLeast: true }
    },
    { tables },
  )
}

/** One of a table edits a note for as long as it takes, each edit once the one before is saved; then all see the last. */
async function writeAt(table: readonly Writer[], no: number): Promise<number> {
  const note = randomUUID()
  const { guest } = table[no % seats]!
  let [edits, version] = [0, 0]
  for (const began = performance.now(); performance.now() - began < seconds * 1000; edits += 1) {
    const draft = { note, table: String(no + 1), version: String(version), words: wordsOf(edits), write: randomUUID() }
    const { status, text } = await guest.post(livePaths.notes, { ...draft, follows: '' })
    if (status !== 200) throw new Error(`An edit: ${status}`)
    version = (JSON.parse(text) as { version: number }).version
  }
  const last = wordsOf(edits - 1)
  for (const began = performance.now(); !table.every(one => one.notes().get(note) === last); await pause(5))
    if (performance.now() - began > 10_000) throw new Error(`Table ${no + 1} does not see what was saved last.`)
  return edits
}

const wordsOf = (edit: number) => `What we said at this table, in words number ${edit}`
