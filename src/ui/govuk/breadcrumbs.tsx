import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

/** Without an address it is the page itself. */
export type Crumb = Readonly<{ text: Child; href?: string | undefined }>

export type BreadcrumbsProps = {
  crumbs: readonly Crumb[]
  label?: string | undefined
  /** On a phone only the first and the last. */
  collapseOnMobile?: boolean | undefined
  class?: string | undefined
}

/** Where a page stands in something that has depth. Where the thread already says it, leave them out. */
export const Breadcrumbs = ({ crumbs, label = 'Breadcrumb', collapseOnMobile, class: extra }: BreadcrumbsProps) => (
  <nav
    class={classNames('govuk-breadcrumbs', extra, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    aria-label={label}
  >
    <ol class="govuk-breadcrumbs__list">
      {crumbs.map(({ text, href }) =>
        href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {text}
          </li>
        ),
      )}
    </ol>
  </nav>
)
