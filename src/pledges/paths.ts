import { eventsPaths, outsidePaths } from '../events/paths.ts'
import { livePaths } from '../live/paths.ts'

const root = '/pledges'
const one = (secret: string) => `${root}/${secret}`
const letters = (token: string) => `${root}/letters/${token}`

/** The addresses of pledges: where one is written, and where whoever holds its link finds it. */
export const pledgePaths = {
  /** For everyone, as long as an event is just over. */
  outside: outsidePaths.pledge,
  /** For whoever holds the link to a place. */
  placed: outsidePaths.placePledge,
  inRoom: livePaths.pledge,
  /** For whoever works here. */
  member: (eventId: string) => `${eventsPaths.one(eventId)}/pledge`,
  mine: '/app/pledges',

  one,
  outcome: (secret: string) => `${one(secret)}/outcome`,
  letters: (secret: string) => `${one(secret)}/letters`,
  noLetters: (secret: string) => `${one(secret)}/letters/stop`,
  removal: (secret: string) => `${one(secret)}/removal`,
  calendar: (secret: string) => `${one(secret)}/reminders.ics`,
  removed: `${root}/removed`,

  /** What stands in letters; it opens no words. */
  confirming: letters,
  stop: (token: string) => `${letters(token)}/stop`,
  stopped: `${root}/letters/stopped`,
} as const
