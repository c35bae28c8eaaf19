import { addDays, type Day, inWords } from '../calendar/day.ts'
import type { FormReading } from '../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay } from '../thread/typed.ts'

/** The longest a box may stand open, in days. */
export const longest = 60

export type OpenDays = Readonly<{ opensOn: Day; closesOn: Day }>

/** The days of a vote or a round lie ahead, so that nobody is asked before everybody knows. */
export function readDays(
  typed: Readonly<{ opens: DayTyped; closes: DayTyped }>,
  what: 'vote' | 'round',
  today: Day,
): FormReading<OpenDays> {
  const tomorrow = addDays(today, 1)
  const opens = readDay(typed.opens, 'opens', {
    first: {
      day: tomorrow,
      text: `The ${what} opens tomorrow, ${inWords(tomorrow)}, or later, so that everyone can know`,
    },
    last: { day: addDays(today, 366), text: 'Choose a day within a year' },
  })
  const opensOn = opens.outcome === 'read' ? opens.value : tomorrow
  const closes = readDay(typed.closes, 'closes', {
    first: { day: addDays(opensOn, 1), text: 'The last day must be after the first' },
    last: { day: addDays(opensOn, longest), text: `A ${what} is open for ${longest} days at most` },
  })
  if (opens.outcome === 'read' && closes.outcome === 'read')
    return { outcome: 'read', value: { opensOn: opens.value, closesOn: closes.value } }
  return { outcome: 'wrong', errors: [...errorsOf(opens), ...errorsOf(closes)] }
}

type Days = OpenDays & Readonly<{ calledOffOn: Day | null; countedOn: Day | null }>

export type BoxState = 'called-off' | 'set' | 'open' | 'over' | 'counted'

/** Where it stands; that follows from its days. */
export function stateOf({ opensOn, closesOn, calledOffOn, countedOn }: Days, today: Day): BoxState {
  if (calledOffOn) return 'called-off'
  if (countedOn) return 'counted'
  if (today < opensOn) return 'set'
  return today <= closesOn ? 'open' : 'over'
}
