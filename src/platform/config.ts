import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { basename, join, resolve } from 'node:path'
import { WrongSetting } from './cannot-start.ts'
import { root } from './root.ts'

/** Everything that can be set from outside. Every setting is optional: `docs/running/README.md` says what each does. */
export type Config = {
  port: number
  host: string
  /** How people's browsers reach us: an origin such as https://goldthread.example.org, without a slash at its end. */
  publicUrl: string
  dataFolder: string
  /** A PostgreSQL server; without it, the built-in database. */
  databaseUrl: string | undefined
  /** Without it, one is made and kept in the data folder. */
  secret: string | undefined
  /** How long we go on answering after we were asked to stop, s: until a proxy in front has noticed. */
  drainSeconds: number
}

/** Every setting there is. */
export const settingNames = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'GOLDTHREAD_DATA',
  'DATABASE_URL',
  'GOLDTHREAD_SECRET',
  'DRAIN_SECONDS',
] as const

type Settings = Readonly<Partial<Record<(typeof settingNames)[number], string | undefined>>>

/** Throws `WrongSetting` with one line that names the setting, what is wrong with it, and what would be right. */
export function readConfig(environment: Settings, uid = process.getuid?.()): Config {
  const port = readPort(environment.PORT)
  const host = readHost(environment.HOST)
  return {
    port,
    host,
    publicUrl: readPublicUrl(environment.PUBLIC_URL) ?? `http://${reachable(host)}:${port}`,
    dataFolder: environment.GOLDTHREAD_DATA ? resolve(environment.GOLDTHREAD_DATA) : defaultDataFolder(uid),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    secret: readSecret(environment.GOLDTHREAD_SECRET),
    drainSeconds: readDrainSeconds(environment.DRAIN_SECONDS),
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new WrongSetting(`PORT is "${text}": it must be a whole number from 1 to 65535, such as 3000.`)
}

/** This computer alone, unless someone asks for more: what is said here is private until they decide to share it. */
function readHost(text: string | undefined): string {
  if (!text) return '127.0.0.1'
  if (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)) return text
  throw new WrongSetting(`HOST is "${text}": it must be an address of this computer, such as 127.0.0.1 or 0.0.0.0.`)
}

function reachable(host: string): string {
  if (['0.0.0.0', '::', '::1', 'localhost'].includes(host) || host.startsWith('127.')) return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

function readPublicUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`
  if (isOrigin) return url.origin
  throw new WrongSetting(
    `PUBLIC_URL is "${text}": it must be the address people type, with nothing after the name, such as https://goldthread.example.org.`,
  )
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPostgres = url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
  if (isPostgres) return text
  // The value may hold a password, so it is not repeated.
  throw new WrongSetting(
    'DATABASE_URL is not the address of a PostgreSQL database: it must look like postgres://user:password@server:5432/name.',
  )
}

function readSecret(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (text.length >= 32) return text
  throw new WrongSetting(
    'GOLDTHREAD_SECRET is too short: it must have 32 characters or more, such as openssl rand -hex 32 prints. Or leave it out, and one is made.',
  )
}

function readDrainSeconds(text: string | undefined): number {
  if (!text) return 0
  const seconds = Number(text)
  if (/^\d+$/.test(text) && seconds <= 300) return seconds
  throw new WrongSetting(`DRAIN_SECONDS is "${text}": it must be a whole number from 0 to 300, such as 10.`)
}

/**
 * An ordinary user's data is beside the code. PostgreSQL does not run as root, and its account may not be able to
 * enter the repository, so root's data is with the system's, under a name of this repository's own.
 */
function defaultDataFolder(uid: number | undefined): string {
  if (uid !== 0) return join(root, 'data')
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 8)
  return `/var/lib/goldthread/${basename(root)}-${mark}`
}
