import { peoplePaths } from '../people/paths.ts'

/** The addresses of this feature. */
export const privacyPaths = {
  notice: '/privacy',
  accessibility: '/accessibility',
  erased: '/erased',
  here: '/app/privacy',
  assessment: '/app/privacy/assessment',
  grounds: '/app/privacy/grounds',
  keeping: '/app/organisation/keeping',
  contacts: '/app/organisation/contacts',
  yourData: peoplePaths.yourData,
  yourFile: '/app/you/data.json',
  erasure: '/app/you/erasure',
}
