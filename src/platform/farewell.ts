import { readFileSync } from 'node:fs'

/** How long stopping in good order may take before we leave anyway, beyond the time for draining, ms. */
const longestGoodbye = 40_000

/** From when a second Ctrl-C is a person's, ms: npm passes on what the terminal has sent us already. */
const secondThought = 1_000

/**
 * Stops in good order when we are asked to: Ctrl-C, a service manager, a closed terminal, or the npm that started us
 * being killed. `say` tells whoever waits for longer than a moment. `drainSeconds` of it are spent answering as before.
 */
export function stopWhenAsked(stop: () => Promise<void>, say: (sentence: string) => void, drainSeconds = 0): void {
  let asked: number | undefined
  async function leave(): Promise<void> {
    if (asked !== undefined) return hurry(asked)
    asked = Date.now()
    setTimeout(() => say('Finishing what is under way. Press Ctrl-C again to stop at once.'), secondThought).unref()
    setTimeout(() => process.exit(1), longestGoodbye + drainSeconds * 1000).unref()
    await stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  if (process.env.npm_lifecycle_event) whenNpmDies(leave)
}

/** The database stops by itself when we are gone, and work that was not finished begins again at the next start. */
function hurry(asked: number): void {
  if (Date.now() - asked > secondThought) process.exit(1)
}

function whenNpmDies(leave: () => void): void {
  const ancestors = listAncestors()
  const watch = setInterval(() => {
    if (listAncestors() === ancestors) return
    clearInterval(watch)
    leave()
  }, 500).unref()
}

/** Our parent and, where the system tells, its parent: npm starts us through a shell. */
function listAncestors(): string {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8')
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`
  } catch {
    return String(process.ppid)
  }
}
