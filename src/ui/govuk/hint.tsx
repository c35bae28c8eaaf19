import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type HintProps = { id?: string | undefined; class?: string | undefined; children?: Child }

export const Hint = ({ id, class: extra, children }: HintProps) => (
  <div id={id} class={classNames('govuk-hint', extra)}>
    {children}
  </div>
)
