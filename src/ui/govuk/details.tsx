import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type DetailsProps = {
  summary: Child
  id?: string | undefined
  open?: boolean | undefined
  class?: string | undefined
  children?: Child
}

export const Details = ({ summary, id, open, class: extra, children }: DetailsProps) => (
  <details id={id} class={classNames('govuk-details', extra)} open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)
