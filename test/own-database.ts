import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, startEmbedded } from '../src/platform/embedded/launch.ts'

/** A PostgreSQL of this measure's own, as lasting as in earnest, and a folder beside it. */
export type OwnDatabase = Readonly<{ connection: Connection; address: string; folder: string }>

/** Starts it, lends it, and clears it away. */
export async function withDatabase<T>(use: (database: OwnDatabase) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-bench-'))
  await chmod(folder, 0o755)
  try {
    const embedded = await startEmbedded(join(folder, 'database'))
    try {
      return await use({ connection: embedded.connection, address: addressOf(embedded.connection), folder })
    } finally {
      await embedded.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function addressOf({ host, port, user, password, database }: Connection): string {
  const address = new URL(`postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}`)
  address.searchParams.set('host', host)
  return address.href
}
