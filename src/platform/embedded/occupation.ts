import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { isErrno } from '../errno.ts'
import { superuser } from './cluster.ts'
import type { Place } from './place.ts'

/**
 * One application at a time: it holds this lock in the database on a connection of its own for as long as it lives.
 * The operating system lets go of it however the application ends, so there is nothing stale to clean up.
 */
const lock = 7_301_845

/** What it takes to speak to the database of a place. */
type Reachable = Pick<Place, 'folder' | 'socket' | 'password'>

export type Occupation = { end(): Promise<void> }

/** Takes the lock, and takes it again when PostgreSQL had to drop its connections and recovered. */
export async function occupy(place: Place): Promise<Occupation> {
  let ended = false
  let client = await lockOn(place)
  client.once('end', renew)
  async function renew() {
    while (!ended) {
      await pause(100)
      const next = await lockOn(place).catch(() => undefined)
      if (!next) continue
      client = next
      if (ended) return client.end()
      client.once('end', renew)
      return
    }
  }
  return {
    async end() {
      ended = true
      await client.end().catch(() => undefined)
    },
  }
}

async function lockOn(place: Place): Promise<pg.Client> {
  const client = await connect(place)
  await client.query('select pg_advisory_lock($1)', [lock])
  return client
}

/** Makes the application's database if this is the first start. */
export async function ensureDatabase(place: Place, name: string): Promise<void> {
  const client = await connect(place)
  try {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/** `silent`: nothing takes connections there; `free`: a database runs, and no application holds it. */
export async function whoOccupies(place: Reachable): Promise<'silent' | 'free' | 'taken'> {
  const client = await connect(place).catch(error => {
    if (error instanceof CannotStart) throw error
  })
  if (!client) return 'silent'
  try {
    const sql = `select from pg_locks where locktype = 'advisory' and objid = $1 and granted`
    return (await client.query(sql, [lock])).rowCount ? 'taken' : 'free'
  } catch {
    return 'silent'
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function connect(place: Reachable): Promise<pg.Client> {
  const client = new pg.Client({
    host: place.socket,
    port: 5432,
    user: superuser,
    password: place.password,
    database: 'postgres',
    application_name: 'goldthread-occupation',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {}) // A lost connection shows as its end.
  await client.connect().catch(error => {
    throw isErrno(error, invalidPassword) ? wrongPassword(place) : error
  })
  return client
}

const invalidPassword = '28P01'

function wrongPassword({ folder }: Reachable): CannotStart {
  return new CannotStart(
    `The password in ${folder}/password is not the one this database was made with. Put the right file back.`,
  )
}
