import { type BoxState, stateOf as boxStateOf } from '../../ballot-box/days.ts'
import { type Day, inWords } from '../../calendar/day.ts'
import type { Release } from '../../statistics/release.ts'

/** The scale and the parts of a round, as they stood when it was set: the workbook may change afterwards. */
export type Items = Readonly<{
  scale: readonly string[]
  parts: readonly Readonly<{ id: string; mark: string; title: string }>[]
}>

/** One round through a workbook. Without days it is talked through together, and nobody rates alone. */
export type Round = Readonly<{
  id: string
  workbook: string
  number: number
  items: Items
  setOn: Day
  opensOn: Day | null
  closesOn: Day | null
  calledOffOn: Day | null
  calledOffWhy: string | null
  countedOn: Day | null
  figures: Release | null
}>

export type RoundState = Exclude<BoxState, 'counted'> | 'agreeing'

/** Where a round stands; it follows from its days. `agreeing`: the group talks, and writes what it agrees on. */
export function stateOf(
  { opensOn, closesOn, ...round }: Pick<Round, 'opensOn' | 'closesOn' | 'calledOffOn' | 'countedOn'>,
  today: Day,
): RoundState {
  const state = opensOn && closesOn ? boxStateOf({ opensOn, closesOn, ...round }, today) : 'counted'
  return state === 'counted' ? 'agreeing' : state
}

/** When a round is or was, in a few words. */
export function whenOf({ opensOn, closesOn, setOn }: Pick<Round, 'opensOn' | 'closesOn' | 'setOn'>): string {
  return opensOn && closesOn
    ? `${inWords(opensOn)} to ${inWords(closesOn)}`
    : `Talked through together, from ${inWords(setOn)}`
}

/** A part as it is named in figures, in a list and over a form. */
export function nameOf({ mark, title }: Items['parts'][number]): string {
  return /^\d/.test(mark) ? `${mark}. ${title}` : title
}
