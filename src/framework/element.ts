import { z } from 'zod'
import type { Day } from '../calendar/day.ts'
import type { Named } from '../thread/station.ts'
import type { Clock, CycleDays } from './cycle.ts'

/** One element of a framework an organisation follows. */
export type Element = Readonly<{
  id: string
  frameworkId: string
  /** What stands in its ring: 1 to 9, C, G. */
  mark: string
  title: string
  purpose: string
  clock: Clock
  /** The day it was retired: its past can be read, and no work begins in it. */
  retiredOn: Day | null
  /** The version of the framework that has it no longer. */
  goneIn: number | null
}>

const activity = z.object({
  guidance: z.string(),
  suggestions: z.array(z.object({ id: z.string(), text: z.string() })),
})
const guidance = z.object({
  analyse: activity,
  plan: activity,
  do: activity,
  review: activity,
  evidence: z.array(z.string()),
  tools: z.array(z.object({ text: z.string(), href: z.string().optional() })),
})

/** What helps with each phase of an element, in the words of the organisation’s own copy. */
export type Guidance = Readonly<z.infer<typeof guidance>>

export function readGuidance(stored: unknown): Guidance {
  return guidance.parse(stored)
}

/** One turn of an element. */
export type Cycle = CycleDays &
  Readonly<{
    id: string
    elementId: string
    number: number
    owner: Named
    sponsor: Named
    /** The lessons of the cycle before. */
    carried: string
    found: string
    agreedBy: Named
    worked: string
    failed: string
    lessons: string
  }>

/** An element with its newest cycle, as it stands on the strategy. */
export type Row = Readonly<{ element: Element; cycle: Cycle | null }>
