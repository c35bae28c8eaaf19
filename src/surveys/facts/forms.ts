import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Fact } from './fact.ts'

/** What was typed, to stand in the fields again. */
export type FactTyped = Readonly<{ words: string; number: string; of: string; whom: string }>

export const emptyFact: FactTyped = { words: '', number: '', of: '', whom: '' }

export function typedFact({ one }: Form): FactTyped {
  return { words: one('words'), number: one('number'), of: one('of'), whom: one('whom') }
}

/** A number that stands alone, or one with its denominator and what that counts: there is none without the other. */
export function readFact(typed: FactTyped): FormReading<Fact> {
  const { words, whom } = typed
  const [number, of] = [wholeFrom(typed.number), wholeFrom(typed.of)]
  const hasOf = typed.of !== '' || whom !== ''
  const errors: FieldError[] = [
    ...textErrors('words', words, 200, 'Say what you counted'),
    ...(number === null ? [{ field: 'number', text: 'Enter a whole number, from 0 to 1,000,000' }] : []),
    ...(hasOf ? errorsOfOf(of, number) : []),
    ...(hasOf ? textErrors('whom', whom, 100, 'Say what this number counts, such as professionals') : []),
  ]
  if (errors.length > 0 || number === null) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { words, number, out: hasOf && of ? { of, whom } : null } }
}

function errorsOfOf(of: number | null, number: number | null): FieldError[] {
  if (!of) return [{ field: 'of', text: 'Enter of how many, from 1 to 1,000,000' }]
  return number !== null && number > of ? [{ field: 'of', text: 'It must not be smaller than the number itself' }] : []
}

function wholeFrom(typed: string): number | null {
  const number = /^\d{1,7}$/.test(typed) ? Number(typed) : null
  return number !== null && number <= 1_000_000 ? number : null
}
