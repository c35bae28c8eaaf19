import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'
import { Tag } from './tag.tsx'

export type PhaseBannerProps = {
  /** One or two words: Example, Trial. */
  phase: Child
  phaseClass?: string | undefined
  class?: string | undefined
  children?: Child
}

/** What somebody has to know about everything on the page: it is a trial, it is an example. */
export const PhaseBanner = ({ phase, phaseClass, class: extra, children }: PhaseBannerProps) => (
  <div class={classNames('govuk-phase-banner govuk-width-container', extra)}>
    <p class="govuk-phase-banner__content">
      <Tag class={classNames('govuk-phase-banner__content__tag', phaseClass)}>{phase}</Tag>
      <span class="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
)
