import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type ErrorMessageProps = {
  id?: string | undefined
  class?: string | undefined
  /** Said before the message to those who cannot see it. */
  hiddenWord?: string | undefined
  children?: Child
}

export const ErrorMessage = ({ id, class: extra, hiddenWord = 'Error', children }: ErrorMessageProps) => (
  <p id={id} class={classNames('govuk-error-message', extra)}>
    {hiddenWord && <span class="govuk-visually-hidden">{hiddenWord}:</span>} {children}
  </p>
)
