import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../../src/platform/root.ts'

/** A mail server in a process of its own, which keeps in a file to whom it took a letter. */
export type MailServer = Readonly<{
  /** Kills it outright and starts another on the same port, with the same file. */
  killAndReplace(): Promise<void>
  /** To whom a letter came, as often as one came. */
  arrived(): Promise<readonly string[]>
  stop(): Promise<void>
}>

export async function startMailServer(port: number, file: string): Promise<MailServer> {
  const program = join(root, '.goldthread/test/keep-letters.mjs')
  await build({
    entryPoints: [join(root, 'test/process/keep-letters.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })

  async function launch() {
    const child = spawn(process.execPath, [program, String(port), file], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    if (!String(said).startsWith('listening')) throw new Error('The mail server did not start.')
    return child
  }

  let running = await launch()
  const stop = async () => {
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  return {
    stop,
    async killAndReplace() {
      await stop()
      running = await launch()
    },
    async arrived() {
      const text = await readFile(file, 'utf8').catch(() => '')
      return text.split('\n').slice(0, -1)
    },
  }
}
