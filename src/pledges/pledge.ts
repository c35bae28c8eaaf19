import { addDays, type Day } from '../calendar/day.ts'
import type { Event } from '../events/event.ts'

/** How long after an event something can be written down, in days. */
const daysToWrite = 14
/** After how many days people are reminded. */
export const remindedAfter = [30, 90] as const
export type After = (typeof remindedAfter)[number]
/** How long after a reminder totals are taken, in days: by then whoever wants to say something has said it. */
export const daysToSay = 7
/** How long after the event all of it is kept, in days. */
export const daysPledgesKept = 120

export const longestPledge = 1000

export const outcomes = ['done', 'part', 'not-yet', 'no-longer'] as const
export type Outcome = (typeof outcomes)[number]

/** What came of it, as its writer says it. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  done: 'I did it',
  part: 'I did part of it',
  'not-yet': 'Not yet',
  'no-longer': 'I no longer want to',
}

/** What somebody wants to do after an event. Its words are sealed: only who holds its secret can read them. */
export type Pledge = Readonly<{
  id: string
  eventId: string
  heldOn: Day
  sealedWords: Buffer
  outcome: Outcome | null
  /** Where reminders go by letter; null without. Letters go out once their reader has said that they want them. */
  letters: Readonly<{ isConfirmed: boolean }> | null
}>

export const reminderDay = (heldOn: Day, after: After): Day => addDays(heldOn, after)
export const totalsDay = (heldOn: Day, after: After): Day => addDays(heldOn, after + daysToSay)
export const endOf = (heldOn: Day): Day => addDays(heldOn, daysPledgesKept)
export const lastDayToWrite = (heldOn: Day): Day => addDays(heldOn, daysToWrite)

/** Could anybody write something down about it? Not of an event that was put on record long after it. */
export const couldBeWritten = ({ heldOn, toldOn, calledOffOn }: Held): boolean =>
  toldOn !== null && calledOffOn === null && toldOn <= lastDayToWrite(heldOn)

type Held = Pick<Event, 'heldOn' | 'toldOn' | 'calledOffOn'>
type Standing = 'early' | 'open' | 'over'

/** Can something be written down? Whoever is in the room of an event can on any day until the last one. */
export function standingOf({ heldOn, toldOn, calledOffOn }: Held, today: Day, isInRoom = false): Standing {
  if (toldOn === null || calledOffOn !== null || lastDayToWrite(heldOn) < today) return 'over'
  return heldOn <= today || isInRoom ? 'open' : 'early'
}
