import pg, { type Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { CannotStart } from '../cannot-start.ts'
import { connect, type OwnerConnection } from '../db.ts'
import { findApplied, listMigrations, refuseUnknown } from '../migrate.ts'
import { keeperRole } from '../roles.ts'
import { type ByteStream, type Entry, packArchive } from './archive.ts'
import { leftOut, rowsLeftOut } from './left-out.ts'
import { writeCounts, writeManifest } from './manifest.ts'
import { inParts, partName } from './parts.ts'
import { type Carried, listCarried, speakPlainly } from './tables.ts'
import { sayTrouble } from './trouble.ts'

type Making = Readonly<{
  goldthread: string
  madeAt: Date
  /** The folder of migrations: our own, unless a test says otherwise. */
  migrations?: string
}>

/**
 * Reads the whole instance as it is at one moment, while it goes on working, and hands `keep` the archive. The
 * transaction cannot write, and reads as the keeper, not as the owner. Answers how many tables are in it.
 */
export async function takeBackup(
  connection: OwnerConnection,
  making: Making,
  keep: (archive: ByteStream) => Promise<void>,
): Promise<{ tables: number }> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // A lost connection also fails the query under way.
  await connect(client)
  try {
    await client.query('begin isolation level repeatable read read only')
    await speakPlainly(client)
    const migrations = await findMigrations(client, making.migrations)
    await client.query(`set local role ${keeperRole}`)
    await refuseNothing(client)
    const tables = await listCarried(client)
    await keep(packArchive(filesOf(client, tables, migrations, making), making.madeAt))
    await client.query('commit')
    return { tables: tables.length }
  } catch (error) {
    throw sayTrouble(error, 'No backup was made.')
  } finally {
    await client.end().catch(() => undefined)
  }
}

type Applied = ReadonlyMap<string, string>

async function findMigrations(client: Client, folder: string | undefined): Promise<Applied> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  )
  if (!rows[0]?.there) throw nothingThere()
  const applied = await findApplied(client)
  // A newer Goldthread may hold what must not be in a backup, and this one would not know.
  refuseUnknown(await listMigrations(folder), applied)
  return applied
}

/** An empty backup, taken of the wrong database every night, would be noticed on the day it is needed. */
async function refuseNothing(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from organisations limit 1')
  if (!rowCount) throw nothingThere()
}

function nothingThere(): CannotStart {
  return new CannotStart('This database holds no organisation, so there is nothing to back up. Is it the right one?')
}

async function* filesOf(
  client: Client,
  tables: readonly Carried[],
  applied: Applied,
  { goldthread, madeAt }: Making,
): AsyncGenerator<Entry> {
  const { rows } = await client.query<{ secret_fingerprint: string }>('select secret_fingerprint from instance')
  const manifest = writeManifest({
    goldthread,
    madeAt: madeAt.toISOString(),
    secretFingerprint: rows[0]?.secret_fingerprint ?? null,
    migrations: [...applied].map(([name, checksum]) => ({ name, checksum })),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    leftOut,
  })
  yield { name: 'manifest.json', body: manifest }
  const counts = new Map<string, number>()
  for (const table of tables) counts.set(table.name, yield* readTable(client, table))
  yield { name: 'rows.json', body: writeCounts(counts) }
}

/** A table in parts. Returns how many rows it has. */
async function* readTable(client: Client, { name, columns, ordering }: Carried): AsyncGenerator<Entry, number> {
  const listed = columns.map(pg.escapeIdentifier).join(', ')
  const kept = rowsLeftOut[name] ? `where not (${rowsLeftOut[name]})` : ''
  const text = client.query(
    copyTo(`copy (select ${listed} from ${pg.escapeIdentifier(name)} ${kept} order by ${ordering}) to stdout`),
  )
  let part = 0
  for await (const body of inParts(text)) yield { name: partName(name, ++part), body }
  return text.rowCount
}
