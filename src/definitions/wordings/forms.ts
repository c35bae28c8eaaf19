import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { TermKind } from '../term.ts'
import type { NewWording, Wording } from './queries.ts'

/** What was typed. `from` is the id of the wording it changes, or ''. */
export type WordingTyped = Readonly<{ words: string; behaviours: string; why: string; from: string }>

export function typedWording({ one }: Form): WordingTyped {
  return { words: one('words'), behaviours: one('behaviours'), why: one('why'), from: one('from') }
}

/** A value says what we do because of it; a definition only what the word means. */
export function readWording(typed: WordingTyped, kind: TermKind, from: Wording | null): FormReading<NewWording> {
  const { words, why } = typed
  const behaviours = kind === 'value' ? typed.behaviours : ''
  const errors = [
    ...textErrors('words', words, 4000, 'Write the words you propose'),
    ...textErrors('behaviours', behaviours, 4000),
    ...textErrors('why', why, 4000, 'Say why these words, so that others can follow you'),
    ...(from && from.words === words && from.behaviours === behaviours
      ? [{ field: 'words', text: `These are the words of wording ${from.number}. Change them, or go back` }]
      : []),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { words, behaviours, why, fromId: from?.id ?? null } }
}
