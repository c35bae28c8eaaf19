import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { superuser } from './cluster.ts'
import { applicationDatabase, type Connection, startEmbedded } from './launch.ts'
import { whoOccupies } from './occupation.ts'
import { preparePlace } from './place.ts'

/** A way into the built-in database. `leave` stops it again when it was started for the visit. */
export type Visit = Readonly<{ connection: Connection; leave(): Promise<void> }>

/**
 * Reaches the built-in database whether or not Goldthread runs: with it, beside it. Null when there is none yet; none
 * is made.
 */
export async function visitEmbedded(folder: string): Promise<Visit | null> {
  if (!(await exists(join(folder, 'cluster')))) return null
  const place = await preparePlace(folder, true)
  if ((await whoOccupies(place)) !== 'taken') {
    const { connection, stop } = await startEmbedded(folder)
    return { connection, leave: stop }
  }
  const { socket: host, password } = place
  return {
    connection: { host, port: 5432, user: superuser, password, database: applicationDatabase },
    leave: async () => undefined,
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
