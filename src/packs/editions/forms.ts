import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { type Audience, audiences } from './edition.ts'

export type PublishingTyped = Readonly<{ audience: string; withResults: boolean; why: string }>

export const typedPublishing = ({ one }: Form): PublishingTyped => ({
  ...{ audience: one('audience'), withResults: one('results') === 'yes', why: one('why') },
})

export type Publishing = Readonly<{ audience: Audience; withResults: boolean; why: string }>

/** `number`: of the edition that this makes. The first one corrects nothing. */
export function readPublishing(typed: PublishingTyped, number: number): FormReading<Publishing> {
  const audience = audiences.find(each => each === typed.audience)
  const errors = [
    ...(audience ? [] : [{ field: 'audience', text: 'Choose who can read it' }]),
    ...(number > 1 ? textErrors('why', typed.why, 1000, 'Say what is corrected, for whoever read the one before') : []),
  ]
  if (errors.length > 0 || !audience) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { ...typed, audience, why: number > 1 ? typed.why : '' } }
}
