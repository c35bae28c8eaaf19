import { addMonths, type Day, daysBetween } from '../calendar/day.ts'

export const phases = ['analyse', 'plan', 'do', 'review'] as const
export type Phase = (typeof phases)[number]

export const phaseNames: Readonly<Record<Phase, string>> = {
  analyse: 'Analyse',
  plan: 'Plan',
  do: 'Do',
  review: 'Review',
}

/** How an element comes to review; see `content.ts`. */
export type Clock = Readonly<{ kind: 'after' | 'yearly' | 'all-year'; months: number }>

/** The days of a cycle: what happened, and when. All that can be said of where it stands follows from them. */
export type CycleDays = Readonly<{
  beganOn: Day
  analysedOn: Day | null
  agreedOn: Day | null
  /** Fixed when the plan was agreed. */
  reviewOn: Day | null
  doneOn: Day | null
  reviewedOn: Day | null
}>

/** Where a cycle stands: in a phase, or over. */
export function phaseOf({ analysedOn, agreedOn, doneOn, reviewedOn }: CycleDays): Phase | 'over' {
  if (!analysedOn) return 'analyse'
  if (!agreedOn) return 'plan'
  if (!doneOn) return 'do'
  return reviewedOn ? 'over' : 'review'
}

export const steps = ['finish-analysis', 'agree-plan', 'finish-doing', 'close-review'] as const
export type Step = (typeof steps)[number]

/** In which phase which step can be taken. A review can be closed while the work goes on: it then ends with it. */
const takenIn: Readonly<Record<Step, readonly Phase[]>> = {
  'finish-analysis': ['analyse'],
  'agree-plan': ['plan'],
  'finish-doing': ['do'],
  'close-review': ['do', 'review'],
}

/** May this step be taken, as the cycle stands? */
export function mayTake(step: Step, days: CycleDays): boolean {
  const phase = phaseOf(days)
  return phase !== 'over' && takenIn[step].includes(phase)
}

export const deeds = ['promise', 'amend', 'say-what-came'] as const
/** What can be done about the promises of a cycle: write into its plan, amend what is locked, say what came of it. */
export type Deed = (typeof deeds)[number]

const doneIn: Readonly<Record<Deed, readonly Phase[]>> = {
  promise: ['plan'],
  amend: ['do', 'review'],
  'say-what-came': ['do', 'review'],
}

/** May this be done about a promise, as its cycle stands? */
export function mayDo(deed: Deed, days: CycleDays): boolean {
  const phase = phaseOf(days)
  return phase !== 'over' && doneIn[deed].includes(phase)
}

/** The days after a step; null when it cannot be taken. `today` is never before what has happened already. */
export function take(step: Step, days: CycleDays, today: Day, clock: Clock): CycleDays | null {
  if (!mayTake(step, days)) return null
  switch (step) {
    case 'finish-analysis':
      return { ...days, analysedOn: today }
    case 'agree-plan':
      return { ...days, agreedOn: today, reviewOn: addMonths(today, clock.months) }
    case 'finish-doing':
      return { ...days, doneOn: today }
    case 'close-review':
      return { ...days, doneOn: days.doneOn ?? today, reviewedOn: today }
  }
}

/** How a phase of a cycle looks from today: the names of the marks on the thread. */
export type PhaseMark = 'done' | 'now' | 'cont' | 'due' | 'late' | 'plan'

/** From so many days before a review on, it is due. */
export const dueWithin = 30

export function markOf(phase: Phase, days: CycleDays, today: Day, clock: Clock): PhaseMark {
  const now = phaseOf(days)
  if (phase === 'review') return reviewMark(days, today)
  const isPast = now === 'over' || phases.indexOf(phase) < phases.indexOf(now)
  if (isPast) return 'done'
  if (phase !== now) return 'plan'
  return phase === 'do' && clock.kind === 'all-year' ? 'cont' : 'now'
}

function reviewMark(days: CycleDays, today: Day): PhaseMark {
  if (days.reviewedOn) return 'done'
  if (!days.reviewOn) return 'plan'
  const left = daysBetween(today, days.reviewOn)
  if (left < 0) return 'late'
  if (left <= dueWithin) return 'due'
  return phaseOf(days) === 'review' ? 'now' : 'plan'
}

/** The day a phase ended, or for the review the day it is to be; null when nothing is known yet. */
export function dayOf(phase: Phase, days: CycleDays): Day | null {
  switch (phase) {
    case 'analyse':
      return days.analysedOn
    case 'plan':
      return days.agreedOn
    case 'do':
      return days.doneOn
    case 'review':
      return days.reviewedOn ?? days.reviewOn
  }
}

/** Days until the review of a cycle that is not over; negative when it is late, null when there is no day for it. */
export function daysToReview(days: CycleDays, today: Day): number | null {
  return days.reviewOn && !days.reviewedOn ? daysBetween(today, days.reviewOn) : null
}
