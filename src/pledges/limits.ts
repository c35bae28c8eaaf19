import { hour, minute } from '../platform/clock.ts'
import type { Limit } from '../platform/tries.ts'

/** How often pledges can be written: a whole hall may come from one address, and each letter goes to whoever it names. */
export const limits = {
  ofGuest: { what: 'pledge of a guest', most: 5, within: 10 * minute },
  written: { what: 'pledge after an event', most: 200, within: hour },
  lettersTo: { what: 'letters about a pledge', most: 5, within: hour },
} as const satisfies Record<string, Limit>
