import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type PanelProps = {
  title: Child
  level?: 1 | 2 | undefined
  class?: string | undefined
  children?: Child
}

/** The end of something that took several pages: it is done, and this is what to keep. */
export const Panel = ({ title, level = 1, class: extra, children }: PanelProps) => {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div class={classNames('govuk-panel govuk-panel--confirmation', extra)}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
