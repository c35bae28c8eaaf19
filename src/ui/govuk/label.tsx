import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type Size = 's' | 'm' | 'l' | 'xl'

export type LabelProps = {
  for?: string | undefined
  size?: Size | undefined
  /** The label is the heading of the page. */
  heading?: boolean | undefined
  class?: string | undefined
  children?: Child
}

export const Label = ({ for: field, size, heading, class: extra, children }: LabelProps) => {
  if (!children) return null
  const label = (
    <label class={classNames('govuk-label', size && `govuk-label--${size}`, extra)} for={field}>
      {children}
    </label>
  )
  return heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
