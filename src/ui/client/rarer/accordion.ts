import { Accordion, createAll } from 'govuk-frontend'

export const start = () => createAll(Accordion)
