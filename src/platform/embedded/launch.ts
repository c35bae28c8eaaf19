import { rmdir, statfs } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import { privateFolder } from './account.ts'
import { ensureCluster, removeDrafts, superuser } from './cluster.ts'
import { reasonInLog } from './log.ts'
import { ensureDatabase, type Occupation, occupy } from './occupation.ts'
import { clearTheWay } from './orphan.ts'
import { type Place, preparePlace } from './place.ts'
import { launchPostmaster, type Postmaster } from './postmaster.ts'
import { becomesReady } from './status.ts'

/** How to reach the database as the superuser of its cluster, who owns everything in it. */
export type Connection = { host: string; port: number; user: string; password: string; database: string }

export type Embedded = { connection: Connection; stop(): Promise<void> }

export type EmbeddedOptions = {
  /** Off for tests alone: a crash of the machine may lose what was written. */
  durable?: boolean
  /** Hears, in a sentence, that the database died and is being started again. */
  notice?: (sentence: string) => void
  /** Hears that the database died and could not be started again. */
  lost?: (error: unknown) => void
}

export const applicationDatabase = 'goldthread'

/**
 * Starts the built-in PostgreSQL on a folder of its own, made at the first start, and starts it again if it dies.
 * Throws `CannotStart` when another application holds the folder or the database cannot run there.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = await preparePlace(folder, options.durable ?? true)
  await ensureCluster(place)
  const first = await start(place)
  await removeDrafts(place)
  return {
    connection: connectionTo(place),
    stop: keepRunning(place, first, options),
  }
}

export function connectionTo({ socket, password }: Pick<Place, 'socket' | 'password'>): Connection {
  return { host: socket, port: 5432, user: superuser, password, database: applicationDatabase }
}

/** What dies so soon after its start, ms, so often in a row, will die again: then we give up. Killed later, it comes back. */
const shortLife = 1_000
const mostShortLives = 3

type Running = { postmaster: Postmaster; occupation: Occupation }

/** Starts the database again whenever it dies, until the function given back is called. */
function keepRunning(place: Place, first: Running, { notice, lost }: EmbeddedOptions): () => Promise<void> {
  let running = first
  let stopping = false
  let bornAt = Date.now()
  let shortLives = 0

  async function watch(): Promise<void> {
    while (!stopping) {
      await running.postmaster.exited
      if (stopping) return
      shortLives = Date.now() - bornAt < shortLife ? shortLives + 1 : 0
      await running.occupation.end()
      const isFull = await isDiskFull(place)
      if (shortLives > mostShortLives && !isFull) throw new CannotStart('The database dies as soon as it has started.')
      notice?.(
        isFull
          ? diskIsFull
          : 'The database stopped unexpectedly. It is being started again; nothing that was saved is lost.',
      )
      // Without room it may die again at once.
      if (isFull) await pause(1_000)
      const next = await startOnceThereIsRoom()
      if (!next) return
      running = next
      bornAt = Date.now()
    }
    await stop(running)
  }

  /** A full disk is no reason to give up: people are told meanwhile, and somebody will make room. Null: we are stopping. */
  async function startOnceThereIsRoom(): Promise<Running | null> {
    for (let attempt = 1; !stopping; attempt += 1) {
      try {
        return await start(place)
      } catch (error) {
        if (!isForWantOfRoom(error) && !(await isDiskFull(place))) throw error
        if (attempt === 1) notice?.(diskIsFull)
        await pause(1_000)
      }
    }
    return null
  }

  const watching = watch().catch(error => lost?.(error))
  return async () => {
    stopping = true
    await stop(running)
    await watching
    await rmdir(place.socket).catch(() => undefined) // Somebody else may be starting there already.
  }
}

const diskIsFull = 'The disk is full, so the database cannot run. It starts again when there is room.'

/** Less than a new file of the log takes, in bytes, and a little. */
const leastRoom = 20 * 1024 * 1024

/** Is there no room to go on? On a full disk PostgreSQL cannot even write down that it is full. */
async function isDiskFull({ folder }: Place): Promise<boolean> {
  const disk = await statfs(folder).catch(() => null)
  return disk !== null && disk.bavail * disk.bsize < leastRoom
}

function isForWantOfRoom(error: unknown): boolean {
  return error instanceof CannotStart && noRoom.test(error.message)
}

const noRoom = /No space left on device|Disk quota exceeded/

async function stop({ postmaster, occupation }: Running): Promise<void> {
  await occupation.end()
  await postmaster.stop()
}

async function start(place: Place): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    await clearTheWay(place)
    await privateFolder(place.socket, place.account)
    const postmaster = await launchPostmaster(place)
    if (await becomesReady(postmaster, place)) {
      return settleIn(place, postmaster)
    }
    const reason = await reasonInLog(place)
    // Another start was first, or processes of the last database have not all left yet. A full disk does not pass so soon.
    const passing =
      /lock file .* already exists|still in use|could not create lock file/i.test(reason) && !noRoom.test(reason)
    if (!passing || attempt === 40) {
      throw new CannotStart(`The database in ${place.folder} does not start: ${reason}`)
    }
    await pause(250)
  }
}

async function settleIn(place: Place, postmaster: Postmaster): Promise<Running> {
  try {
    const occupation = await occupy(place)
    await ensureDatabase(place, applicationDatabase)
    return { postmaster, occupation }
  } catch (error) {
    await postmaster.stop()
    throw error
  }
}
