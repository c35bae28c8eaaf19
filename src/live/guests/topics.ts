import type { Topic } from '../part.ts'
import type { Guest } from './queries.ts'

/** The parts that a guest looks at. */
export function topicsOf(_guest: Pick<Guest, 'guestId' | 'tableNo'>): readonly Topic[] {
  return ['day']
}
