import type { Day } from '../../calendar/day.ts'
import type { Named } from '../../thread/station.ts'

export type Coder = 'first' | 'second'

/** Two people put the same notes under themes, each alone, and then settle where they differ. */
export type Coding = Readonly<{
  id: string
  title: string
  first: Named
  second: Named
  firstDoneOn: Day | null
  secondDoneOn: Day | null
  settledOn: Day | null
  settledBy: string | null
  /** Is there among its notes what people wrote in a survey? Then no page says how many there are. */
  isOfSurvey: boolean
}>

/** Which of the two somebody is; null for everybody else. */
export function coderOf({ first, second }: Coding, memberId: string): Coder | null {
  if (first?.id === memberId) return 'first'
  return second?.id === memberId ? 'second' : null
}

export function doneOn(coding: Coding, coder: Coder): Day | null {
  return coder === 'first' ? coding.firstDoneOn : coding.secondDoneOn
}

/** Which of the two has left before they were done; null when neither has. */
export function missingIn(coding: Coding): Coder | null {
  const isMissing = (coder: Coder) => !doneOn(coding, coder) && (coding[coder] === null || coding[coder].hasLeft)
  return isMissing('first') ? 'first' : isMissing('second') ? 'second' : null
}

export type CodingState = 'coding' | 'talking' | 'settled'

/** Where a coding stands. `talking`: both are done, and what they put where is shown. */
export function stateOf({ firstDoneOn, secondDoneOn, settledOn }: Coding): CodingState {
  if (settledOn) return 'settled'
  return firstDoneOn && secondDoneOn ? 'talking' : 'coding'
}

export const stateNames: Readonly<Record<CodingState, string>> = {
  coding: 'Two people are putting notes under themes',
  talking: 'To be settled',
  settled: 'Settled',
}

/** Where one person put a note: under a theme, or under none because none fits. */
export type Put = Readonly<{ themeId: string | null }>

/** A note with where each of the two put it; null while they have not. */
export type CodedNote = Readonly<{ id: string; words: string; first: Put | null; second: Put | null }>

/** Did the two put a note in different places? */
export function differs({ first, second }: CodedNote): boolean {
  return first?.themeId !== second?.themeId
}

/** What stands in a form where no theme fits. */
export const noTheme = 'none'

/** The pairs of places, for their agreement. */
export function pairsOf(notes: readonly CodedNote[]): [string, string][] {
  return notes.flatMap(({ first, second }): [string, string][] =>
    first && second ? [[first.themeId ?? noTheme, second.themeId ?? noTheme]] : [],
  )
}
