import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Application } from '../process/application.ts'
import { type BusyRoom, withRoom } from './room.ts'

const atOnce = 40
const messages = 20

/** Does it for each of so many places, forty at once. */
export async function forEach<T>(people: number, work: (place: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  for (let i = 0; i < people; i += atOnce)
    done.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, people - i) }, (_, j) => work(i + j)))))
  return done
}

/** How long words of the host took to everyone, in ms, the quickest first, and the most memory of each process, in MB. */
export type Spoken = Readonly<{ times: readonly number[]; megabytes: readonly number[] }>

/** A host who says twenty things to so many people, at two processes. */
export async function speakTo(people: number): Promise<Spoken> {
  return withRoom(async room => {
    const listeners = await forEach(people, place => listenIn(room, place))
    const times: number[] = []
    for (let i = 0; i < messages; i += 1) {
      const words = `Message number ${i} of the host`
      const hearing = listeners.map(listener => listener.hears(words))
      const began = performance.now()
      await room.move({ move: 'say', notice: words })
      times.push(...(await Promise.all(hearing)).map(at => at - began))
      await pause(300)
    }
    const megabytes = room.applications.map(peakMegabytes)
    for (const { guest } of listeners) guest.leave()
    return { times: times.sort((a, b) => a - b), megabytes }
  })
}

/** Somebody who joins and waits for words; `hears` says when they came, by `performance.now()`. */
async function listenIn(room: BusyRoom, place: number) {
  const guest = await room.join(place)
  const wanted = new Map<string, (at: number) => void>()
  await guest.follow(({ html }) => {
    for (const [words, tell] of wanted) {
      if (!html.includes(words)) continue
      wanted.delete(words)
      tell(performance.now())
    }
  })
  return { guest, hears: (words: string) => new Promise<number>(tell => wanted.set(words, tell)) }
}

/** The most that the process has had at any moment. */
function peakMegabytes({ process: { pid } }: Application): number {
  return Math.round(Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}
