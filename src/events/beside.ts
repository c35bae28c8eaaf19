import type { Day } from '../calendar/day.ts'
import type { Tx } from '../platform/schema.ts'
import type { Child } from '../ui/jsx/elements.ts'
import type { Of } from './details/queries.ts'
import type { Event } from './event.ts'

/** What other features add to the page of an event: for everyone, or for those who work here. */
export type BesideEvent = (
  tx: Tx,
  of: Of,
  event: Event,
  /** `mayRun`: whoever reads it runs events. */
  reader: Readonly<{ isMember: boolean; mayRun: boolean; today: Day }>,
) => Promise<Child>
