import { createAll, Radios } from 'govuk-frontend'

export const start = () => createAll(Radios)
