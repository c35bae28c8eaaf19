import { join } from 'node:path'
import { createApp } from './app.tsx'
import type { House } from './context.ts'
import { openSetUpLink } from './people/instance.ts'
import { CannotStart } from './platform/cannot-start.ts'
import { clockOf } from './platform/clock.ts'
import { type Config, readConfig } from './platform/config.ts'
import { openDataFolder } from './platform/data-folder.ts'
import { type Database, type OwnerConnection, openDatabase } from './platform/db.ts'
import { startEmbedded } from './platform/embedded/launch.ts'
import { stopWhenAsked } from './platform/farewell.ts'
import { loadAssets } from './platform/http/asset-files.ts'
import { claimInstance } from './platform/instance.ts'
import { keptSecret } from './platform/kept-secret.ts'
import { listen } from './platform/listen.ts'
import { type Log, logTo } from './platform/log.ts'
import { root } from './platform/root.ts'
import { keyedBy, sealsBy } from './platform/secrets.ts'
import { startWork } from './work.ts'

/** How to close what has been opened so far: the last opened is closed first. */
type Closers = (() => Promise<void>)[]

/** Runs Goldthread until it is asked to stop. Returns an exit code when it cannot start, and 0 once it runs. */
export async function serve(environment: NodeJS.ProcessEnv): Promise<number> {
  const closers: Closers = []
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    await open(readConfig(environment), closers)
  } catch (error) {
    await closeAll()
    return explain(error)
  }
  stopWhenAsked(closeAll, say)
  return 0
}

/** Does something on the database of this instance, then lets go of it. Returns what that answered, or an exit code. */
export async function withDatabase(
  environment: NodeJS.ProcessEnv,
  use: (database: Database) => Promise<number>,
): Promise<number> {
  const closers: Closers = []
  try {
    const config = readConfig(environment)
    await openDataFolder(config.dataFolder)
    const database = await openDatabase(await reachDatabase(config, closers))
    closers.push(database.close)
    return await use(database)
  } catch (error) {
    return explain(error)
  } finally {
    for (const close of closers.reverse()) await close()
  }
}

/** Database, then application, then door: nobody comes in before everything is in its place. */
async function open(config: Config, closers: Closers): Promise<void> {
  const dataFolder = await openDataFolder(config.dataFolder)
  const secret = config.secret ?? (await keptSecret(join(dataFolder, 'secret')))
  const database = await openDatabase(await reachDatabase(config, closers))
  closers.push(database.close)
  await claimInstance(database.keeper, secret)
  const house = await furnish(config, database, secret)
  closers.push(startWork(house).stop)
  const setUpLink = await openSetUpLink(house.keeper, house.publicUrl, house.clock.now())
  const door = await listen(createApp(house).fetch, config)
  closers.push(door.close)
  announce(config, setUpLink)
}

async function reachDatabase(config: Config, closers: Closers): Promise<OwnerConnection> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl }
  const embedded = await startEmbedded(join(config.dataFolder, 'database'), {
    notice: say,
    lost: error => process.exit(explain(error)),
  })
  closers.push(embedded.stop)
  return embedded.connection
}

async function furnish({ publicUrl }: Config, { app, keeper }: Database, secret: string): Promise<House> {
  const assets = await loadAssets(join(root, 'dist', 'assets'))
  const clock = clockOf(() => new Date())
  const ours = { keyed: keyedBy(secret), seals: sealsBy(secret) }
  return { app, keeper, clock, log, publicUrl, ...ours, assets, showMail: say }
}

function announce({ publicUrl, dataFolder, databaseUrl }: Config, setUpLink: string | null): void {
  say(`Goldthread runs at ${publicUrl}`)
  say(databaseUrl ? 'Its data is in the database of DATABASE_URL.' : `Its data is in ${dataFolder}`)
  if (setUpLink) say(`\nNobody has set it up yet. Open this link to begin:\n\n  ${setUpLink}\n`)
  say('Press Ctrl-C to stop.')
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

const write = logTo(
  line => process.stderr.write(line),
  () => new Date(),
)

/** In a terminal, a line for each request would bury the links and the mail somebody is looking for. */
const log: Log = (event, facts) => {
  if (event !== 'request' || !process.stderr.isTTY) write(event, facts)
}

function explain(error: unknown): number {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  return error.exitCode
}
