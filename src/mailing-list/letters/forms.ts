import { checkText } from '../../people/forms.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { longestBody, longestSubject } from './letter.ts'

export type LetterTyped = Readonly<{ subject: string; body: string }>

export const typedLetter = ({ one }: Form): LetterTyped => ({ subject: one('subject'), body: one('body') })

export function readLetter(typed: LetterTyped): FormReading<LetterTyped> {
  const errors = [
    ...checkText(typed.subject, 'subject', 'Write what the letter is about', longestSubject),
    ...textErrors('body', typed.body, longestBody, 'Write the letter'),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: typed }
}
