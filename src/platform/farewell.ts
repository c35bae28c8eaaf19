import { readFileSync } from 'node:fs'

/** How long stopping in good order may take before we leave anyway, ms. */
const longestGoodbye = 20_000

/**
 * Stops in good order when we are asked to: Ctrl-C, a service manager, a closed terminal, or the npm that started us
 * being killed. npm passes Ctrl-C on although the terminal has sent it to us already: the second changes nothing.
 */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let leaving = false
  async function leave(): Promise<void> {
    if (leaving) return
    leaving = true
    setTimeout(() => process.exit(1), longestGoodbye).unref()
    await stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  if (process.env.npm_lifecycle_event) whenNpmDies(leave)
}

function whenNpmDies(leave: () => void): void {
  const ancestors = listAncestors()
  setInterval(() => {
    if (listAncestors() !== ancestors) leave()
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
