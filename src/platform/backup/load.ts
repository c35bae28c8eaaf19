import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg, { type Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Entry } from './archive.ts'
import { type Manifest, readCounts } from './manifest.ts'
import { tableOfPart } from './parts.ts'
import { damaged } from './wrong-archive.ts'

type Tables = ReadonlyMap<string, readonly string[]>

/**
 * Copies every part into its table. Names are only taken from an archive after the database itself has said that it has
 * such a table with such columns. Reads to the end, where the archive says whether all of it was right.
 */
export async function loadTables(owner: Client, manifest: Manifest, entries: AsyncIterable<Entry>): Promise<void> {
  const tables: Tables = new Map(manifest.tables.map(({ name, columns }) => [name, columns]))
  await refuseOtherColumns(owner, tables)
  await empty(owner, tables)
  let counts: ReadonlyMap<string, number> | undefined
  for await (const { name, body } of entries) {
    if (name === 'rows.json') counts = readCounts(body)
    else await loadPart(owner, tables, name, body)
  }
  await refuseOtherCounts(owner, tables, counts)
}

async function refuseOtherColumns(owner: Client, tables: Tables): Promise<void> {
  const { rows } = await owner.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations'
    group by 1`)
  const there = new Map(rows.map(({ name, columns }) => [name, columns]))
  for (const [name, columns] of tables) {
    if (!columns.every(column => there.get(name)?.includes(column))) throw damaged()
  }
}

/** What migrations have put into these tables is in the archive as well, as it has become since. */
async function empty(owner: Client, tables: Tables): Promise<void> {
  for (const name of tables.keys()) await owner.query(`delete from ${pg.escapeIdentifier(name)}`)
}

async function loadPart(owner: Client, tables: Tables, file: string, body: Uint8Array): Promise<void> {
  const table = tableOfPart(file)
  const columns = table === null ? undefined : tables.get(table)
  if (table === null || !columns) throw damaged()
  const listed = columns.map(pg.escapeIdentifier).join(', ')
  const into = owner.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${listed}) from stdin`))
  await pipeline(Readable.from([Buffer.from(body)], { objectMode: false }), into).catch(refuseWrongRow)
}

/** Rows that the database does not take were changed on the way; a lost connection or a full disk is something else. */
function refuseWrongRow(error: Error & { code?: string }): never {
  throw /^2[23]/.test(error.code ?? '') ? damaged() : error
}

async function refuseOtherCounts(owner: Client, tables: Tables, counts: ReadonlyMap<string, number> = new Map()) {
  for (const name of tables.keys()) {
    const { rows } = await owner.query<{ count: string }>(`select count(*) from ${pg.escapeIdentifier(name)}`)
    if (Number(rows[0]?.count) !== counts.get(name)) throw damaged()
  }
}
