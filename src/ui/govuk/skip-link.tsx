import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type SkipLinkProps = { href?: string | undefined; class?: string | undefined; children?: Child }

export const SkipLink = ({ href = '#content', class: extra, children }: SkipLinkProps) => (
  <a href={href} class={classNames('govuk-skip-link', extra)} data-module="govuk-skip-link">
    {children}
  </a>
)
