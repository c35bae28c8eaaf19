import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'
import type { Size } from './label.tsx'

export type FieldsetProps = {
  legend?: Child
  legendSize?: Size | undefined
  /** The legend is the heading of the page. */
  legendHeading?: boolean | undefined
  describedBy?: string | undefined
  role?: 'group' | undefined
  class?: string | undefined
  children?: Child
}

export const Fieldset = ({
  legend,
  legendSize,
  legendHeading,
  describedBy,
  role,
  class: extra,
  children,
}: FieldsetProps) => (
  <fieldset class={classNames('govuk-fieldset', extra)} role={role} aria-describedby={describedBy}>
    {legend && (
      <legend class={classNames('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`)}>
        {legendHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
    )}
    {children}
  </fieldset>
)
