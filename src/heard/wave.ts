import type { Day } from '../calendar/day.ts'

/** A survey, as far as what came of it goes by it. */
export type HeardWave = Readonly<{
  id: string
  title: string
  closesOn: Day
  calledOffOn: Day | null
  closedOn: Day | null
  deletedOn: Day | null
  /** How many answered, in whole tens; null where nothing can be shown. */
  participation: number | null
  hasDraft: boolean
  releaseId: string | null
  /** The fewest people a figure may stand for, as it was fixed. */
  base: number
  toldOn: Day | null
  toldBy: string | null
}>

export type HeardState = 'called-off' | 'not-over' | 'at-work' | 'gone' | 'too-few' | 'released'

/** Where what came of a survey stands. `too-few`: nothing can be shown. `gone`: deleted before anything was released. */
export function heardStateOf(wave: HeardWave): HeardState {
  if (wave.calledOffOn) return 'called-off'
  if (!wave.closedOn) return 'not-over'
  if (wave.releaseId) return 'released'
  if (!wave.hasDraft && wave.participation === null) return 'too-few'
  return wave.deletedOn ? 'gone' : 'at-work'
}
