import type { Day } from '../../calendar/day.ts'
import type { Action } from './action.ts'

export const states = ['not started', 'under way', 'done', 'given up'] as const
/** Where an action stands, as its days say. Whether it is late is another question: see `standing.ts`. */
export type State = (typeof states)[number]

/** The days that say where an action stands, and the reason of the one that has one. */
export type ActionDays = Pick<Action, 'startedOn' | 'doneOn' | 'droppedOn' | 'droppedWhy'>

export function stateOf({ startedOn, doneOn, droppedOn }: Omit<ActionDays, 'droppedWhy'>): State {
  if (doneOn) return 'done'
  if (droppedOn) return 'given up'
  return startedOn ? 'under way' : 'not started'
}

export const steps = ['start', 'finish', 'give-up', 'open-again'] as const
/** What changes where an action stands. */
export type Step = (typeof steps)[number]

export const deeds = ['change', 'note'] as const
/** What can be done about an action beside: write it anew, or add a note of how it goes. */
export type Deed = (typeof deeds)[number]

const open: readonly State[] = ['not started', 'under way']
const doneIn: Readonly<Record<Step | Deed, readonly State[]>> = {
  start: ['not started'],
  finish: open,
  'give-up': open,
  'open-again': ['done', 'given up'],
  change: open,
  note: states,
}

/** May this be done about an action, as it stands? */
export function mayDo(deed: Step | Deed, days: Omit<ActionDays, 'droppedWhy'>): boolean {
  return doneIn[deed].includes(stateOf(days))
}

/** The days after a step; null when it cannot be taken. `why` is the reason of giving up. */
export function take(step: Step, action: ActionDays, today: Day, why: string | null = null): ActionDays | null {
  if (!mayDo(step, action)) return null
  const { startedOn, doneOn, droppedOn, droppedWhy } = action
  const days = { startedOn, doneOn, droppedOn, droppedWhy }
  switch (step) {
    case 'start':
      return { ...days, startedOn: today }
    case 'finish':
      return { ...days, doneOn: today }
    case 'give-up':
      return { ...days, droppedOn: today, droppedWhy: why }
    case 'open-again':
      return { ...days, doneOn: null, droppedOn: null, droppedWhy: null }
  }
}
