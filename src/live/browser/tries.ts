/** Waits to try again, each time longer and not everyone at the same moment; until the connection is back, if that is sooner. */
export function untilNextTry(waits: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, Math.min(8_000, 500 * 2 ** waits) * (0.5 + Math.random()))
    addEventListener('online', () => resolve(), { once: true })
  })
}
