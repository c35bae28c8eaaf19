import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type BackLinkProps = { href: string; class?: string | undefined; children?: Child }

export const BackLink = ({ href, class: extra, children = 'Back' }: BackLinkProps) => (
  <a href={href} class={classNames('govuk-back-link', extra)}>
    {children}
  </a>
)
