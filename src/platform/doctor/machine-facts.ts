import { mkdtemp, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { findKeptSecret } from '../kept-secret.ts'

export type MachineFacts = Readonly<{
  nodeVersion: string
  dataFolder: string
  /** Bytes that are free where the data is, and of how many; null where the system does not say. */
  disk: Readonly<{ free: number; size: number }> | null
  temporaryFolder: string
  mayWriteTemporary: boolean
  secret: SecretFacts
}>

export type SecretFacts = Readonly<{
  from: 'setting' | 'file' | 'nowhere'
  length: number
  /** The permissions of its file, such as 0o600. */
  mode?: number
}>

/** What is known of the machine, and the secret itself for those who compare it. Nothing is left behind. */
export async function gatherMachine(config: Config): Promise<{ machine: MachineFacts; secret: string | undefined }> {
  const path = join(config.dataFolder, 'secret')
  const kept = config.secret === undefined ? await findKeptSecret(path) : undefined
  const secret = config.secret ?? kept
  return {
    secret,
    machine: {
      nodeVersion: process.versions.node,
      dataFolder: config.dataFolder,
      disk: await findSpace(config.dataFolder),
      temporaryFolder: tmpdir(),
      mayWriteTemporary: await mayWrite(tmpdir()),
      secret: {
        from: config.secret === undefined ? (kept === undefined ? 'nowhere' : 'file') : 'setting',
        length: secret?.length ?? 0,
        ...(kept !== undefined && { mode: (await stat(path)).mode & 0o777 }),
      },
    },
  }
}

/** Of the folder, or of the nearest one above it that is there. */
async function findSpace(folder: string): Promise<MachineFacts['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, size: blocks * bsize }
  } catch {
    return dirname(folder) === folder ? null : findSpace(dirname(folder))
  }
}

async function mayWrite(folder: string): Promise<boolean> {
  try {
    const own = await mkdtemp(join(folder, 'goldthread-doctor-'))
    await writeFile(join(own, 'try'), 'one line\n').finally(() => rm(own, { recursive: true, force: true }))
    return true
  } catch {
    return false
  }
}
