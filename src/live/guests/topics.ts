import type { Topic } from '../part.ts'
import type { Guest } from './queries.ts'

/** The parts of the page of their table, where they write. */
export function topicsAtTable({ tableNo }: Pick<Guest, 'tableNo'>): readonly Topic[] {
  return tableNo === null ? clockAlone : [...clockAlone, `notes ${tableNo}`]
}

/** The one part of every other page to write on. */
export const clockAlone: readonly Topic[] = ['clock']

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
    'saying',
    'reactions',
  ]
}
