import { Button, createAll, ErrorSummary, NotificationBanner } from 'govuk-frontend'

/** Focus on what needs reading, and one answer to two quick presses. */
export function startGovuk() {
  document.body.classList.add('govuk-frontend-supported')
  createAll(ErrorSummary)
  createAll(Button)
  createAll(NotificationBanner)
}
