import type { Clock } from '../../platform/clock.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Db } from '../../platform/schema.ts'
import { dropCalledOff } from './queries.ts'

/** Throws away what was answered in a survey as soon as it is called off. */
export function dropWhatWasCalledOff({ keeper, clock }: Readonly<{ keeper: Db; clock: Clock }>): Job {
  return { run: () => dropCalledOff(keeper, clock.today()) }
}
