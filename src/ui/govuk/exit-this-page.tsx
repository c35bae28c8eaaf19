import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type ExitThisPageProps = {
  /** A harmless page elsewhere; only whoever presses goes there. */
  href?: string | undefined
  id?: string | undefined
  class?: string | undefined
  children?: Child
}

/** Beside hard subjects, for whoever may be watched: a way out in one press. It does not clear the browser's history. */
export const ExitThisPage = ({ href = weather, id, class: extra, children }: ExitThisPageProps) => (
  <div id={id} class={classNames('govuk-exit-this-page', extra)} data-module="govuk-exit-this-page">
    {/* biome-ignore lint/a11y/useSemanticElements: a link that looks like a button is govuk's mark-up */}
    <a
      href={href}
      role="button"
      draggable="false"
      class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
      data-module="govuk-button"
      rel="nofollow noreferrer"
    >
      {children ?? (
        <>
          <span class="govuk-visually-hidden">Emergency</span> Exit this page
        </>
      )}
    </a>
  </div>
)

const weather = 'https://www.bbc.co.uk/weather'
