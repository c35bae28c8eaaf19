import { checkEmail, checkName } from '../../people/forms.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Place, PlaceWords } from '../places/place.ts'

/** What was typed, to stand in the fields again. */
export type PlaceTyped = Readonly<{
  name: string
  email: string
  organisation: string
  role: string
  isStudent: boolean
  needs: string
  /** Letters about later events too; asked of guests who register. */
  wantsLetters: boolean
}>

export const nothingTyped: PlaceTyped = {
  ...{ name: '', email: '', organisation: '', role: '', isStudent: false, needs: '', wantsLetters: false },
}

export const typedPlace = ({ one }: Form): PlaceTyped => ({
  ...{ name: one('name'), email: one('email'), organisation: one('organisation'), role: one('role') },
  ...{ isStudent: one('student') === 'yes', needs: one('needs') },
  wantsLetters: one('letters') === 'yes',
})

/** What was typed anew for a place. Of somebody who works here name and organisation are known: they are not read. */
export const typedAnew = (
  form: Form,
  { memberId, name, email, organisationName: organisation }: Place,
): PlaceTyped => ({
  ...typedPlace(form),
  email: email ?? '',
  ...(memberId && { name, organisation }),
})

export const typedOf = ({ name, email, organisationName, roleWords, isStudent, needs }: Place): PlaceTyped => ({
  ...{ name, email: email ?? '', organisation: organisationName, role: roleWords, isStudent, needs },
  wantsLetters: false,
})

/**
 * What somebody says of themselves, or a host of them; their address apart, which is theirs to give once. `missing`: said
 * where the name is.
 */
export function readPlace(
  { name, organisation, role, isStudent, needs }: PlaceTyped,
  missing = 'Enter your name',
): FormReading<PlaceWords> {
  const errors: FieldError[] = [
    ...checkName(name, 'name', missing),
    ...lineErrors('organisation', organisation),
    ...lineErrors('role', role),
    ...textErrors('needs', needs, 1000),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { name, organisationName: organisation, roleWords: role, isStudent, needs } }
}

function lineErrors(field: string, text: string): FieldError[] {
  if (text.includes('\n')) return [{ field, text: 'Write it in one line' }]
  return textErrors(field, text, 200)
}

export type Registration = Readonly<{ words: PlaceWords; email: string; wantsLetters: boolean }>

export function readRegistration(typed: PlaceTyped): FormReading<Registration> {
  const reading = readPlace(typed)
  const errors = [...(reading.outcome === 'wrong' ? reading.errors : []), ...checkEmail(typed.email)]
  if (errors.length > 0 || reading.outcome === 'wrong') return { outcome: 'wrong', errors: inOrder(errors) }
  return { outcome: 'read', value: { words: reading.value, email: typed.email, wantsLetters: typed.wantsLetters } }
}

const order = ['name', 'email', 'organisation', 'role', 'needs']
const inOrder = (errors: readonly FieldError[]) =>
  [...errors].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
