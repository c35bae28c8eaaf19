import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type PageLink = Readonly<{
  number: string | number
  href: string
  current?: boolean | undefined
  /** Read out instead of "Page 3". */
  label?: string | undefined
}>

/** Pages that are left out between two others. */
export type Gap = Readonly<{ ellipsis: true }>

/** The page before or after; `label` says what is on it, where there are no numbers. */
export type Neighbour = Readonly<{ href: string; text?: Child; label?: string | undefined }>

export type PaginationProps = {
  /** What is split into pages, when there is more than one such list. */
  label?: string | undefined
  previous?: Neighbour | undefined
  next?: Neighbour | undefined
  pages?: readonly (PageLink | Gap)[] | undefined
  class?: string | undefined
}

export const Pagination = ({ label = 'Pagination', previous, next, pages, class: extra }: PaginationProps) => {
  const isBlock = !pages && !!(previous || next)
  return (
    <nav class={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', extra)} aria-label={label}>
      {previous && <Arrow to={previous} way="prev" isBlock={isBlock} />}
      {pages && (
        <ul class="govuk-pagination__list">
          {pages.map(page => (
            <Item page={page} />
          ))}
        </ul>
      )}
      {next && <Arrow to={next} way="next" isBlock={isBlock} />}
    </nav>
  )
}

const Item = ({ page }: { page: PageLink | Gap }) => {
  if ('ellipsis' in page) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classNames('govuk-pagination__item', page.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={page.href}
        aria-label={page.label ?? `Page ${page.number}`}
        aria-current={page.current ? 'page' : undefined}
      >
        {page.number}
      </a>
    </li>
  )
}

type ArrowProps = { to: Neighbour; way: 'prev' | 'next'; isBlock: boolean }

const Arrow = ({ to, way, isBlock }: ArrowProps) => {
  const comesFirst = isBlock || way === 'prev'
  const isBare = isBlock && !to.label
  return (
    <div class={`govuk-pagination__${way}`}>
      <a class="govuk-link govuk-pagination__link" href={to.href} rel={way}>
        {comesFirst && <Icon way={way} />}
        <span class={classNames('govuk-pagination__link-title', isBare && 'govuk-pagination__link-title--decorated')}>
          {to.text ?? (
            <>
              {way === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {isBlock && to.label && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{to.label}</span>
          </>
        )}
        {!comesFirst && <Icon way={way} />}
      </a>
    </div>
  )
}

const shapes = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

const Icon = ({ way }: { way: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={shapes[way]} />
  </svg>
)
