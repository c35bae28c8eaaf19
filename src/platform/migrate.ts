import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { CannotStart } from './cannot-start.ts'
import { root } from './root.ts'

/** A file of `db/migrations`, with the SHA-256 of its text. */
export type Migration = Readonly<{ name: string; text: string; checksum: string }>

const ourFolder = join(root, 'db', 'migrations')

/**
 * Brings the database up to the files in `folder`, each in a transaction of its own: killed at any moment, it goes on
 * at the next start where it stopped. The caller holds the lock. Returns the names of the files that were run.
 */
export async function migrate(owner: Client, folder = ourFolder): Promise<string[]> {
  const migrations = await listMigrations(folder)
  await makeList(owner)
  const waiting = findWaiting(migrations, await findApplied(owner))
  for (const migration of waiting) await apply(owner, migration)
  return waiting.map(({ name }) => name)
}

/** How the database stands beside the files: how many are still to be run, or why they do not fit each other. */
export type MigrationState = Readonly<{ outcome: 'fits'; waiting: number } | { outcome: 'refused'; why: string }>

/** Looks without changing anything. */
export async function findMigrationState(owner: Client, folder = ourFolder): Promise<MigrationState> {
  const { rows } = await owner.query<{ is_there: boolean }>(`select to_regclass('migrations') is not null as is_there`)
  const applied = rows[0]?.is_there ? await findApplied(owner) : new Map<string, string>()
  try {
    return { outcome: 'fits', waiting: findWaiting(await listMigrations(folder), applied).length }
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    return { outcome: 'refused', why: error.message }
  }
}

/** The migrations of this Goldthread, in their order. */
export async function listMigrations(folder = ourFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async name => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** The list of what was run, in the database itself. */
export async function makeList(owner: Client): Promise<void> {
  await owner.query('set client_min_messages to warning')
  await owner.query(`create table if not exists migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
}

/** Which migrations were run, by name, with their checksums. */
export async function findApplied(owner: Client): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; checksum: string }>(
    'select name, checksum from migrations order by name collate "C"',
  )
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

/** What is still to be run, in order. What was run must be a beginning of the files, and unchanged. */
function findWaiting(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  refuseUnknown(migrations, applied)
  const done = migrations.slice(0, applied.size)
  for (const { name, checksum } of done) {
    if (!applied.has(name)) throw new CannotStart(`db/migrations/${name} comes before one that has already been run.`)
    if (applied.get(name) !== checksum) {
      throw new CannotStart(`db/migrations/${name} was changed after it was run. Put it back, and add a new file.`)
    }
  }
  return migrations.slice(applied.size)
}

/** Refuses a database that knows a migration which we do not. */
export function refuseUnknown(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Set(migrations.map(({ name }) => name))
  for (const name of applied.keys()) {
    if (!known.has(name)) {
      throw new CannotStart(`This database was last used by a newer Goldthread (it knows ${name}). Start that one.`)
    }
  }
}

async function apply(owner: Client, migration: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await run(owner, migration)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/** Runs one migration and notes it, within the transaction of the caller. */
export async function run(owner: Client, { name, text, checksum }: Migration): Promise<void> {
  try {
    await owner.query(text)
    await owner.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
  } catch (error) {
    throw new Error(`db/migrations/${name} failed`, { cause: error })
  }
}
