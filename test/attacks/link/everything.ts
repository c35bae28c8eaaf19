import type pg from 'pg'
import { takeBackup } from '../../../src/platform/backup/take.ts'
import type { Connection } from '../../../src/platform/embedded/launch.ts'
import { type Bytes, readFolder } from './in-files.ts'

/** Everything whoever runs it has beside the tables: files, logs, what the database counts, and a backup. */
export async function readEverything(
  superuser: pg.Client,
  connection: Connection,
  { dataFolder, printed }: Readonly<{ dataFolder: string; printed: string }>,
): Promise<Bytes[]> {
  return [
    ...(await readFolder(dataFolder)),
    { from: 'what it printed', bytes: Buffer.from(printed) },
    { from: 'what is counted', bytes: await statisticsOf(superuser) },
    { from: 'a backup', bytes: await backupOf(connection) },
  ]
}

async function backupOf(connection: Connection): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  await takeBackup(connection, { goldthread: 'test', madeAt: new Date() }, async archive => {
    for await (const piece of archive) pieces.push(piece)
  })
  return Buffer.concat(pieces)
}

/** What PostgreSQL counts and remembers of its own work. */
async function statisticsOf(superuser: pg.Client): Promise<Buffer> {
  const views = [
    'pg_stat_activity',
    'pg_stat_all_tables',
    'pg_stat_all_indexes',
    'pg_statio_all_tables',
    'pg_stats',
    'pg_locks',
  ]
  const texts: string[] = []
  for (const view of views) {
    const { rows } = await superuser.query<{ text: string }>(`select row(t.*)::text as text from ${view} t`)
    texts.push(...rows.map(({ text }) => text))
  }
  return Buffer.from(texts.join('\n'))
}
