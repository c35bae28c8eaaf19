import { createAll, Tabs } from 'govuk-frontend'

export const start = () => createAll(Tabs)
