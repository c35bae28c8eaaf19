import { day, hour, minute } from '../platform/clock.ts'
import type { Limit } from '../platform/tries.ts'

/**
 * How often one address may try what sends mail or takes a code. Generous, since everyone in a care home may come from
 * the same one: they stop floods and guessing, not people.
 */
export const limits = {
  links: { what: 'sign-in link', most: 60, within: 15 * minute },
  /** For each person. */
  invitations: { what: 'invitation', most: 5, within: day },
  /** For each person, and for each who sends: a text message costs money, and rings in somebody's pocket. */
  texts: { what: 'text message', most: 5, within: day },
  textsOfSender: { what: 'text messages of a sender', most: 200, within: day },
  codes: { what: 'join code', most: 20, within: 15 * minute },
  passkeys: { what: 'passkey', most: 200, within: 15 * minute },
  signOns: { what: 'single sign-on', most: 200, within: 15 * minute },
  /** Of one person: each sends a letter to wherever they say. */
  addresses: { what: 'change of address', most: 5, within: hour },
} as const satisfies Record<string, Limit>
