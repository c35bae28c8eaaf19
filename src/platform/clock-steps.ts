import { type Clock, minute } from './clock.ts'

/** How far a clock may drift between two looks and still count as going on, ms. */
const drift = 5 * minute

/**
 * Watches a clock beside one that only goes on (`ticks`, ms). The question it returns: has the clock been put forward or
 * back since it was last asked? After a jump it answers no again, from the next time on: by then either somebody has
 * put the clock right, or the new time is the right one. A computer that slept looks as if its clock had jumped.
 */
export function watchForSteps(clock: Clock, ticks: () => number): () => boolean {
  const offset = () => clock.now().getTime() - ticks()
  let last = offset()
  return () => {
    const before = last
    last = offset()
    return Math.abs(last - before) > drift
  }
}
