import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { basename, join, resolve } from 'node:path'
import { WrongSetting } from './cannot-start.ts'
import {
  type MetricsAddress,
  readHost,
  readMetrics,
  readPort,
  readTls,
  readTrustedProxies,
  type TlsFiles,
} from './door-settings.ts'
import { type MailSettings, mailSettingNames, readMailSettings } from './mail/settings.ts'
import { root } from './root.ts'

/** Everything that can be set from outside. Every setting is optional: `docs/running/README.md` says what each does. */
export type Config = {
  port: number
  host: string
  /** How people's browsers reach us: an origin such as https://goldthread.example.org, without a slash at its end. */
  publicUrl: string
  /** With these, we speak https ourselves. */
  tls: TlsFiles | undefined
  /** Addresses and networks whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  trustedProxies: readonly string[]
  /** Without it, nothing is measured. */
  metrics: MetricsAddress | undefined
  dataFolder: string
  /** A PostgreSQL server; without it, the built-in database. */
  databaseUrl: string | undefined
  /** Without it, one is made and kept in the data folder. */
  secret: string | undefined
  /** How mail goes out; without it, to the terminal and the outbox. */
  mail: MailSettings | null
  /** How long we go on answering after we were asked to stop, s: until a proxy in front has noticed. */
  drainSeconds: number
}

/** Every setting there is. */
export const settingNames = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'TLS_CERT',
  'TLS_KEY',
  'TRUSTED_PROXIES',
  'GOLDTHREAD_DATA',
  'DATABASE_URL',
  'GOLDTHREAD_SECRET',
  ...mailSettingNames,
  'METRICS_PORT',
  'METRICS_HOST',
  'DRAIN_SECONDS',
] as const

type Settings = Readonly<Partial<Record<(typeof settingNames)[number], string | undefined>>>

/** Throws `WrongSetting` with one line that names the setting, what is wrong with it, and what would be right. */
export function readConfig(environment: Settings, uid = process.getuid?.()): Config {
  const port = environment.PORT ? readPort('PORT', environment.PORT) : 3000
  // This computer alone, unless someone asks for more: what is said here is private until they decide to share it.
  const host = environment.HOST ? readHost('HOST', environment.HOST) : '127.0.0.1'
  const tls = readTls(environment.TLS_CERT, environment.TLS_KEY)
  return {
    port,
    host,
    publicUrl: readPublicUrl(environment.PUBLIC_URL, tls) ?? ownUrl(host, port, tls),
    tls,
    trustedProxies: readTrustedProxies(environment.TRUSTED_PROXIES),
    metrics: readMetrics(environment.METRICS_PORT, environment.METRICS_HOST, port),
    dataFolder: environment.GOLDTHREAD_DATA ? resolve(environment.GOLDTHREAD_DATA) : defaultDataFolder(uid),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    secret: readSecret(environment.GOLDTHREAD_SECRET),
    mail: readMailSettings(environment),
    drainSeconds: readDrainSeconds(environment.DRAIN_SECONDS),
  }
}

/** The address we have as long as nobody says how people reach us. The port everybody expects is left out. */
function ownUrl(host: string, port: number, tls: TlsFiles | undefined): string {
  return new URL(`${tls ? 'https' : 'http'}://${reachable(host)}:${port}`).origin
}

function reachable(host: string): string {
  if (['0.0.0.0', '::', '::1', 'localhost'].includes(host) || host.startsWith('127.')) return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

function readPublicUrl(text: string | undefined, tls: TlsFiles | undefined): string | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`
  if (isOrigin && tls && url.protocol === 'http:') {
    throw new WrongSetting(
      `PUBLIC_URL is "${text}", but TLS_CERT is set: it must begin with https, as people reach it.`,
    )
  }
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
