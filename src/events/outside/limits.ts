import { hour } from '../../platform/clock.ts'
import type { Limit } from '../../platform/tries.ts'

/** How often places can be asked for: a whole office may come from one address, and each letter goes to whoever it names. */
export const limits = {
  registrations: { what: 'place at an event', most: 60, within: hour },
  ofAddress: { what: 'place for an e-mail address', most: 5, within: hour },
} as const satisfies Record<string, Limit>
