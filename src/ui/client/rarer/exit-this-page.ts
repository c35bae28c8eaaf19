import { createAll, ExitThisPage } from 'govuk-frontend'

export const start = () => createAll(ExitThisPage)
