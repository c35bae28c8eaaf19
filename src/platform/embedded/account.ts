import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import { isErrno } from '../errno.ts'

/** The account that runs PostgreSQL: empty for an ordinary user, who runs it as themselves. */
export type Account = { uid?: number; gid?: number }

const unprivileged = ['postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root, so root hands it to an account without privileges. That account must be in the
 * user database (initdb looks its name up), and stays the one that owns the cluster once there is one.
 */
export async function databaseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const owner = await ownerOf(cluster)
  if (owner) return owner
  for (const name of unprivileged) {
    const found = await lookUp(name)
    if (found) return found
  }
  throw new CannotStart(
    'PostgreSQL cannot run as root, and there is no account "postgres" or "nobody" to run it. Start Goldthread as an ordinary user, or set DATABASE_URL.',
  )
}

/** A folder for this account alone. */
export async function privateFolder(path: string, account: Account): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await chmod(path, 0o700)
  await giveTo(path, account)
  return path
}

export async function giveTo(path: string, { uid, gid }: Account): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

/** Root can enter every folder, and the account it hands the database to cannot: better said now than by initdb. */
export async function refuseClosedFolder(folder: string, account: Account): Promise<void> {
  try {
    await promisify(execFile)('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/' })
  } catch {
    throw new CannotStart(
      `A folder above ${folder} is closed to the account that runs the database. Open it (chmod o+x), or set GOLDTHREAD_DATA to another folder.`,
    )
  }
}

async function ownerOf(cluster: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(cluster)
    return { uid, gid }
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([id('-u', name), id('-g', name)])
    return { uid, gid }
  } catch {
    return undefined
  }
}

async function id(flag: string, name: string): Promise<number> {
  const { stdout } = await promisify(execFile)('id', [flag, name])
  return Number.parseInt(stdout, 10)
}
