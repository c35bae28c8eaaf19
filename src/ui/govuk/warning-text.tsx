import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type WarningTextProps = {
  /** Said before the text to those who cannot see the sign. */
  hiddenWord?: string | undefined
  class?: string | undefined
  children?: Child
}

/** What happens if somebody does, or does not do, something. */
export const WarningText = ({ hiddenWord = 'Warning', class: extra, children }: WarningTextProps) => (
  <div class={classNames('govuk-warning-text', extra)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{hiddenWord}</span> {children}
    </strong>
  </div>
)
