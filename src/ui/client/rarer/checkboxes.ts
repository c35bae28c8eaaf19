import { Checkboxes, createAll } from 'govuk-frontend'

export const start = () => createAll(Checkboxes)
