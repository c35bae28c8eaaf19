import { createHash } from 'node:crypto'
import type { Form, FormReading } from '../../../platform/http/form.ts'
import { textErrors } from '../../../thread/typed.ts'
import type { LiveDay } from '../../day.ts'

/** Which questions are taken, and what waits until it is read. */
export type Policy = Pick<LiveDay, 'policy' | 'heldWords' | 'holdsQuestions' | 'holdsReactions'>
export type PolicyTyped = Readonly<{ policy: string; words: string; holds: string; waits: string }>

export const typedPolicy = ({ one }: Form): PolicyTyped => ({
  ...{ policy: one('policy'), words: one('words'), holds: one('holds'), waits: one('waits') },
})

export const policyTyped = ({ policy, heldWords, holdsQuestions, holdsReactions }: Policy): PolicyTyped => ({
  ...{ policy, words: heldWords.join('\n'), holds: holdsQuestions ? 'yes' : 'no' },
  waits: holdsReactions ? 'yes' : 'no',
})

/** What a host saw before they wrote, in short: the clock of the day moves meanwhile, and is not meant. */
export function seenOf({ policy, heldWords, holdsQuestions, holdsReactions }: Policy): string {
  return createHash('sha256')
    .update(JSON.stringify([policy, heldWords, holdsQuestions, holdsReactions]))
    .digest('base64url')
    .slice(0, 12)
}

export function readPolicy({ policy, words, holds, waits }: PolicyTyped): FormReading<Policy> {
  const errors = [...textErrors('policy', policy, 1000), ...textErrors('words', words, 4000)]
  if (holds !== 'yes' && holds !== 'no')
    errors.push({ field: 'holds', text: 'Choose when everyone can read a question' })
  if (waits !== 'yes' && waits !== 'no')
    errors.push({ field: 'waits', text: 'Choose when everyone can read what people say' })
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const heldWords = [...new Set(words.split('\n').map(word => word.trim()))].filter(Boolean)
  return {
    outcome: 'read',
    value: { policy, heldWords, holdsQuestions: holds === 'yes', holdsReactions: waits === 'yes' },
  }
}
