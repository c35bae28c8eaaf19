import type { FieldError } from '../platform/http/form.ts'

/** What stands at a field when a name or an address there is nobody's, or more than one person's. */
export function colleagueError(field: string, outcome: 'nobody' | 'several'): FieldError {
  return outcome === 'nobody'
    ? { field, text: 'Nobody who works here has that name or e-mail address. Check how it is spelt on the staff list' }
    : { field, text: 'More than one person has that name. Enter their e-mail address instead' }
}
