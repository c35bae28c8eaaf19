import type { Client } from 'pg'
import { asOwnerAlone, type OwnerConnection, queriesWithin } from '../db.ts'
import { listMigrations, type Migration, makeList, run } from '../migrate.ts'
import { keeperRole } from '../roles.ts'
import type { Db } from '../schema.ts'
import { type ByteStream, type Entry, unpackArchive } from './archive.ts'
import { clear, refuseInUse } from './clearing.ts'
import { loadTables } from './load.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { suspendRules } from './suspend.ts'
import { speakPlainly } from './tables.ts'
import { sayTrouble } from './trouble.ts'
import { damaged, WrongArchive } from './wrong-archive.ts'

export type Restoring = Readonly<{
  /** What has to be taken away again before anybody can see the database: who was erased after the backup was made. */
  takeAway?: (keeper: Db) => Promise<void>
  /** The secret of the instance is lost: the next start makes a new one. */
  newSecret: boolean
  /** The folder of migrations: our own, unless a test says otherwise. */
  migrations?: string
}>

/**
 * Puts an archive into a database that holds no organisation, and brings it up to date. One transaction: whatever goes
 * wrong, and whoever is killed, the database is as it was. Throws `WrongArchive` or `CannotStart` in one line.
 */
export async function restore(
  connection: OwnerConnection,
  archive: ByteStream,
  restoring: Restoring,
): Promise<Manifest> {
  const entries = unpackArchive(archive)
  try {
    const manifest = await readFirst(entries)
    const migrations = await listMigrations(restoring.migrations)
    refuseOtherSchema(manifest, migrations)
    await asOwnerAlone(connection, owner => inOneTransaction(owner, { entries, manifest, migrations, restoring }))
    return manifest
  } catch (error) {
    throw sayTrouble(error, 'Nothing was restored.')
  } finally {
    await entries.return(undefined)
  }
}

async function readFirst(entries: AsyncIterator<Entry>): Promise<Manifest> {
  const { done, value } = await entries.next()
  if (done || value.name !== 'manifest.json') throw damaged()
  return readManifest(value.body)
}

/** What the archive knows must be a beginning of what we know. */
function refuseOtherSchema({ migrations, goldthread }: Manifest, ours: readonly Migration[]): void {
  for (const [i, { name, checksum }] of migrations.entries()) {
    if (!ours.some(own => own.name === name)) {
      throw new WrongArchive(
        `This backup was made by a newer Goldthread (${goldthread}; it knows ${name}). Restore it with that one, or a later one.`,
      )
    }
    if (ours[i]?.name !== name || ours[i]?.checksum !== checksum) {
      throw new WrongArchive(
        `This backup is of another database: db/migrations/${name} is not the file it was made with. Restore it with the Goldthread that made it (${goldthread}).`,
      )
    }
  }
}

type Work = Readonly<{
  entries: AsyncGenerator<Entry>
  manifest: Manifest
  migrations: readonly Migration[]
  restoring: Restoring
}>

async function inOneTransaction(owner: Client, work: Work): Promise<void> {
  await owner.query('begin')
  try {
    await rebuild(owner, work)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => undefined) // When the connection is gone, so is the transaction.
    throw error
  }
}

async function rebuild(owner: Client, { entries, manifest, migrations, restoring }: Work): Promise<void> {
  await speakPlainly(owner)
  await owner.query(`set local lock_timeout = '10s'`)
  await refuseInUse(owner)
  await clear(owner)
  await makeList(owner)
  for (const migration of migrations.slice(0, manifest.migrations.length)) await run(owner, migration)
  const resumeRules = await suspendRules(owner)
  await loadTables(owner, manifest, entries)
  if (restoring.newSecret) await owner.query('delete from instance')
  await resumeRules()
  for (const migration of migrations.slice(manifest.migrations.length)) await run(owner, migration)
  if (restoring.takeAway) await takeAway(owner, restoring.takeAway)
}

/**
 * As the keeper, at the newest schema. Of whoever was erased nothing may come back, even when they were the only owner
 * at the time of the backup: `goldthread owner` makes another.
 */
async function takeAway(owner: Client, work: (keeper: Db) => Promise<void>): Promise<void> {
  await owner.query('alter table member_roles disable trigger keep_an_owner')
  await owner.query(`set local role ${keeperRole}`)
  await work(queriesWithin(owner))
  await owner.query('reset role')
  await owner.query('alter table member_roles enable trigger keep_an_owner')
}
