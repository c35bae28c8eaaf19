import type { Figure } from './published.ts'
import type { Row } from './release.ts'

/**
 * The fewest people who must have come, gone or answered otherwise between two sets of figures about the same people,
 * as anybody can tell who has both. Options part the people, so what they gained and what they lost is added up; what a
 * join or the base gained may be the same people again.
 */
export function fewestBetween(before: Row, now: Row): number {
  const changes = changesOf(before.options, now.options)
  const gained = changes.reduce((all, change) => all + Math.max(change, 0), 0)
  const lost = changes.reduce((all, change) => all + Math.max(-change, 0), 0)
  const others = changesOf([before.base, ...before.joins], [now.base, ...now.joins])
  return Math.max(gained, lost, ...others.map(Math.abs))
}

/** By how much each figure changed that is shown both times. */
function changesOf(before: readonly Figure[], now: readonly Figure[]): number[] {
  return before.flatMap((then, i) => {
    const figure = now[i] ?? null
    return then === null || figure === null ? [] : [figure - then]
  })
}

/**
 * Figures as they may be shown after earlier ones about the same people: whole or not at all. Where so few account for
 * all that changed that a number of them would not be shown, the change would say what they answered: somebody new, say,
 * among people who answered as before.
 */
export function shownAfter(now: Row, earlier: readonly Row[], cell: number): Row {
  const isSmall = earlier.some(before => {
    const fewest = fewestBetween(before, now)
    return fewest > 0 && fewest < cell
  })
  return isSmall ? { base: null, options: now.options.map(() => null), joins: now.joins.map(() => null) } : now
}
