import type { Form, FormReading } from '../platform/http/form.ts'
import { textErrors } from '../thread/typed.ts'
import type { NewTerm } from './queries.ts'
import type { Term } from './term.ts'

/** What was typed, to stand in the fields again. */
export type TermTyped = Readonly<{ title: string; why: string }>

export function typedTerm({ one }: Form): TermTyped {
  return { title: one('title'), why: one('why') }
}

export const typedOf = ({ station, why }: Term): TermTyped => ({ title: station.title, why })

export function readTerm({ title, why }: TermTyped): FormReading<NewTerm> {
  const errors = [...textErrors('title', title, 300, 'Say what it is called'), ...textErrors('why', why, 4000)]
  return errors.length > 0 ? { outcome: 'wrong', errors } : { outcome: 'read', value: { title, why } }
}

/** An address on the web. Null when nothing was typed. */
export function readLink(field: string, typed: string): FormReading<string | null> {
  if (!typed) return { outcome: 'read', value: null }
  const wrong = (text: string): FormReading<null> => ({ outcome: 'wrong', errors: [{ field, text }] })
  if (typed.length > 2000) return wrong('Shorten this: there is room for 2,000 characters')
  const isLink = URL.canParse(typed) && /^https?:\/\//i.test(typed)
  return isLink ? { outcome: 'read', value: typed } : wrong('Enter the whole address, beginning with https://')
}
