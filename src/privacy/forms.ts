import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import { isBasis } from './basis.ts'
import { type KindId, kindIds, kindOf } from './kinds.ts'
import type { Contacts, Grounds } from './queries.ts'

const longestContact = 300

/** Empty means that nobody is named. */
export function readContacts(form: Form): FormReading<Contacts> {
  const errors = ['privacy', 'barrier'].flatMap(field => checkContact(form.one(field), field))
  if (errors.length) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { privacy: form.one('privacy') || null, barrier: form.one('barrier') || null } }
}

function checkContact(text: string, field: string): FieldError[] {
  if (/[\n\t]/.test(text)) return [{ field, text: 'Write it in one line' }]
  return text.length > longestContact ? [{ field, text: `Use ${longestContact} characters or fewer` }] : []
}

/** The kinds that need grounds of their own. */
export const groundedKinds: readonly KindId[] = kindIds.filter(id => kindOf(id).basis !== null)

export function readGrounds(form: Form): FormReading<Grounds> {
  const chosen = groundedKinds.map(id => [id, form.one(id)] as const)
  const errors = chosen
    .filter(([, basis]) => !isBasis(basis))
    .map(([field]) => ({ field, text: `Choose on what grounds ${kindOf(field).name.toLowerCase()} are held` }))
  if (errors.length) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: Object.fromEntries(chosen) as Grounds }
}
