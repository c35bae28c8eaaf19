import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type NotificationBannerProps = {
  /** `success` takes the focus: something was saved. Shown once. */
  type?: 'success' | undefined
  title?: Child
  titleId?: string | undefined
  /** One sentence; for more than one use children. */
  text?: string | undefined
  role?: 'alert' | 'region' | undefined
  class?: string | undefined
  children?: Child
}

export const NotificationBanner = ({ type, text, children, class: extra, ...props }: NotificationBannerProps) => {
  const { titleId = 'govuk-notification-banner-title', title = type ? 'Success' : 'Important' } = props
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can have take a label
    <div
      class={classNames('govuk-notification-banner', type && `govuk-notification-banner--${type}`, extra)}
      role={props.role ?? (type ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {children ?? <p class="govuk-notification-banner__heading">{text}</p>}
      </div>
    </div>
  )
}
