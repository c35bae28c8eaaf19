import type { LiveDay, Step } from './day.ts'
import type { Hand } from './tables/table.ts'

/** What was read already by a page that makes several parts at once. */
export type Known = Readonly<{
  day?: LiveDay | undefined
  steps?: readonly Step[] | undefined
  hands?: readonly Hand[] | undefined
}>
