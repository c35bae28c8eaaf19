import type { Day } from '../calendar/day.ts'

/** How long an address is kept at which nobody has said yes, in days. */
export const daysToSayYes = 7

/** Where somebody joined. */
export const doors = ['event', 'room', 'registration'] as const
export type DoorName = (typeof doors)[number]

export const doorNames: Readonly<Record<DoorName, string>> = {
  event: 'on the page of an event',
  room: 'in the room of an event',
  registration: 'when registering for an event',
}

/** That somebody said yes: to which words, when, and where. */
export type Consent = Readonly<{
  id: string
  wording: number
  joinedAt: DoorName
  askedOn: Day
  confirmedOn: Day | null
}>
