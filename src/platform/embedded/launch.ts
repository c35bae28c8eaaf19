import { ensureCluster, superuser } from './cluster.ts'
import { ensureDatabase, type Occupation, occupy } from './occupation.ts'
import { clearTheWay } from './orphan.ts'
import { type Place, preparePlace } from './place.ts'
import { becomesReady, launchPostmaster, type Postmaster, whyItStopped } from './postmaster.ts'

/** How to reach the database as the superuser of its cluster, who owns everything in it. */
export type Connection = { host: string; port: number; user: string; password: string; database: string }

export type Embedded = { connection: Connection; stop(): Promise<void> }

export type EmbeddedOptions = {
  durable?: boolean
}

const database = 'goldthread'

/**
 * Starts the built-in PostgreSQL on a folder of its own, made at the first start.
 * Throws `CannotStart` when another application holds the folder or the database cannot run there.
 */
export async function startEmbedded(folder: string, { durable = true }: EmbeddedOptions = {}): Promise<Embedded> {
  const place = await preparePlace(folder, durable)
  await ensureCluster(place)
  const { postmaster, occupation } = await start(place)
  return {
    connection: { host: place.socket, port: 5432, user: superuser, password: place.password, database },
    async stop() {
      await occupation.end()
      await postmaster.stop()
    },
  }
}

async function start(place: Place): Promise<{ postmaster: Postmaster; occupation: Occupation }> {
  for (let attempt = 1; ; attempt += 1) {
    await clearTheWay(place)
    const postmaster = await launchPostmaster(place)
    if (await becomesReady(postmaster, place)) {
      const occupation = await occupy(place)
      await ensureDatabase(place, database)
      return { postmaster, occupation }
    }
    // Another start may have been first, or the last database may still be leaving.
    if (attempt === 5) throw await whyItStopped(place)
  }
}
