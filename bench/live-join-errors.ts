import { setTimeout as pause } from 'node:timers/promises'
import { withRoom } from './measured/room.ts'

const people = 2_000
const within = 60_000

/** Two thousand who join a room within a minute, at two processes, and stay: how many meet an error. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withRoom(async room => {
    let errors = 0
    const join = async (i: number) => {
      await pause((i * within) / people)
      const guest = await room.join(i)
      await guest.follow(() => undefined)
      return guest
    }
    const guests = await Promise.all(
      Array.from({ length: people }, (_, i) =>
        join(i).catch(error => {
          errors += 1
          if (errors <= 5) console.error(String(error))
          return null
        }),
      ),
    )
    for (const guest of guests) guest?.leave()
    return { value: errors, unit: 'errors', limit: 0 }
  })
}
