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
  /** Set when it was found that there is nothing to count. */
  noFiguresOn: Day | null
  /** Did so many write to a question that it can be read? */
  hasWords: boolean
  /** The fewest people a figure may stand for, as it was fixed. */
  base: number
  toldOn: Day | null
  toldBy: string | null
}>

export type HeardState =
  | 'called-off'
  | 'not-over'
  | 'at-work'
  | 'gone'
  | 'too-few'
  | 'released'
  | 'words-alone'
  | 'too-few-words'

/**
 * Where what came of a survey stands. `too-few`: nothing can be shown. `gone`: deleted before anything was released.
 * `words-alone`: nothing was answered that can be counted, and what people wrote is all there is; `too-few-words`: not even
 * that can be read.
 */
export function heardStateOf(wave: HeardWave): HeardState {
  if (wave.calledOffOn) return 'called-off'
  if (!wave.closedOn) return 'not-over'
  if (wave.releaseId) return 'released'
  if (wave.noFiguresOn) return wave.hasWords ? 'words-alone' : 'too-few-words'
  if (!wave.hasDraft && wave.participation === null) return 'too-few'
  return wave.deletedOn ? 'gone' : 'at-work'
}

/** Can something be heard in it: in figures that were released, or in words? */
export function canBeHeard(wave: HeardWave): boolean {
  return ['released', 'words-alone'].includes(heardStateOf(wave))
}

/** Is it over for good without anything that can be shown? */
export function staysUnheard(wave: HeardWave): boolean {
  return ['too-few', 'too-few-words'].includes(heardStateOf(wave))
}
