import { Pagination } from './govuk/pagination.tsx'
import type { Child } from './jsx/elements.ts'

export type TurnPagesProps = {
  /** What is split into pages. */
  label: string
  /** Counts from 1. */
  page: number
  hasMore: boolean
  addressOf(page: number): string
  previous?: string
  next?: string
}

/** The pages before and after this one of a list that nobody has counted; nothing when all of it is here. */
export const TurnPages = ({ label, page, hasMore, addressOf, previous, next }: TurnPagesProps): Child =>
  (page > 1 || hasMore) && (
    <Pagination
      label={label}
      previous={page > 1 ? { href: addressOf(page - 1), text: previous } : undefined}
      next={hasMore ? { href: addressOf(page + 1), text: next } : undefined}
    />
  )
