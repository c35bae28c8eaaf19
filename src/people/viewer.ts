import type { Rule } from '../statistics/release.ts'
import type { Role } from './role.ts'

/** Whoever is signed in, and for which organisation. Every query is made through one. */
export type Viewer = Readonly<{
  memberId: string
  name: string
  /** What they are here; `member` is always among them. */
  roles: readonly Role[]
  /** The ids of the units they are line manager of. */
  manages: readonly string[]
  /** The id of the session they are seen by: not its secret. */
  sessionId: string
  organisationId: string
  organisationName: string
  /** The thresholds of the organisation's releases. */
  rule: Rule
}>
