import { execFile } from 'node:child_process'
import { access, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import { isErrno } from '../errno.ts'
import { giveTo, privateFolder } from './account.ts'
import type { Place } from './place.ts'

export const superuser = 'goldthread'

/** PostgreSQL gets no environment but this: no secrets of ours, and the same words and order everywhere. */
export const plainEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' }

/** Makes the cluster under a passing name and renames it, so that a cluster is whole or absent, whoever is killed. */
export async function ensureCluster(place: Place): Promise<void> {
  if (await exists(join(place.cluster, 'PG_VERSION'))) return
  const draft = await mkdtemp(`${place.cluster}.${process.pid}-`)
  try {
    await initialise(place, draft)
    await rename(draft, place.cluster)
  } catch (error) {
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error // Another start was first: its cluster will do.
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** What first starts that were killed half-way left behind. */
export async function removeDrafts(place: Place): Promise<void> {
  for (const name of await readdir(place.folder)) {
    const pid = /^cluster\.(\d+)/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await discard(join(place.folder, name))
  }
}

/** An initdb whose application was killed may still be writing: what it leaves is for the next start to remove. */
async function discard(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return isErrno(error, 'EPERM')
  }
}

async function initialise(place: Place, draft: string): Promise<void> {
  const passwordFile = `${draft}.password`
  await privateFolder(draft, place.account)
  await writeFile(passwordFile, place.password, { mode: 0o600 })
  await giveTo(passwordFile, place.account)
  const flags = [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(place.durable ? [] : ['--no-sync']),
  ]
  try {
    await promisify(execFile)(join(place.binaries, 'bin', 'initdb'), flags, {
      ...place.account,
      cwd: '/',
      env: plainEnvironment,
    })
  } catch (error) {
    throw new CannotStart(`The database could not be made in ${place.folder}: ${lastLine(error)}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function lastLine(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const lines = stderr.split('\n').filter(line => line.includes('error:') || line.includes('FATAL'))
  return lines.at(-1)?.replace(/^.*?(error|FATAL):\s*/, '') ?? String(error)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
