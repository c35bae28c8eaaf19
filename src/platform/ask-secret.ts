import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks for something that must not be seen, on the terminal, without an echo. Null where nobody can be asked. */
export async function askSecret(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silence, terminal: true })
  // Only now: what is typed early would have been echoed by the terminal itself.
  process.stderr.write(question)
  try {
    return await new Promise<string | null>(resolve => {
      lines.once('line', resolve)
      lines.once('close', () => resolve(null))
    })
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
