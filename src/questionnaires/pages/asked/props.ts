import type { Sent } from '../../asked-field.ts'
import type { Messages } from '../../messages.ts'
import type { Question } from '../../questionnaire.ts'
import type { SupportPlace } from '../../support/place.ts'
import type { Language } from '../../text.ts'

type Kind = Question['type']

/** What every question is shown with. */
export type AskedProps<K extends Kind = Kind> = Readonly<{
  question: Extract<Question, { type: K }>
  /** The language of the questions. The fixed words have theirs in `words`. */
  language: Language
  /** What was answered so far, as it was sent: a wrong answer is shown again as it is. */
  given: Sent
  /** What is wrong with it, by control; see `problemWith`. */
  errors: readonly Readonly<{ field: string; text: string }>[]
  words: Messages
  /** Where people find support, for what is hard. */
  support: readonly SupportPlace[]
}>
