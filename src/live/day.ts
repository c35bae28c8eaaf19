import { hour, minute } from '../platform/clock.ts'

/** One thing after another that happens at an event. */
export type Step = Readonly<{
  id: string
  kind: StepKind
  title: string
  speaker: string
  /** What it is about; at tables, a question to begin with on each line. */
  about: string
  minutes: number
}>

export type StepKind = 'welcome' | 'talk' | 'reactions' | 'tables' | 'plenary' | 'break' | 'survey' | 'close' | 'own'

/** An event while people are in the room. */
export type LiveDay = Readonly<{
  eventId: string
  title: string
  /** When it was to begin, `HH:MM`: the times of its steps follow from that. */
  starts: string
  code: string
  /** How many tables there are; 0 when nobody sits at one. */
  tables: number
  /** Which questions are not taken, in words for everyone. */
  policy: string
  /** Words at which something is held until a host has read it. */
  heldWords: readonly string[]
  holdsQuestions: boolean
  /** Does what people say wait, too? */
  holdsReactions: boolean
  stepId: string | null
  stepBeganAt: Date | null
  /** When the countdown is over; null when none runs. */
  stepEndsAt: Date | null
  /** What a host says to everyone; '' when nothing. */
  notice: string
  endedAt: Date | null
  /** Why the event was called off while people were there; null when it was not. Then the day is over. */
  calledOffWhy: string | null
  /** When and where it is now, if that was changed since people were let in. */
  movedTo: MovedTo | null
  /** Until when its code is taken. */
  codeEndsAt: Date
  version: number
}>

/** `online`: its address; '' while nobody knows it, and null where it is in person alone. */
export type MovedTo = Readonly<{ when: string; where: string; online: string | null }>

/** What is said of that, in lines. */
export const sayMoved = ({ when, where, online }: MovedTo): string[] => [
  `It is now on ${when}.`,
  where,
  ...(online === null ? [] : [online ? `Online: ${online}` : 'Where it is online is not known yet.']),
]

/** How long guests are kept, and can read, after the code has run out, ms. */
export const guestsKept = 8 * hour

/** Until when those who were there can read what was said. */
export const readableUntil = ({ codeEndsAt }: LiveDay): Date => new Date(codeEndsAt.getTime() + guestsKept)

/** So long after the end a table's words are taken, ms: a phone may have been without a connection. */
export const grace = 15 * minute

/** Is anything taken that guests say to everyone? */
export const isOpen = ({ endedAt, codeEndsAt }: LiveDay, now: Date): boolean => !endedAt && now < codeEndsAt

/** Is it over because its code ran out, and no host had ended it? */
export const hasRunOut = ({ endedAt, codeEndsAt }: LiveDay): boolean => endedAt !== null && endedAt >= codeEndsAt

/** Are words of tables taken? */
export function takesWords(day: LiveDay, now: Date): boolean {
  if (!day.endedAt || day.calledOffWhy || hasRunOut(day)) return isOpen(day, now)
  return now.getTime() < day.endedAt.getTime() + grace
}

/** The step that is on, and those around it. Before the first one there is none. */
export function whereIn(
  steps: readonly Step[],
  { stepId }: Pick<LiveDay, 'stepId'>,
): { now: Step | null; next: Step | null; before: Step | null; place: number } {
  const place = steps.findIndex(({ id }) => id === stepId)
  return {
    now: steps[place] ?? null,
    next: steps[place + 1] ?? null,
    before: place > 0 ? (steps[place - 1] ?? null) : null,
    place,
  }
}

/** The steps that were just heard: the one that is on, and the one before. Every one once the day is over. */
export function stepsHeard(steps: readonly Step[], day: Pick<LiveDay, 'stepId' | 'endedAt'>): string[] | undefined {
  const { now, before } = whereIn(steps, day)
  if (!now || day.endedAt) return undefined
  return before ? [before.id, now.id] : [now.id]
}

/** What a host can do with the clock of the day. Minutes are whole, and may be negative to end sooner. */
export type Move =
  | Readonly<{ kind: 'go'; stepId: string }>
  | Readonly<{ kind: 'count down'; minutes: number }>
  | Readonly<{ kind: 'add'; minutes: number }>
  | Readonly<{ kind: 'stop the clock' }>
  | Readonly<{ kind: 'say'; notice: string }>
  | Readonly<{ kind: 'end' }>

export type Moved = Pick<LiveDay, 'stepId' | 'stepBeganAt' | 'stepEndsAt' | 'notice' | 'endedAt'>

export const longestCountdown = 720

/** The day after a move, or why it cannot be made. */
export function move(
  day: LiveDay,
  steps: readonly Step[],
  wanted: Move,
  now: Date,
): Readonly<{ outcome: 'moved'; day: Moved } | { outcome: 'over' | 'no such step' | 'no step' | 'too long' }> {
  const { stepId, stepBeganAt, stepEndsAt, notice, endedAt } = day
  const stands: Moved = { stepId, stepBeganAt, stepEndsAt, notice, endedAt }
  const moved = (change: Partial<Moved>) => ({ outcome: 'moved', day: { ...stands, ...change } }) as const
  if (endedAt) return { outcome: 'over' }
  if (wanted.kind === 'end') return moved({ endedAt: now, stepEndsAt: null, notice: '' })
  if (wanted.kind === 'say') return moved({ notice: wanted.notice })
  if (wanted.kind === 'go') {
    const step = steps.find(({ id }) => id === wanted.stepId)
    if (!step) return { outcome: 'no such step' }
    return moved({ stepId: step.id, stepBeganAt: now, stepEndsAt: after(now, step.minutes) })
  }
  if (!stepId) return { outcome: 'no step' }
  if (wanted.kind === 'stop the clock') return moved({ stepEndsAt: null })
  // A clock that has run out begins anew: two more minutes are two minutes from now.
  const from = wanted.kind === 'add' && stepEndsAt && stepEndsAt > now ? stepEndsAt : now
  const ends = after(from, wanted.minutes)
  if (ends.getTime() - now.getTime() > longestCountdown * 60_000) return { outcome: 'too long' }
  return moved({ stepEndsAt: ends > now ? ends : now })
}

const after = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000)
