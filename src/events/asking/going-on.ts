import type { Day } from '../../calendar/day.ts'
import { stateOf } from '../../surveys/wave.ts'
import type { Event } from '../event.ts'
import type { Asking, Part } from './asking.ts'

type Days = Readonly<{ opensOn: Day; closesOn: Day }>

/** One for before is over when the event begins; one for afterwards opens no sooner than on its day. */
export const fits = (part: Part, { opensOn, closesOn }: Days, { heldOn }: Pick<Event, 'heldOn'>): boolean =>
  part === 'before' ? closesOn < heldOn : opensOn >= heldOn

/** Surveys that are fixed and not over: whatever becomes of the event, they open and close on their days. */
export const goingOn = (asking: readonly Asking[], today: Day): Asking[] =>
  asking.filter(({ wave }) => wave !== null && ['fixed', 'open'].includes(stateOf(wave, today)))

/** Those of them that somebody has to call off by hand: all when the event is called off, otherwise what no longer fits its day. */
export const goingOnWrongly = (
  asking: readonly Asking[],
  event: Pick<Event, 'heldOn' | 'calledOffOn'>,
  today: Day,
): Asking[] =>
  goingOn(asking, today).filter(
    ({ part, wave }) => event.calledOffOn !== null || (wave !== null && !fits(part, wave, event)),
  )
