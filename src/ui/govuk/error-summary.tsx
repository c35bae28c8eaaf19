import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type ErrorLink = Readonly<{ text: Child; href?: string | undefined }>

export type ErrorSummaryProps = {
  title: Child
  description?: Child
  /** The same sentences as at the fields, each leading to its field: `#` and the field's id. */
  errors?: readonly ErrorLink[] | undefined
  class?: string | undefined
}

export const ErrorSummary = ({ title, description, errors = [], class: extra }: ErrorSummaryProps) => (
  <div class={classNames('govuk-error-summary', extra)} data-module="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">{title}</h2>
      <div class="govuk-error-summary__body">
        {description && <p>{description}</p>}
        {errors.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ text, href }) => (
              <li>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
)
