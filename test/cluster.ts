import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Connection, type Embedded, startEmbedded } from '../src/platform/embedded/launch.ts'

/** How tests reach the one PostgreSQL of a run: a throw-away embedded one, or the server in DATABASE_URL. */
export type TestCluster = Connection | { connectionString: string }

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster
  }
}

const prefix = 'goldthread-test-'
let embedded: Embedded | undefined
let folder: string | undefined

export async function setup(project: TestProject): Promise<void> {
  const connectionString = process.env.DATABASE_URL
  if (connectionString) return project.provide('cluster', { connectionString })
  await removeLeftovers()
  folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  embedded = await startEmbedded(folder, { durable: false })
  project.provide('cluster', embedded.connection)
}

export async function teardown(): Promise<void> {
  await embedded?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
}

/** Folders of runs that were killed; the process id in the name says whether its run still lives. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.startsWith(prefix) && name.slice(prefix.length).split('-')[0])
    if (pid && !isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
