import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { longestText, type Part, parts } from '../part.ts'

/** The field of a part: all of them stand on one page. */
export const fieldOf = (part: Part) => `words-${part}`

/** Which part a form is about; null when it is none of ours. */
export const partIn = ({ one }: Form): Part | null => parts.find(part => part === one('part')) ?? null

export function readText(part: Part, words: string): FormReading<string> {
  const errors = textErrors(fieldOf(part), words, longestText)
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: words }
}
