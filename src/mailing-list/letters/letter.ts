import type { Day } from '../../calendar/day.ts'

export const longestSubject = 150
export const longestBody = 10_000

/** A letter to the list: a draft, on its way, or with everyone. */
export type MailingLetter = Readonly<{
  id: string
  subject: string
  body: string
  version: number
  sentOn: Day | null
  isDone: boolean
}>

export type LetterState = 'draft' | 'under-way' | 'sent'

export function stateOf({ sentOn, isDone }: Pick<MailingLetter, 'sentOn' | 'isDone'>): LetterState {
  if (sentOn === null) return 'draft'
  return isDone ? 'sent' : 'under-way'
}

export const stateNames: Readonly<Record<LetterState, string>> = {
  draft: 'Draft',
  'under-way': 'On its way',
  sent: 'Sent',
}

type Whole = Readonly<{ organisation: string; leaving: string }>

/** What goes out: the words as they were written, and how to leave. `leaving`: the reader's own address, in full. */
export const wholeLetter = (
  { subject, body }: Pick<MailingLetter, 'subject' | 'body'>,
  { organisation, leaving }: Whole,
) => ({
  subject,
  body: [body, 'If you want no more letters like this, leave the list here:', leaving].join('\n\n'),
  footer: `Goldthread sends this for ${organisation}, because you said yes to letters at this address.`,
  stop: leaving,
})
