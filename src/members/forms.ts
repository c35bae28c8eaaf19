import { checkEmail, checkName } from '../people/forms.ts'
import { idFrom, readPage } from '../platform/http/address.ts'
import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import { standingWords } from './member.ts'
import type { Details, Selection, Wanted } from './queries.ts'
import type { Unit } from './unit.ts'

/** What was typed about somebody, to stand in the fields again. */
export type DetailsTyped = Readonly<{ name: string; email: string; staffNumber: string; unit: string; invite: string }>

export const nothingTyped: DetailsTyped = { name: '', email: '', staffNumber: '', unit: '', invite: '' }

export function typedDetails(form: Form): DetailsTyped {
  return {
    name: form.one('name'),
    email: form.one('email'),
    staffNumber: form.one('staff-number'),
    unit: form.one('unit'),
    invite: form.one('invite'),
  }
}

export function readDetails(form: Form, units: readonly Unit[]): FormReading<Details & { invite: boolean }> {
  const { name, email, staffNumber, unit, invite } = typedDetails(form)
  const found = units.find(({ id }) => id === unit)
  const errors = [
    ...checkName(name, 'name', 'Enter a name'),
    ...(email ? checkEmail(email) : []),
    ...checkStaffNumber(staffNumber),
    ...(unit && !found ? [{ field: 'unit', text: 'Choose a team from the list' }] : []),
    ...(invite && !email ? [{ field: 'email', text: 'Enter the address that the invitation goes to' }] : []),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return {
    outcome: 'read',
    value: {
      name,
      email: email || null,
      staffNumber: staffNumber || null,
      unitId: found?.id ?? null,
      invite: invite === 'yes',
    },
  }
}

export function checkStaffNumber(text: string): FieldError[] {
  if (text === '' || /^[\w./ -]{1,50}$/.test(text)) return []
  return [
    { field: 'staff-number', text: 'Use letters without accents, figures, and . / - for the staff number, 50 at most' },
  ]
}

/** What is somebody else's already, said at its field. */
export function sayTaken(taken: Readonly<{ email: boolean; staffNumber: boolean }>): FieldError[] {
  return [
    ...(taken.email ? [{ field: 'email', text: 'Somebody else here has this e-mail address' }] : []),
    ...(taken.staffNumber ? [{ field: 'staff-number', text: 'Somebody else here has this staff number' }] : []),
  ]
}

/** What the address of the list asks for. Whatever cannot be meant, or is not theirs to know, is left out. */
export function readSelection(query: (name: string) => string | undefined, mayKeep: boolean): Selection {
  const standing = query('standing') ?? ''
  const isWanted = Object.hasOwn(standingWords, standing) || (mayKeep && standing === 'unreached')
  return {
    words: (query('q') ?? '').replaceAll('\0', '').trim().slice(0, 200),
    unitId: idFrom(query('team')),
    standing: isWanted ? (standing as Wanted) : null,
    page: readPage(query('page')),
  }
}
