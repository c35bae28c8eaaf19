import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Guest, withRoom } from './measured/room.ts'

const people = 2_000
const atOnce = 40
const messages = 20

/** From a host's press until it stands in everyone's browser: 2,000 people at two processes, at the 99th percentile. */
export async function measure(): Promise<{ value: number; unit: string; limit: number; curve: string }> {
  return withRoom(async room => {
    const guests: Guest[] = []
    for (let i = 0; i < people; i += atOnce)
      guests.push(...(await Promise.all(Array.from({ length: atOnce }, (_, j) => room.join(i + j)))))
    const times: number[] = []
    for (let i = 0; i < messages; i += 1) {
      const words = `Message number ${i} of the host`
      const hearing = guests.map(guest => guest.heard(words))
      const began = performance.now()
      await room.say(words)
      times.push(...(await Promise.all(hearing)).map(at => at - began))
      await pause(300)
    }
    const memory = room.applications.map(({ process: { pid } }) => residentMegabytes(pid!))
    times.sort((a, b) => a - b)
    for (const guest of guests) guest.leave()
    const curve = `median ${times[times.length / 2]!.toFixed(0)} ms, memory ${memory.map(mb => `${mb} MB`).join(' and ')}`
    return { value: times[Math.ceil(times.length * 0.99) - 1]!, unit: 'ms', limit: 500, curve }
  })
}

function residentMegabytes(pid: number): number {
  return Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}
