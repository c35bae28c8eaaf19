import { Button, createAll, ErrorSummary, NotificationBanner } from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
createAll(ErrorSummary)
createAll(Button)
createAll(NotificationBanner)
