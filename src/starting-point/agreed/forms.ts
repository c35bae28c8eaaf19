import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Part } from '../workbooks.ts'
import type { Agreed, Home } from './queries.ts'

const surenesses = ['guess', 'some', 'strong'] as const
/** How sure a group is of its rating. */
export type Sureness = (typeof surenesses)[number]

export const surenessNames: Readonly<Record<Sureness, string>> = {
  guess: 'It is what we think. Nothing shows it yet',
  some: 'Something shows it',
  strong: 'Much shows it, and people from every shift say the same',
}

/** How sure, in a word or two. */
export const surenessWords: Readonly<Record<Sureness, string>> = {
  guess: 'What we think',
  some: 'Something shows it',
  strong: 'Much shows it',
}

export type AgreedTyped = Readonly<{ rating: string; sureness: string; why: string; shownBy: string }>

export function typedAgreed({ one }: Form): AgreedTyped {
  return { rating: one('rating'), sureness: one('sureness'), why: one('why'), shownBy: one('shown-by') }
}

export function typedOf(agreed: Agreed | undefined): AgreedTyped {
  if (!agreed) return { rating: '', sureness: '', why: '', shownBy: '' }
  const { rating, sureness, why, shownBy } = agreed
  return { rating: String(rating), sureness, why, shownBy }
}

export type AgreedRead = Readonly<{ rating: number; sureness: Sureness; why: string; shownBy: string }>

export function readAgreed({ why, shownBy, ...typed }: AgreedTyped, places: number): FormReading<AgreedRead> {
  const rating = /^\d$/.test(typed.rating) ? Number(typed.rating) : 0
  const sureness = surenesses.find(each => each === typed.sureness)
  const isOnScale = rating >= 1 && rating <= places
  const errors: FieldError[] = [
    ...(isOnScale ? [] : [{ field: 'rating', text: 'Choose what you agreed on' }]),
    ...(sureness ? [] : [{ field: 'sureness', text: 'Choose how sure you are' }]),
    ...textErrors('why', why, 4000, 'Say why you agreed on it'),
    ...textErrors('shown-by', shownBy, 4000),
  ]
  if (errors.length > 0 || !sureness) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { rating, sureness, why, shownBy } }
}

/** What was chosen to take up a first step. */
export type StepTyped = Readonly<{ suggestion: string; element: string; as: string }>

export function typedStep({ one }: Form): StepTyped {
  return { suggestion: one('suggestion'), element: one('element'), as: one('as') }
}

export type StepRead = Readonly<{ suggestion: Part['suggestions'][number]; home: Home | null; as: 'gap' | 'action' }>

/** An action needs work that is under way; a gap can wait for it. */
export function readStep(typed: StepTyped, { suggestions }: Part, homes: readonly Home[]): FormReading<StepRead> {
  const suggestion = suggestions.find(({ id }) => id === typed.suggestion)
  const home = homes.find(({ id }) => id === typed.element) ?? null
  const as = typed.as === 'action' ? 'action' : 'gap'
  const errors: FieldError[] = [
    ...(suggestion ? [] : [{ field: 'suggestion', text: 'Choose a first step' }]),
    ...(typed.element && !home ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
    ...(as === 'action' && !home?.cycleId
      ? [{ field: 'element', text: 'Choose an element whose work is under way, or put it on the list of gaps' }]
      : []),
  ]
  if (errors.length > 0 || !suggestion) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { suggestion, home, as } }
}
