import type { Day } from '../calendar/day.ts'
import { clockOf } from '../platform/clock.ts'
import type { BouncedAddress } from '../platform/mail/bounces.ts'

/** That letters to somebody come back: the day of the latest, its code, and what is most likely wrong. */
export type Bounce = Readonly<{ on: Day; code: string; wrong: 'the address' | 'our mail' }>

/** A code whose second number is 7, such as `550 5.7.1`, says that a server does not want our mail, whoever it is for. */
export function bouncedOn({ bouncedAt, bounce: code }: BouncedAddress): Bounce {
  const isAboutUs = /(^|\s)[45]\.7\./.test(code)
  return { on: clockOf(() => bouncedAt).today(), code, wrong: isAboutUs ? 'our mail' : 'the address' }
}
