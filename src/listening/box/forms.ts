import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { BoxText } from './queries.ts'

export type BoxTyped = Readonly<{ words: string; mayQuote: boolean; keepsNames: boolean }>

export const nothingWritten: BoxTyped = { words: '', mayQuote: false, keepsNames: false }

export const typedText = ({ one }: Form): BoxTyped => ({
  words: one('words'),
  mayQuote: one('may-quote') === 'yes',
  keepsNames: one('keeps-names') === 'yes',
})

export function readText({ words, mayQuote }: BoxTyped): FormReading<BoxText> {
  const errors = textErrors('words', words, 2000, 'Write what you want to say')
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { words, mayQuote } }
}
