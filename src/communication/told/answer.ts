import type { Day } from '../../calendar/day.ts'

/** What was told to somebody, on which day. */
export type ToldTo = Readonly<{ messageId: string; audience: string; on: Day }>

/** A gap that was answered, and those who were told of the answer: you said, we did. */
export type Answered = Readonly<{
  gapId: string
  /** What people said. */
  said: string
  foundOn: Day
  /** What was done, or is being done, about it. */
  actions: readonly Readonly<{ id: string; title: string; doneOn: Day | null }>[]
  /** Why nothing is done, where the answer was a no. */
  refusedWhy: string | null
  /** The newest first. */
  told: readonly ToldTo[]
}>
