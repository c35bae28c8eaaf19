import { day, minute } from '../platform/clock.ts'
import type { Limit } from '../platform/tries.ts'

/**
 * How often one address may try what sends mail or takes a code. Generous, since everyone in a care home may come from
 * the same one: they stop floods and guessing, not people.
 */
export const limits = {
  links: { what: 'sign-in link', most: 60, within: 15 * minute },
  /** For each person. */
  invitations: { what: 'invitation', most: 5, within: day },
  codes: { what: 'join code', most: 20, within: 15 * minute },
} as const satisfies Record<string, Limit>
