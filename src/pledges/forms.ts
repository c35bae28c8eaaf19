import { checkEmail } from '../people/forms.ts'
import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import { textErrors } from '../thread/typed.ts'
import { longestPledge, type Outcome, outcomes } from './pledge.ts'

/** How somebody wants to be reminded. */
export const channels = ['email', 'calendar', 'link', 'none'] as const
export type Channel = (typeof channels)[number]

export type PledgeTyped = Readonly<{ words: string; channel: string; email: string }>

export const typedPledge = ({ one }: Form): PledgeTyped => ({
  words: one('words'),
  channel: one('channel'),
  email: one('email'),
})

/** An address is there where letters are wanted, and nowhere else. */
export type Written = Readonly<{ words: string; channel: Channel; email: string | null }>

export function readPledge({ words, channel: chosen, email }: PledgeTyped): FormReading<Written> {
  const channel = channels.find(each => each === chosen)
  const errors: FieldError[] = [
    ...wordErrors(words),
    ...(channel ? [] : [{ field: 'channel', text: 'Choose how you want to be reminded' }]),
    ...(channel === 'email' ? checkEmail(email) : []),
  ]
  if (errors.length > 0 || !channel) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { words, channel, email: channel === 'email' ? email : null } }
}

export const wordErrors = (words: string): FieldError[] =>
  textErrors('words', words, longestPledge, 'Write down what you want to do')

/** What came of it, as a button says it; null when no such button is there. */
export function readOutcome(form: Form): Outcome | null {
  return outcomes.find(each => each === form.one('outcome')) ?? null
}
