import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { CaseStudy, CaseWords } from './case.ts'

export const typedCase = ({ one }: Form): CaseWords => ({
  ...{ title: one('title'), fromWhom: one('from-whom'), happened: one('happened') },
  ...{ changed: one('changed'), agreedBy: one('agreed-by') },
})

export const nothingTyped: CaseWords = { title: '', fromWhom: '', happened: '', changed: '', agreedBy: '' }

export function readCase(typed: CaseWords): FormReading<CaseWords> {
  const errors = [
    ...textErrors('title', typed.title, 200, 'Enter a title'),
    ...textErrors('from-whom', typed.fromWhom, 200, 'Say which organisation or team it is from'),
    ...textErrors('happened', typed.happened, 6000, 'Say what happened'),
    ...textErrors('changed', typed.changed, 4000),
    ...textErrors('agreed-by', typed.agreedBy, 300, 'Say who agreed that it is shared. Without that it cannot be'),
  ]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: typed }
}

/** A case study in lines, beside what somebody else typed. */
export const linesOf = ({ title, fromWhom, happened, changed, agreedBy }: CaseStudy) => [
  { key: 'Title', value: title },
  { key: 'From', value: fromWhom },
  { key: 'What happened', value: happened },
  { key: 'What changed', value: changed || 'Nothing is written down' },
  { key: 'Who agreed', value: agreedBy },
]
