import { setTimeout as pause } from 'node:timers/promises'
import { chanceOf } from '../test/attacks/chance.ts'
import { forEach } from '../test/load/people-in-room.ts'
import { type BusyRoom, withRoom } from '../test/load/room.ts'
import { typeOn, wordsOf } from '../test/process/room/typing.ts'
import { sitAndWrite, type Writer } from '../test/process/room/writer.ts'

const [tables, seats] = [63, 8]
const people = 500
const [seconds, dropEvery, awayFor] = [60, 10_000, 5_000]

/**
 * Five hundred people type at tables for a minute, in their own notes and in those of others, by the script of the page.
 * Every ten seconds a tenth of them lose every connection for up to five. How many words are not there in the end, of
 * those that were shown as saved and of those that nobody was told are unsent.
 */
export async function measure() {
  return withRoom(lose, { tables })
}

async function lose(room: BusyRoom) {
  const chance = chanceOf(42)
  const writers = await forEach(people, async place =>
    sitAndWrite(await room.join(place), 1 + Math.floor(place / seats)),
  )
  const until = performance.now() + seconds * 1000
  const dropping = (async () => {
    for (await pause(dropEvery); performance.now() < until; await pause(dropEvery))
      for (const { guest } of writers) if (chance.below(10) === 0) guest.lose(chance.below(awayFor))
  })()
  const typed = (
    await Promise.all(writers.map((writer, i) => typeOn(writer, { seed: i, isOver: () => performance.now() > until })))
  ).flat()
  await dropping
  for (const began = performance.now(); writers.some(({ unsent }) => unsent().length > 0); await pause(200))
    if (performance.now() - began > 300_000) throw new Error(`Never sent: ${JSON.stringify(firstUnsent(writers))}`)
  for (const { guest } of writers) guest.leave()
  const there = new Set(wordsOf(await room.listNotes()))
  const saved = new Set(wordsOf(writers.flatMap(({ saved }) => saved)))
  const lost = [...new Set([...saved, ...typed])].filter(word => !there.has(word))
  const returns = writers.reduce((sum, { following }) => sum + following.returns(), 0)
  return { value: lost.length, unit: 'words', limit: 0, curve: `${saved.size} words saved, ${returns} returns` }
}

const firstUnsent = (writers: readonly Writer[]) => writers.flatMap(({ unsent }) => unsent())[0]
