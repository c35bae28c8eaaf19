import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type InsetTextProps = { id?: string | undefined; class?: string | undefined; children?: Child }

/** A quotation, or an example, beside what is said about it. */
export const InsetText = ({ id, class: extra, children }: InsetTextProps) => (
  <div id={id} class={classNames('govuk-inset-text', extra)}>
    {children}
  </div>
)
