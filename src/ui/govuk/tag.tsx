import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type TagProps = { colour?: 'green' | 'red' | 'grey' | undefined; class?: string | undefined; children?: Child }

/** For the state of a record. On a thread use a mark instead. */
export const Tag = ({ colour, class: extra, children }: TagProps) => (
  <strong class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, extra)}>{children}</strong>
)
