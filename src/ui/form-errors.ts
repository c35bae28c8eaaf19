import type { ErrorLink } from './govuk/error-summary.tsx'

type FormError = Readonly<{ field: string; text: string }>

/** The sentences of the summary, each leading to its field. */
export function errorLinks(errors: readonly FormError[]): ErrorLink[] {
  return errors.map(({ field, text }) => ({ text, href: `#${field}` }))
}

/** The same sentence again, at the field. */
export function errorAt(errors: readonly FormError[], field: string): string | undefined {
  return errors.find(error => error.field === field)?.text
}
