import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Hono } from 'hono'
import { createApp } from './app.tsx'
import type { House, Open } from './context.ts'
import { openSetUpLink } from './people/instance.ts'
import { CannotStart } from './platform/cannot-start.ts'
import { clockOf } from './platform/clock.ts'
import { type Config, readConfig } from './platform/config.ts'
import { openDataFolder } from './platform/data-folder.ts'
import { type Database, type OwnerConnection, openDatabase } from './platform/db.ts'
import { startEmbedded } from './platform/embedded/launch.ts'
import { findRunning } from './platform/embedded/running.ts'
import { stopWhenAsked } from './platform/farewell.ts'
import { loadAssets } from './platform/http/asset-files.ts'
import { proxiesOf } from './platform/http/client-address.ts'
import { adviceAtStart } from './platform/http/reach.ts'
import { claimInstance, markOf } from './platform/instance.ts'
import { factsOf } from './platform/instance-facts.ts'
import { keptSecret } from './platform/kept-secret.ts'
import { type Listening, listen } from './platform/listen.ts'
import { type Log, logTo } from './platform/log.ts'
import type { Carrier } from './platform/mail/carrier.ts'
import { openCarrier } from './platform/mail/open-carrier.ts'
import { makeMeters } from './platform/metrics/meters.ts'
import { serveMetrics } from './platform/metrics/serve.ts'
import { neighbourAddresses } from './platform/neighbours.ts'
import { root, version } from './platform/root.ts'
import { keyedBy, sealsBy } from './platform/secrets.ts'
import type { Worker } from './platform/worker.ts'
import { startWork } from './work.ts'

/** How to close what has been opened so far: the last opened is closed first. */
type Closers = (() => Promise<void>)[]

/** Runs Goldthread until it is asked to stop. Returns an exit code when it cannot start, and 0 once it runs. */
export async function serve(environment: NodeJS.ProcessEnv, beside?: Hono<Open>): Promise<number> {
  const closers: Closers = []
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    const config = readConfig(environment)
    await open(config, closers, beside)
    stopWhenAsked(closeAll, say, config.drainSeconds)
  } catch (error) {
    await closeAll()
    return explain(error)
  }
  return 0
}

/** Does something on the database of this instance, then lets go of it. Returns what that answered, or an exit code. */
export async function withDatabase(
  environment: NodeJS.ProcessEnv,
  use: (database: Database) => Promise<number>,
): Promise<number> {
  return borrow(environment, async (config, closers) => {
    await openDataFolder(config.dataFolder)
    const database = await openDatabase(await reachDatabase(config, closers))
    closers.push(database.close)
    return use(database)
  })
}

/** Does something as the owner of the database, which nobody else has meanwhile when it is the built-in one. */
export async function asOnlyOwner(
  environment: NodeJS.ProcessEnv,
  use: (owner: OwnerConnection, config: Config) => Promise<number>,
): Promise<number> {
  return borrow(environment, async (config, closers) => {
    await openDataFolder(config.dataFolder)
    return use(await reachDatabase(config, closers), config)
  })
}

/** Does something as the owner of the database there is, beside a Goldthread that goes on working with it. */
export async function besideOthers(
  environment: NodeJS.ProcessEnv,
  use: (owner: OwnerConnection, config: Config) => Promise<number>,
): Promise<number> {
  return borrow(environment, async (config, closers) => {
    if (config.databaseUrl) return use({ connectionString: config.databaseUrl }, config)
    const running = await findRunning(databaseFolder(config))
    return use(running ?? (await reachDatabase(config, closers)), config)
  })
}

/** Does something that needs no database, and explains what is in its way as the others do. */
export async function withoutDatabase(environment: NodeJS.ProcessEnv, use: () => Promise<number>): Promise<number> {
  return borrow(environment, use)
}

async function borrow(
  environment: NodeJS.ProcessEnv,
  use: (config: Config, closers: Closers) => Promise<number>,
): Promise<number> {
  const closers: Closers = []
  try {
    return await use(readConfig(environment), closers)
  } catch (error) {
    return explain(error)
  } finally {
    for (const close of closers.reverse()) await close()
  }
}

/** Database, then application, then door: nobody comes in before everything is in its place. */
async function open(config: Config, closers: Closers, beside?: Hono<Open>): Promise<void> {
  const dataFolder = await openDataFolder(config.dataFolder)
  const secret = config.secret ?? (await keptSecret(join(dataFolder, 'secret')))
  const database = await openDatabase(await reachDatabase(config, closers))
  closers.push(database.close)
  await claimInstance(database.keeper, secret)
  const carrier = config.mail ? openCarrier(config.mail) : undefined
  closers.push(async () => carrier?.close())
  const meters = config.metrics && makeMeters({ ...database, version })
  const leaving = new AbortController()
  const ownLog = meters ? meters.counting(log) : log
  const more = { ...drawnFrom(secret), carrier, log: ownLog, leaving: leaving.signal }
  const house = await furnish(config, database, more)
  const work = startWork(house)
  closers.push(work.stop)
  const setUpLink = await openSetUpLink(house.keeper, house.publicUrl, house.clock.now())
  if (meters && config.metrics) closers.push((await serveMetrics(meters, config.metrics)).close)
  const door = await listen(createApp(house, beside).fetch, config, house.log)
  closers.push(() => leave(leaving, config.drainSeconds, work, door))
  announce(config, setUpLink)
  if (carrier) void tryOut(carrier)
}

/** Says that we are leaving, takes on no more work, and closes the door once whoever sends requests has had time to hear. */
async function leave(leaving: AbortController, drainSeconds: number, work: Worker, door: Listening): Promise<void> {
  leaving.abort()
  const finished = work.stop()
  door.sayGoodbye()
  if (drainSeconds) await pause(drainSeconds * 1000)
  await door.close()
  await finished
}

async function reachDatabase(config: Config, closers: Closers): Promise<OwnerConnection> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl }
  const embedded = await startEmbedded(databaseFolder(config), {
    notice: say,
    lost: error => process.exit(explain(error)),
  })
  closers.push(embedded.stop)
  return embedded.connection
}

const databaseFolder = ({ dataFolder }: Config) => join(dataFolder, 'database')

const drawnFrom = (secret: string) => ({ keyed: keyedBy(secret), seals: sealsBy(secret), mark: markOf(secret) })

type Furniture = Pick<House, 'keyed' | 'seals' | 'mark' | 'carrier' | 'log' | 'leaving'>

async function furnish(config: Config, { app, keeper, answers, ear }: Database, more: Furniture): Promise<House> {
  const assets = await loadAssets(join(root, 'dist', 'assets'))
  const proxies = proxiesOf(config.trustedProxies)
  const outside = { clock: clockOf(() => new Date()), publicUrl: config.publicUrl, proxies, facts: factsOf(config) }
  return { app, keeper, answers, ear, ...outside, assets, showMail: say, ...more }
}

function announce({ host, publicUrl, dataFolder, databaseUrl }: Config, setUpLink: string | null): void {
  say(`Goldthread runs at ${publicUrl}`)
  const advice = adviceAtStart(host, publicUrl, neighbourAddresses())
  if (advice) say(advice)
  say(databaseUrl ? 'Its data is in the database of DATABASE_URL.' : `Its data is in ${dataFolder}`)
  if (setUpLink) say(`\nNobody has set it up yet. Open this link to begin:\n\n  ${setUpLink}\n`)
  say('Press Ctrl-C to stop.')
}

/** A mail server that is away stops nobody from starting: mail waits. But whoever set it wants to know. */
async function tryOut({ name, findObstacle }: Carrier): Promise<void> {
  const obstacle = await findObstacle()
  if (obstacle === null) say(`Mail goes out through ${name}.`)
  else
    say(
      `Mail cannot go out through ${name} yet (${obstacle}). It waits, and docs/running/mail.md says what to look at.`,
    )
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
