import { type Day, daysBetween, inWords } from '../../calendar/day.ts'
import { dueWithin } from '../cycle.ts'
import type { Action } from './action.ts'

type Days = Pick<Action, 'dueOn' | 'startedOn' | 'doneOn' | 'droppedOn'>

/** The mark of an action on the thread, as it stands today. */
export function markOf(action: Days, today: Day): 'done' | 'late' | 'due' | 'now' | 'plan' | 'stop' {
  if (action.doneOn) return 'done'
  if (action.droppedOn) return 'stop'
  const left = daysBetween(today, action.dueOn)
  if (left < 0) return 'late'
  if (left <= dueWithin) return 'due'
  return action.startedOn ? 'now' : 'plan'
}

/** The same in words. */
export function wordsOf(action: Days, today: Day): string {
  const { dueOn, startedOn, doneOn, droppedOn } = action
  if (doneOn) return `Done on ${inWords(doneOn)}`
  if (droppedOn) return `Given up on ${inWords(droppedOn)}`
  const late = daysBetween(dueOn, today)
  if (late > 0) return late === 1 ? '1 day late' : `${late} days late`
  return `${startedOn ? 'Under way' : 'Not started'}, due on ${inWords(dueOn)}`
}
