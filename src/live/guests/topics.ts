import type { Topic } from '../part.ts'
import type { Guest } from './queries.ts'

/** The parts that a guest looks at, in the order in which they stand. */
export function topicsOf({ guestId, tableNo }: Pick<Guest, 'guestId' | 'tableNo'>): readonly Topic[] {
  return [
    'day',
    'wall',
    tableNo === null ? 'tables' : `table ${tableNo}`,
    'check',
    'policy',
    `guest ${guestId}`,
    'questions',
    'reactions',
  ]
}
