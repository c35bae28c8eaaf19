import pg from 'pg'
import { superuser } from './cluster.ts'
import type { Place } from './place.ts'

/**
 * One application at a time: it holds this lock in the database on a connection of its own for as long as it lives.
 * The operating system lets go of it however the application ends, so there is nothing stale to clean up.
 */
const lock = 7_301_845

export type Occupation = { end(): Promise<void>; lost: Promise<void> }

export async function occupy(place: Place): Promise<Occupation> {
  const client = await connect(place)
  await client.query('select pg_advisory_lock($1)', [lock])
  const lost = new Promise<void>(resolve => client.once('end', resolve))
  return { end: () => client.end(), lost }
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
export async function whoOccupies(place: Place): Promise<'silent' | 'free' | 'taken'> {
  const client = await connect(place).catch(() => undefined)
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

async function connect(place: Place): Promise<pg.Client> {
  const client = new pg.Client({
    host: place.socket,
    port: 5432,
    user: superuser,
    password: place.password,
    database: 'postgres',
    application_name: 'goldthread-occupation',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {}) // Losing the connection shows as its end.
  await client.connect()
  return client
}
