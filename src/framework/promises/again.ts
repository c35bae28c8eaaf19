import type { FieldError } from '../../platform/http/form.ts'

/** How a form is shown again. The version is the one that was seen, or the newest where this page shows it. */
export type Again = Readonly<{ errors?: readonly FieldError[]; version?: number; isMeanwhile?: boolean }>

export const statusOf = ({ errors = [], isMeanwhile }: Again) => (isMeanwhile ? 409 : errors.length > 0 ? 422 : 200)
