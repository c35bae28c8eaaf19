import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type OwnerConnection, takingRole } from './db.ts'
import { appRole } from './roles.ts'

/** What processes tell each other through the database: nothing of it is kept, and whoever is away hears nothing. */
export type Ear = Readonly<{
  /**
   * Calls `heard` with each text that any process says in this channel, also our own. Calls `missed` when something may
   * have been said that was not heard: once listening begins, and after every broken connection.
   */
  listen(channel: string, listener: Listener): void
  close(): Promise<void>
}>

export type Listener = Readonly<{ heard(text: string): void; missed(): void }>

/** How long to wait before the database is tried again, ms. */
const again = 500

/** One connection, opened once somebody wants to listen, and opened again for as long as it takes. */
export function openEar(connection: OwnerConnection): Ear {
  const listeners = new Map<string, Listener>()
  const closing = new AbortController()
  let client: pg.Client | undefined
  let ended: Promise<void> | undefined

  async function stayConnected(): Promise<void> {
    while (!closing.signal.aborted) {
      await connected().catch(() => undefined)
      await pause(again, undefined, { signal: closing.signal, ref: false }).catch(() => undefined)
    }
  }

  /** Listens until the connection breaks. */
  async function connected(): Promise<void> {
    const own = new pg.Client({ ...takingRole(connection, appRole), keepAlive: true, connectionTimeoutMillis: 10_000 })
    const broken = new Promise<void>(resolve => own.once('end', resolve).once('error', () => resolve()))
    own.on('error', () => undefined)
    own.on('notification', ({ channel, payload = '' }) => listeners.get(channel)?.heard(payload))
    try {
      await own.connect()
      client = own
      for (const channel of listeners.keys()) await hearOn(own, channel)
      await broken
    } finally {
      client = undefined
      await own.end().catch(() => undefined)
    }
  }

  async function hearOn(own: pg.Client, channel: string): Promise<void> {
    await own.query(`listen ${pg.escapeIdentifier(channel)}`)
    listeners.get(channel)?.missed()
  }

  return {
    listen(channel, listener) {
      listeners.set(channel, listener)
      if (client) void hearOn(client, channel).catch(() => undefined)
      ended ??= stayConnected()
    },
    async close() {
      closing.abort()
      await client?.end().catch(() => undefined)
      await ended
    },
  }
}
