import { z } from 'zod'
import { type Day, inWords } from '../calendar/day.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { translations } from '../questionnaires/text.ts'
import type { Rule } from '../statistics/release.ts'

export const waveKinds = ['baseline', 'post', 'pulse', 'yearly'] as const
export type WaveKind = (typeof waveKinds)[number]

export const kindNames: Readonly<Record<WaveKind, string>> = {
  baseline: 'Baseline',
  post: 'Afterwards',
  pulse: 'Pulse',
  yearly: 'Yearly',
}

/** Whom a wave is put to: everyone who works here, the people of some teams, those with some parts, or people by name. */
export const target = z.discriminatedUnion('whom', [
  z.object({ whom: z.literal('everyone') }),
  z.object({ whom: z.literal('units'), ids: z.array(z.string()) }),
  z.object({ whom: z.literal('roles'), ids: z.array(z.string()) }),
  z.object({ whom: z.literal('people') }),
])
export type Target = Readonly<z.infer<typeof target>>

/** Why it asks, and who will see what, in the languages it is offered in beside English. */
export const told = z.object({ why: translations, whoSees: translations })
export type Told = Readonly<z.infer<typeof told>>

/** The days that say where a wave stands. */
export type WaveDays = Readonly<{
  opensOn: Day
  closesOn: Day
  fixedOn: Day | null
  calledOffOn: Day | null
  closedOn: Day | null
  deletedOn: Day | null
}>

export type WaveState = 'draft' | 'fixed' | 'open' | 'over' | 'closed' | 'called-off'

/** Where a wave stands today. `fixed`: to open on a day to come; `over`: its last day is past, and it is about to be closed. */
export function stateOf({ opensOn, closesOn, fixedOn, calledOffOn, closedOn }: WaveDays, today: Day): WaveState {
  if (calledOffOn) return 'called-off'
  if (!fixedOn) return 'draft'
  if (closedOn) return 'closed'
  if (today < opensOn) return 'fixed'
  return today <= closesOn ? 'open' : 'over'
}

export const stateNames: Readonly<Record<WaveState, string>> = {
  draft: 'Draft',
  fixed: 'To open',
  open: 'Open',
  over: 'Over, about to be closed',
  closed: 'Closed',
  'called-off': 'Called off',
}

/** How long what was used up is kept after closing, and with it the key that signed it. */
export const daysSpentKept = 30

/** The fewest people a group or a number may stand for, whatever an organisation sets. */
export const floors: Rule = { base: 10, cell: 5 }

/** The most days a wave may be open. */
export const mostDaysOpen = 92

/** The most questions of a pulse, beside those on equality. */
export const mostInPulse = 5

/** The most months that answers are kept after the last day: a survey on the same days a year later still meets them. */
export const mostMonthsKept = 13

/** One time of asking, whole. Until it is fixed all of it can be changed, and then nothing. */
export type Wave = WaveDays &
  Readonly<{
    id: string
    questionnaireId: string
    series: Readonly<{ id: string; title: string }> | null
    kind: WaveKind
    title: string
    why: string
    whoSees: string
    told: Told
    target: Target
    /** What the event is called that it belongs to, whose guests are asked too. */
    event: string | null
    /** Ids of the questions by whose answers results are divided. */
    breakdowns: readonly string[]
    /** Ids of the questions of which nobody and everybody are hidden too. */
    sensitive: readonly string[]
    isOpenChannel: boolean
    /** Whether people outside may read the results too, as whoever answers is told. */
    isForEveryone: boolean
    rule: Rule
    deleteOn: Day
    reminders: readonly Day[]
    /** The day whose letters were written last: its first, or that of a reminder. */
    lastLettersOn: Day | null
    reason: string
    /** How often the draft was written. */
    revision: number
    /** The questions as they were fixed. */
    content: Questionnaire | null
    invitedPeople: number | null
    calledOffWhy: string | null
    /** How many answered, in whole tens; null while too few to say. */
    participation: number | null
    /** The day on whose morning that was worked out; null before the first. */
    participationOn: Day | null
    codesPrinted: number
    /** What a release is made from, once it is closed, and what became of it. */
    draftId: string | null
    /** Set when it was found that there is nothing to count: then no release follows. */
    noFiguresOn: Day | null
    releaseId: string | null
  }>

/**
 * How many have answered, in words that give nobody away: whole tens, nothing below the smallest group shown, and while it is
 * open nothing newer than this morning. Whoever could bring the number up to a step would see each answer arrive.
 */
export function participationWords({ participation, participationOn, closedOn, rule }: Wave): string {
  if (!participationOn) return 'Counted once a day, for the first time on the morning after it opens.'
  const many = participation === null ? `Fewer than ${rule.base}` : `${participation} or more`
  const when = closedOn ? '' : `, as of the morning of ${inWords(participationOn)}`
  return `${many}${when}. Nobody is shown more than that, or who it was.`
}
