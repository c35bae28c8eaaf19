import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../src/platform/root.ts'

/** The built application as a process of its own, as `npm start` runs it. */
export type Application = {
  url: string
  process: ChildProcess
  /** Everything it has printed so far. */
  printed(): string
  /** Asks it to stop, and waits until it has. Returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

type Starting = { dataFolder: string; port?: number; environment?: NodeJS.ProcessEnv; command?: readonly string[] }

const launcher = [process.execPath, join(root, 'bin/goldthread.mjs'), 'serve']

/** Starts it and waits for its first answer. Throws what it printed when it ends instead. */
export async function startApplication(starting: Starting): Promise<Application> {
  const port = starting.port ?? (await freePort())
  const application = launchApplication({ ...starting, port })
  while (!(await answers(application.url))) {
    if (hasEnded(application.process)) throw new Error(application.printed())
    await pause(10)
  }
  return application
}

/** Starts it and waits for its end, for starts that are refused. */
export async function refusedStart(starting: Starting): Promise<{ code: number | null; printed: string }> {
  const { process, printed } = launchApplication({ port: await freePort(), ...starting })
  await once(process, 'close')
  return { code: process.exitCode, printed: printed() }
}

function launchApplication({
  dataFolder,
  port,
  environment,
  command = launcher,
}: Starting & { port: number }): Application {
  const [program = '', ...words] = command
  const child = spawn(program, words, {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: String(port), GOLDTHREAD_DATA: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (text += piece))
  return {
    url: `http://localhost:${port}`,
    process: child,
    printed: () => text,
    async stop(signal = 'SIGTERM') {
      if (hasEnded(child)) return child.exitCode
      child.kill(signal)
      await once(child, 'exit')
      return child.exitCode
    },
  }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    response => response.ok,
    () => false,
  )
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
