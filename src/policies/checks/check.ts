import type { Day } from '../../calendar/day.ts'
import type { Named } from '../../thread/station.ts'

export const answers = ['yes', 'partly', 'no'] as const
export type Answer = (typeof answers)[number]

export const answerNames: Readonly<Record<Answer, string>> = { yes: 'Yes', partly: 'In part', no: 'No' }

/** What was answered to one question, as it was asked on that day. */
export type Answered = Readonly<{
  question: string
  asked: string
  /** What is missing where the answer is no. */
  lacking: string
  answer: Answer
  words: string
  /** The gap that came of it. */
  gapId: string | null
}>

/** A policy held against the framework on one day. */
export type Check = Readonly<{ id: string; checkedOn: Day; by: Named; policyId: string; answers: readonly Answered[] }>

/** The same in a list: how many questions were answered how. */
export type ListedCheck = Readonly<{ id: string; checkedOn: Day; by: Named; yes: number; partly: number; no: number }>

export function inFigures({ yes, partly, no }: Pick<ListedCheck, 'yes' | 'partly' | 'no'>): string {
  return `${yes} yes, ${partly} in part, ${no} no`
}
