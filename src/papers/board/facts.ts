import type { ListedAction } from '../../framework/actions/all/queries.ts'
import type { Decision } from '../../framework/decisions/decision.ts'
import type { Cycle, Row } from '../../framework/element.ts'
import type { CyclePromise } from '../../framework/promises/queries.ts'
import type { Standing } from '../../leadership/sponsors/sponsorship.ts'
import type { Listed } from '../../lessons/lesson.ts'
import type { Measured } from '../../measures/pages/measures.tsx'
import type { ListedRelease } from '../../releases/queries.ts'
import type { Broken } from '../../walk/broken.ts'

/** Everything that a board paper says, as it stands today or happened within its days. */
export type BoardFacts = Readonly<{
  rows: readonly Row[]
  /** Of the sponsor of the whole strategy. */
  sponsor: Standing
  /** Answered within its days, or open. */
  promises: readonly CyclePromise[]
  /** Cycles whose review was closed within its days. */
  reviewed: readonly Cycle[]
  lateActions: readonly ListedAction[]
  /** Taken within its days, or to be looked at again by now. */
  decisions: readonly Decision[]
  measured: readonly Measured[]
  broken: readonly Broken[]
  /** Written down within its days. */
  lessons: readonly Listed[]
  /** Released within its days. */
  releases: readonly ListedRelease[]
}>

/** The most of anything that stands in a paper; the queries look for one more. */
export const mostRows = 40
