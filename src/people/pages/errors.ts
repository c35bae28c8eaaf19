import type { FieldError } from '../../platform/http/form.ts'
import type { ErrorLink } from '../../ui/govuk/error-summary.tsx'

/** The sentences of the summary, each leading to its field. */
export function errorLinks(errors: readonly FieldError[]): ErrorLink[] {
  return errors.map(({ field, text }) => ({ text, href: `#${field}` }))
}

/** The same sentence again, at the field. */
export function errorAt(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find(error => error.field === field)?.text
}
