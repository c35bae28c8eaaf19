import { join } from 'node:path'
import { openDatabase } from '../../src/platform/db.ts'
import { withDatabase } from '../own-database.ts'
import { type Application, startApplication } from '../process/application.ts'
import { type Guest, joinAt } from '../process/room/guest.ts'
import { openRoom, type Room, secret } from '../process/room/room.ts'

/** A room that two processes on one database serve. */
export type BusyRoom = Room &
  Readonly<{
    applications: readonly Application[]
    /** Somebody joins, without a name and without an account. Throws when that fails. */
    join(place: number): Promise<Guest>
  }>

/** Opens a room, lends it, and clears it away. With tables, people are talking at them. */
export async function withRoom<T>(use: (room: BusyRoom) => Promise<T>, { tables = 0 } = {}): Promise<T> {
  return withDatabase(async ({ connection, address, folder }) => {
    const environment = { DATABASE_URL: address, GOLDTHREAD_SECRET: secret }
    const applications = [
      await startApplication({ dataFolder: join(folder, 'one'), environment }),
      await startApplication({ dataFolder: join(folder, 'two'), environment }),
    ]
    const database = await openDatabase(connection)
    try {
      const room = await openRoom(database, applications[0]!.url, { tables })
      const join = (place: number) => joinAt(applications[place % applications.length]!.url, room.code)
      return await use({ ...room, applications, join })
    } finally {
      await database.close()
      for (const application of applications) await application.stop()
    }
  })
}
