import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, type OwnerConnection, openDatabase } from '../src/platform/db.ts'
import { root } from '../src/platform/root.ts'
import type { TestCluster } from './cluster.ts'

export type TestDatabase = Database & Readonly<{ owner: OwnerConnection; name: string }>

/** A folder without migrations. */
const nothing = join(root, 'test')

const templateLock = 7_302_145

/**
 * A fresh database with every migration run, and nothing in it. It is dropped when it is closed. With `empty`, no
 * migration was run either: for tests of migrations themselves.
 */
export async function openTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { name, owner, drop } = await makeDatabase(empty)
  const database = await openDatabase(owner, empty ? nothing : undefined)
  const close = async () => {
    await database.close()
    await drop()
  }
  return { ...database, close, owner, name }
}

/** The same for a process of its own: the address is for DATABASE_URL. */
export async function makeServerDatabase({ empty = false } = {}): Promise<{ address: string; drop(): Promise<void> }> {
  const { owner, drop } = await makeDatabase(empty)
  return { address: addressOf(owner), drop }
}

async function makeDatabase(empty: boolean) {
  const cluster = inject('cluster')
  const name = `goldthread_test_${process.pid}_${randomBytes(6).toString('hex')}`
  if (empty) await inCluster(cluster, client => client.query(`create database ${name}`))
  else await clone(cluster, name)
  const drop = async () => {
    await inCluster(cluster, client => client.query(`drop database ${name} with (force)`))
  }
  return { name, owner: connectionTo(cluster, name), drop }
}

/** A connection as the address that DATABASE_URL takes. */
function addressOf(owner: OwnerConnection): string {
  if ('connectionString' in owner) return owner.connectionString
  const { host, port, user, password, database } = owner
  const address = new URL(`postgres://${user}:${password}@localhost:${port}/${database}`)
  address.searchParams.set('host', host)
  return address.href
}

/** Migrated once for a state of the migrations, then copied: PostgreSQL copies a template that nobody is connected to. */
async function clone(cluster: TestCluster, name: string): Promise<void> {
  const template = `goldthread_template_${checksumOfMigrations()}`
  await inCluster(cluster, async client => {
    await client.query('select pg_advisory_lock($1)', [templateLock])
    const made = await client.query('select from pg_database where datname = $1', [template])
    if (!made.rowCount) await makeTemplate(cluster, client, template)
    await client.query(`create database ${name} template ${template}`)
  })
}

/** Made under another name first, so that a run which is killed leaves no half-migrated template. */
async function makeTemplate(cluster: TestCluster, client: pg.Client, template: string): Promise<void> {
  const draft = `${template}_draft`
  await client.query(`drop database if exists ${draft}`)
  await client.query(`create database ${draft}`)
  const database = await openDatabase(connectionTo(cluster, draft))
  await database.close()
  await client.query(`alter database ${draft} rename to ${template}`)
}

function checksumOfMigrations(): string {
  const folder = join(root, 'db', 'migrations')
  const digest = createHash('sha256')
  for (const name of readdirSync(folder).sort()) digest.update(name).update(readFileSync(join(folder, name)))
  return digest.digest('hex').slice(0, 16)
}

async function inCluster<T>(cluster: TestCluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...cluster })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function connectionTo(cluster: TestCluster, database: string): OwnerConnection {
  if (!('connectionString' in cluster)) return { ...cluster, database }
  const address = new URL(cluster.connectionString)
  address.pathname = `/${database}`
  return { connectionString: address.href }
}

/** The database as its owner: for tests that look at the catalogue, or try what only an owner could. */
export async function asOwner<T>(database: TestDatabase, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ ...database.owner })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}
