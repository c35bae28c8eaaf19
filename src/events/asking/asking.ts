import { addDays, addMonths, type Day, firstOf } from '../../calendar/day.ts'
import { sayNumber } from '../../surveys/facts/fact.ts'
import { stateOf, type WaveDays } from '../../surveys/wave.ts'

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

/** May a draft be made? There is none yet, or it was called off. Before an event only until the day before it. */
export function mayAsk({ part, wave }: Asking, { heldOn }: Readonly<{ heldOn: Day }>, today: Day): boolean {
  if (wave && wave.calledOffOn === null) return false
  return part === 'after' || addDays(today, 1) < heldOn
}

/** Two weeks up to the day before, or two weeks from the day on; never from a day that is past. */
export function daysFor(part: Part, heldOn: Day, today: Day) {
  const tomorrow = addDays(today, 1)
  const wanted = part === 'before' ? addDays(heldOn, -14) : heldOn
  const [, opensOn = wanted] = [wanted, tomorrow].sort()
  const closesOn = part === 'before' ? addDays(heldOn, -1) : addDays(opensOn, 14)
  return { opensOn: firstOf(opensOn, closesOn), closesOn, deleteOn: addMonths(closesOn, 6) }
}
