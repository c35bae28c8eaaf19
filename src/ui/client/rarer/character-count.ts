import { CharacterCount, createAll } from 'govuk-frontend'

export const start = () => createAll(CharacterCount)
