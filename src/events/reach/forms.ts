import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Reach } from '../event.ts'

/** What was typed, to stand in the fields again. */
export type ReachTyped = Readonly<{ people: string; students: string; organisations: string; roles: string }>

export const typedReach = ({ one }: Form): ReachTyped => ({
  ...{ people: one('people'), students: one('students'), organisations: one('organisations'), roles: one('roles') },
})

export const typedOf = ({ people, students, organisations, roles }: Reach): ReachTyped => ({
  ...{ people: String(people ?? ''), students: String(students ?? ''), organisations: String(organisations ?? '') },
  roles: roles ?? '',
})

export function readReach(typed: ReachTyped): FormReading<Reach> {
  const [people, students, organisations] = [typed.people, typed.students, typed.organisations].map(readNumber)
  const wrong = (field: string, text: string) => ({ field, text })
  const errors: FieldError[] = [
    ...(typeof people === 'number'
      ? []
      : [wrong('people', 'Enter how many people came, in figures, without students')]),
    ...(students === undefined
      ? [wrong('students', 'Enter how many students came, in figures, or leave it empty')]
      : []),
    ...(organisations === undefined
      ? [wrong('organisations', 'Enter from how many organisations they came, in figures, or leave it empty')]
      : []),
    ...textErrors('roles', typed.roles, 500),
  ]
  if (errors.length > 0 || typeof people !== 'number' || students === undefined || organisations === undefined)
    return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { people, students, organisations, roles: typed.roles || null } }
}

/** Null when it was left empty; undefined when it is no number there can be. */
function readNumber(text: string): number | null | undefined {
  if (text === '') return null
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined
}
