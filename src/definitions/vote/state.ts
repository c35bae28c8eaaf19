import type { Day } from '../../calendar/day.ts'
import type { Vote } from './queries.ts'

/** Where a vote stands; it follows from its days. */
export function stateOf(
  { opensOn, closesOn, calledOffOn, countedOn }: Pick<Vote, 'opensOn' | 'closesOn' | 'calledOffOn' | 'countedOn'>,
  today: Day,
): 'called-off' | 'set' | 'open' | 'over' | 'counted' {
  if (calledOffOn) return 'called-off'
  if (countedOn) return 'counted'
  if (today < opensOn) return 'set'
  return today <= closesOn ? 'open' : 'over'
}
