import { arrive } from '../test/load/arriving.ts'
import { withRoom } from '../test/load/room.ts'

const people = 2_000
const within = 60_000

/** Two thousand who join a room within a minute, at two processes, and stay: how many meet an error. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withRoom(async room => {
    const leaving: (() => void)[] = []
    const errors = await arrive(people, within, async i => {
      const guest = await room.join(i)
      await guest.follow(() => undefined)
      leaving.push(guest.leave)
    })
    for (const leave of leaving) leave()
    return { value: errors, unit: 'errors', limit: 0 }
  })
}
