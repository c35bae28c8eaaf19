import type { LiveDay } from './day.ts'
import type { Topic } from './part.ts'
import { tableTopics } from './tables/table.ts'

/** What changes for everyone when a host moves the day, or the event itself. */
export const wholeDay = ({ tables }: Pick<LiveDay, 'tables'>): readonly Topic[] => [
  ...['day', 'clock', 'console', 'code', 'step', 'projector', 'joining', 'floor', 'wall', 'policy', 'questions'],
  ...['saying', 'reactions'],
  ...['hands', 'check', 'safety', 'agreed', 'written'],
  ...tableTopics(tables),
]
