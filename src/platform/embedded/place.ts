import { createHash } from 'node:crypto'
import { lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { openDataFolder } from '../data-folder.ts'
import { isErrno } from '../errno.ts'
import { keptSecret } from '../kept-secret.ts'
import { type Account, databaseAccount, privateFolder, refuseClosedFolder } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'

/** Where one embedded database lives, and who runs it. */
export type Place = {
  folder: string
  /** PostgreSQL's data directory, of the database account alone. */
  cluster: string
  /** The folder of the private Unix socket. */
  socket: string
  password: string
  binaries: Binaries
  account: Account
  /** Off for tests alone: a crash of the machine may lose what was written. */
  durable: boolean
}

/** The longest path a Unix socket may have everywhere is 103 bytes; PostgreSQL adds its own name to the folder. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

export async function preparePlace(path: string, durable: boolean): Promise<Place> {
  const folder = await openDataFolder(path)
  const cluster = join(folder, 'cluster')
  const account = await databaseAccount(cluster)
  await refuseClosedFolder(folder, account)
  return {
    folder,
    cluster,
    socket: await socketFolder(folder, account),
    password: await keptSecret(join(folder, 'password')),
    binaries: await findBinaries(folder, account),
    account,
    durable,
  }
}

async function socketFolder(folder: string, account: Account): Promise<string> {
  const path = socketPath(folder)
  return path.startsWith(folder) ? privateFolder(path, account) : ownShortFolder(path, account)
}

/** Where the socket of the database in this folder is: inside, unless the path would be too long for one. */
export function socketPath(folder: string): string {
  const inside = join(folder, 'socket')
  if (Buffer.byteLength(inside) <= longestSocketFolder) return inside
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  return join(tmpdir(), `goldthread-${process.getuid?.() ?? 0}-${mark}`)
}

/** Anyone may put something in the way under the system's temporary folder: only a folder of our own will do. */
async function ownShortFolder(path: string, account: Account): Promise<string> {
  await mkdir(path, { mode: 0o700 }).catch(error => {
    if (!isErrno(error, 'EEXIST')) throw error
  })
  const found = await lstat(path)
  const owners = [process.getuid?.(), account.uid]
  if (found.isDirectory() && owners.includes(found.uid)) return privateFolder(path, account)
  throw new CannotStart(`Something that is not Goldthread's is in the way at ${path}. Remove it, then start again.`)
}
