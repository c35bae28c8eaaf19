import { addDays, addMonths, type Day, firstOf } from '../../calendar/day.ts'
import { sayNumber } from '../../surveys/facts/fact.ts'
import { stateOf, type WaveDays, type WaveKind } from '../../surveys/wave.ts'

/** Before an event people say where they stand, and afterwards what has changed. */
export const parts = ['before', 'after'] as const
export type Part = (typeof parts)[number]

export const partNames: Readonly<Record<Part, string>> = { before: 'Before', after: 'Afterwards' }

/** How many completed it and of whom, as the host says. */
export type Completion = Readonly<{ completed: number; asked: number; askedWhom: string }>

/** The survey of a part, if one is attached, and what the host says of it. */
export type Asking = Readonly<{
  part: Part
  wave: (WaveDays & Readonly<{ id: string; title: string; isOpenChannel: boolean }>) | null
  completion: Completion | null
  /** Is whoever reads this asked in it? */
  isMine: boolean
}>

/** Completed of those asked, with whom the second number counts and the share: `21 of 23 professionals (91%)`. */
export function completionInWords({ completed, asked, askedWhom }: Completion): string {
  return sayNumber({ words: '', number: completed, out: { of: asked, whom: askedWhom } })
}

/** Can it be answered today? */
export const isOpen = ({ wave }: Asking, today: Day): boolean => wave !== null && stateOf(wave, today) === 'open'

/** Is there a survey, which was not called off? */
export const isTaken = ({ wave }: Pick<Asking, 'wave'>): boolean => wave !== null && wave.calledOffOn === null

/** May a draft be made? Before an event only until the day before it. */
export function mayAsk(asking: Asking, { heldOn }: Readonly<{ heldOn: Day }>, today: Day): boolean {
  return !isTaken(asking) && (asking.part === 'after' || addDays(today, 1) < heldOn)
}

/** The kind of a survey that asks before or after an event. */
export const kindOf = (part: Part): WaveKind => (part === 'before' ? 'baseline' : 'post')

/** Two weeks up to the day before, or two weeks from the day on; never from a day that is past. */
export function daysFor(part: Part, heldOn: Day, today: Day) {
  const tomorrow = addDays(today, 1)
  const wanted = part === 'before' ? addDays(heldOn, -14) : heldOn
  const [, opensOn = wanted] = [wanted, tomorrow].sort()
  const closesOn = part === 'before' ? addDays(heldOn, -1) : addDays(opensOn, 14)
  return { opensOn: firstOf(opensOn, closesOn), closesOn, deleteOn: addMonths(closesOn, 6) }
}
