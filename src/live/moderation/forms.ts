import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { longestAnswer, longestReason, type Settling } from '../questions/question.ts'

/** What a host wants to become of a question. An answer can be left empty: then it was given in the room. */
export function readSettling({ one }: Form): FormReading<Settling> {
  const kind = one('settle')
  if (kind === 'show') return { outcome: 'read', value: { kind } }
  if (kind === 'reject') {
    const reason = one('reason')
    const errors = textErrors('reason', reason, longestReason, 'Say why, so that whoever asked understands')
    return errors.length > 0
      ? { outcome: 'wrong', errors }
      : { outcome: 'read', value: { kind, reason, isAll: one('all') === 'yes' } }
  }
  if (kind === 'answer') {
    const answer = one('answer')
    const errors = textErrors('answer', answer, longestAnswer)
    return errors.length > 0
      ? { outcome: 'wrong', errors }
      : { outcome: 'read', value: { kind, answer: answer || null } }
  }
  return { outcome: 'wrong', errors: [{ field: 'answer', text: 'Choose what should become of it' }] }
}
