import type { Rule } from '../statistics/release.ts'

/** What a person may do in their organisation. */
export type Role = 'owner'

/** Whoever is signed in, and for which organisation. Every query is made through one. */
export type Viewer = Readonly<{
  memberId: string
  name: string
  role: Role
  organisationId: string
  organisationName: string
  /** The thresholds of the organisation's releases. */
  rule: Rule
}>
