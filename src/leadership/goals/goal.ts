import { type Day, daysBetween, inWords } from '../../calendar/day.ts'

/** Who reads a goal: everyone who works here, or owners, HR analysts, the sponsor and the leader. */
export const readers = ['everyone', 'few'] as const
export type SeenBy = (typeof readers)[number]

export const readerNames: Readonly<Record<SeenBy, string>> = {
  everyone: 'Everyone who works here',
  few: 'Only owners, HR analysts and the sponsor',
}

/** The days that say where a goal stands. */
export type GoalDays = Readonly<{ begunOn: Day | null; reachedOn: Day | null; droppedOn: Day | null }>

/** What a leader sets themselves to do. */
export type Goal = GoalDays &
  Readonly<{
    id: string
    leader: Readonly<{ id: string; name: string }>
    title: string
    why: string
    /** How one will be able to tell. */
    sign: string
    seenBy: SeenBy
    element: Readonly<{ id: string; mark: string; title: string }> | null
    dueOn: Day
    writtenOn: Day
    droppedWhy: string | null
    version: number
  }>

export const states = ['not begun', 'begun', 'reached', 'given up'] as const
/** Where a goal stands, as its days say. */
export type State = (typeof states)[number]

export function stateOf({ begunOn, reachedOn, droppedOn }: GoalDays): State {
  if (reachedOn) return 'reached'
  if (droppedOn) return 'given up'
  return begunOn ? 'begun' : 'not begun'
}

export const steps = ['begin', 'reach', 'give-up', 'open-again'] as const
export type Step = (typeof steps)[number]

export const deeds = ['change', 'note'] as const
/** What can be done about a goal beside: write it anew, or note how it goes. */
export type Deed = (typeof deeds)[number]

const open: readonly State[] = ['not begun', 'begun']
const doneIn: Readonly<Record<Step | Deed, readonly State[]>> = {
  begin: ['not begun'],
  reach: open,
  'give-up': open,
  'open-again': ['reached', 'given up'],
  change: open,
  note: states,
}

/** May this be done about a goal, as it stands? */
export function mayDo(deed: Step | Deed, days: GoalDays): boolean {
  return doneIn[deed].includes(stateOf(days))
}

/** The days after a step that was taken on a day; null when it cannot be taken. */
export function take(step: Step, { begunOn, reachedOn, droppedOn }: GoalDays, on: Day): GoalDays | null {
  const days = { begunOn, reachedOn, droppedOn }
  if (!mayDo(step, days)) return null
  switch (step) {
    case 'begin':
      return { ...days, begunOn: on }
    case 'reach':
      return { ...days, reachedOn: on }
    case 'give-up':
      return { ...days, droppedOn: on }
    case 'open-again':
      return { ...days, reachedOn: null, droppedOn: null }
  }
}

/** What a goal says beside its mark. */
export function sayState(goal: Goal, today: Day): string {
  const { begunOn, reachedOn, droppedOn, dueOn } = goal
  if (reachedOn) return `Reached on ${inWords(reachedOn)}`
  if (droppedOn) return `Given up on ${inWords(droppedOn)}`
  const due = dueOn < today ? `its day was ${inWords(dueOn)}` : `by ${inWords(dueOn)}`
  return begunOn ? `Begun, ${due}` : `Not begun, ${due}`
}

/** From so many days before its day, a goal is due. */
const dueWithin = 30

export function markOf(goal: Goal, today: Day) {
  const state = stateOf(goal)
  if (state === 'reached') return 'done'
  if (state === 'given up') return 'stop'
  if (goal.dueOn < today) return 'late'
  if (daysBetween(today, goal.dueOn) <= dueWithin) return 'due'
  return state === 'begun' ? 'now' : 'plan'
}

/** How it went with a goal on one day. */
export type Note = Readonly<{ on: Day; step: Step | null; words: string }>

export const stepNames: Readonly<Record<Step, string>> = {
  begin: 'Begun',
  reach: 'Reached',
  'give-up': 'Given up',
  'open-again': 'Taken up again',
}

export function linesOf({ title, why, sign, element, dueOn, seenBy }: Goal) {
  return [
    { key: 'What', value: title },
    { key: 'Why', value: why || 'Not said' },
    { key: 'Element', value: element?.title ?? 'None' },
    { key: 'By when', value: inWords(dueOn) },
    { key: 'How one can tell', value: sign },
    { key: 'Who reads it', value: readerNames[seenBy] },
  ] as const
}
