import { Button, createAll, ErrorSummary, NotificationBanner } from 'govuk-frontend'
import { startRarer } from './rarer.ts'

/** Focus on what needs reading, one answer to two quick presses, and whatever else this page has. */
export function startGovuk() {
  document.body.classList.add('govuk-frontend-supported')
  createAll(ErrorSummary)
  createAll(Button)
  createAll(NotificationBanner)
  startRarer()
}
