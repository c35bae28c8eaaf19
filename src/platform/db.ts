import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { type Ear, openEar } from './ear.ts'
import { migrate } from './migrate.ts'
import { answersRole, appRole, ensureRoles, keeperRole } from './roles.ts'
import type { Db, Schema, Tx } from './schema.ts'

/** How to reach the database as its owner: one address, or its parts. */
export type OwnerConnection = Readonly<
  { connectionString: string } | { host: string; port: number; user: string; password: string; database: string }
>

/** The open database, once for each of the roles that work with it. */
export type Database = Readonly<{
  app: Db
  keeper: Db
  answers: Db
  ear: Ear
  poolUse(): readonly PoolUse[]
  close(): Promise<void>
}>

/** The connections of one of the roles, and how many requests wait for one. */
export type PoolUse = Readonly<{ pool: string; busy: number; idle: number; waiting: number }>

const migrationLock = 4_748_392_016

/**
 * Makes the roles, runs the migrations (of this folder, or our own), and opens the database for each role.
 * Throws CannotStart with one line a person can act on when the database is not fit for it.
 */
export async function openDatabase(owner: OwnerConnection, migrations?: string): Promise<Database> {
  await asOwnerAlone(owner, client => migrate(client, migrations))
  const pools = {
    app: openPool(owner, appRole, { max: 10, statement_timeout: 30_000 }),
    keeper: openPool(owner, keeperRole, { max: 10 }),
    answers: openPool(owner, answersRole, { max: 10, statement_timeout: 30_000 }),
  }
  const [app, keeper, answers] = [queriesOn(pools.app), queriesOn(pools.keeper), queriesOn(pools.answers)]
  const ear = openEar(owner)
  const close = async () => {
    await ear.close()
    await Promise.all([app.destroy(), keeper.destroy(), answers.destroy()])
  }
  try {
    await Promise.all([
      refuseWrongRole(app, appRole),
      refuseWrongRole(keeper, keeperRole),
      refuseWrongRole(answers, answersRole),
    ])
  } catch (error) {
    await close()
    throw error
  }
  return { app, keeper, answers, ear, poolUse: () => Object.entries(pools).map(useOf), close }
}

/**
 * Work on the shape of the database as its owner, after the roles were made, by one process at a time: the lock ends
 * with the connection, even when the process is killed.
 */
export async function asOwnerAlone<T>(connection: OwnerConnection, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  // A lost connection also fails the query under way; without a listener it would end the process instead.
  owner.on('error', () => undefined)
  await connect(owner)
  try {
    await refuseOldServer(owner)
    await owner.query('select pg_advisory_lock($1)', [migrationLock])
    await ensureRoles(owner)
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** Reads as the keeper, who sees every organisation, in a transaction that cannot write. Nothing is made or brought up to date. */
export async function asKeeperReading<T>(
  connection: OwnerConnection,
  work: (keeper: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // A lost connection also fails the query under way.
  await connect(client)
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`set local role ${keeperRole}`)
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Opens a connection. Throws CannotStart in one line, without a password in it, when the database is out of reach. */
export async function connect(owner: pg.Client): Promise<void> {
  try {
    await owner.connect()
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    throw new CannotStart(`The database cannot be reached: ${message || code}.`)
  }
}

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ server_version: string }>('show server_version')
  const version = rows[0]?.server_version ?? ''
  if (Number.parseInt(version, 10) < 15) {
    throw new CannotStart(`Goldthread needs PostgreSQL 15 or later, and this is ${version}.`)
  }
}

function openPool(owner: OwnerConnection, role: string, limits: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...takingRole(owner, role), ...limits, types, connectionTimeoutMillis: 10_000 })
  // A lost connection fails the query that needed it, and the pool opens another. Unheard, the same error would end the
  // process: the pool hears it for connections that wait, and we for those at work.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}

function queriesOn(pool: pg.Pool): Db {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/** Queries of a feature within the transaction that a connection is in, which stays the caller's to end. */
export function queriesWithin(client: pg.Client): Db {
  const held = { query: client.query.bind(client), release: () => undefined }
  return queriesOn({ connect: async () => held, end: async () => undefined } as unknown as pg.Pool)
}

function useOf([name, pool]: [string, pg.Pool]): PoolUse {
  const { totalCount, idleCount, waitingCount } = pool
  return { pool: name, busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
}

/**
 * The role is part of opening the connection: if it cannot be taken, there is no connection. What is read lies in memory
 * or on flash, where a page here and there costs little more than a page in turn: without saying so, a whole table of
 * stations is read for a few of them.
 */
export function takingRole(owner: OwnerConnection, role: string): pg.PoolConfig {
  const option = `-c role=${role} -c random_page_cost=1.1`
  if (!('connectionString' in owner)) return { ...owner, options: option }
  const address = new URL(owner.connectionString)
  const options = [address.searchParams.get('options'), option].filter(Boolean).join(' ')
  address.searchParams.delete('options')
  return { connectionString: address.href, options }
}

async function refuseWrongRole(db: Db, role: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db).catch(error => {
    // Refused as it opened: by PostgreSQL, or by a pooler that does not pass on the role.
    if ((error as { severity?: string }).severity !== 'FATAL') throw error
    throw new CannotStart(
      `A connection cannot open as ${role}: ${error.message}. Name PostgreSQL itself, and no pooler.`,
    )
  })
  if (rows[0]?.name === role) return
  throw new CannotStart(`A connection does not become ${role} as it opens. Name PostgreSQL itself, and no pooler.`)
}

/** Counts are numbers and days stay text: as instants they would shift when the clocks change. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8) return Number
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/**
 * Work in one transaction that sees one organisation, and only for its length. When two such transactions wait for each
 * other, the database gives one of them up, and its work is done again: it must change nothing outside the database.
 */
export async function asViewer<T>(
  db: Db,
  viewer: Readonly<{ organisationId: string }>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return again(() =>
    db.transaction().execute(async tx => {
      await enterOrganisation(tx, viewer.organisationId)
      return work(tx)
    }),
  )
}

/** PostgreSQL's codes for a transaction that it gave up so that another could go on: a deadlock, or a lost race. */
const givenUp = ['40P01', '40001']
const mostAttempts = 5

/** Does a transaction anew that was given up for another one. Nothing of it has happened until then. */
async function again<T>(transaction: () => Promise<T>, attempt = 1): Promise<T> {
  try {
    return await transaction()
  } catch (error) {
    const isGivenUp = error instanceof Error && 'code' in error && givenUp.includes(String(error.code))
    if (!isGivenUp || attempt === mostAttempts) throw error
    return again(transaction, attempt + 1)
  }
}

/** From here to the end of the transaction, only this organisation is seen. */
export async function enterOrganisation(tx: Db, organisationId: string): Promise<void> {
  await sql`select set_config('goldthread.organisation', ${organisationId}, true)`.execute(tx)
}

/** A value for a jsonb column. Drops what PostgreSQL cannot hold in text: null bytes and halves of a character. */
export function jsonb(value: unknown): RawBuilder<unknown> {
  const text = JSON.stringify(value)
  return sql`${mayBeRefused(text) ? JSON.stringify(value, storablePart) : text}::jsonb`
}

/** Is anything in it that is written as an escape where it cannot be held? To look once takes less than to ask of each text. */
const mayBeRefused = (text: string | undefined) => text !== undefined && /\\u(?:0000|d[89a-f])/.test(text)

const storablePart = (_: string, part: unknown) => (typeof part === 'string' ? storable(part) : part)

function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd')
}
