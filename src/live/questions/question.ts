export type Standing = 'held' | 'shown' | 'rejected' | 'answered'

/** A question to whoever speaks. Whose it is stands apart, and no host sees it. */
export type Question = Readonly<{
  id: string
  words: string
  standing: Standing
  /** Why it is not taken, for whoever asked. */
  reason: string | null
  /** The answer in words; null too where it was given in the room. */
  answer: string | null
  version: number
}>

export const longestQuestion = 500
export const longestReason = 500
export const longestAnswer = 4000

/** What a host can make of a question. */
export type Settling = Readonly<
  | { kind: 'show' }
  | { kind: 'reject'; reason: string /** With all that still waits from whoever asked it. */; isAll: boolean }
  | { kind: 'answer'; answer: string | null }
>

export type Settled = Pick<Question, 'standing' | 'reason' | 'answer'>

/** A question after what a host has pressed. An answer that was written stays when it is shown again. */
export function settled({ answer }: Pick<Question, 'answer'>, wanted: Settling): Settled {
  if (wanted.kind === 'reject') return { standing: 'rejected', reason: wanted.reason, answer }
  if (wanted.kind === 'answer') return { standing: 'answered', reason: null, answer: wanted.answer }
  return { standing: 'shown', reason: null, answer }
}
