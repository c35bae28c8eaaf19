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
  if (process.env.npm_lifecycle_event) whenParentDies(leave)
}

function whenParentDies(leave: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) leave()
  }, 500).unref()
}
