import { type Day, inWords } from '../../../calendar/day.ts'
import type { Wave } from '../../../surveys/wave.ts'
import type { Event } from '../../event.ts'
import { type Asking, isTaken, type Part, partNames } from '../asking.ts'
import { fits } from '../going-on.ts'

type Series = Readonly<{ id: string; title: string }>

/** A draft of a survey, and the event that it is attached to, if there is one. */
export type DraftInList = Pick<Wave, 'id' | 'title' | 'opensOn' | 'closesOn'> & Readonly<{ eventTitle: string | null }>

/** What is known when a survey is to be attached. */
export type Known = Readonly<{
  asking: Asking
  /** Where the survey is attached already. */
  at: Readonly<{ id: string; title: string }> | null
  /** The series of the other survey of the event. */
  otherSeries: Series | null
}>

type Attachable = Pick<Wave, 'title' | 'fixedOn' | 'opensOn' | 'closesOn' | 'series'>

/** Why a survey cannot be attached to a part of an event, for whoever chose it; null where it can. */
export function whyNot(
  wave: Attachable | null,
  { id, heldOn }: Pick<Event, 'id' | 'heldOn'>,
  { asking, at, otherSeries }: Known,
): string | null {
  if (!wave) return 'Choose a survey from the list'
  const named = `“${wave.title}”`
  if (wave.fixedOn) return `${named} is fixed already: whoever is asked was told what it is for. Choose a draft`
  if (at)
    return `${named} belongs to ${at.id === id ? 'this event' : `the event “${at.title}”`} already. Take it off first`
  if (isTaken(asking))
    return `${partNames[asking.part]} there is “${asking.wave?.title}” already. Take it off the event first`
  return whyNotThen(wave, asking.part, heldOn) ?? whyNotPaired(wave, otherSeries)
}

function whyNotThen({ title, opensOn, closesOn }: Attachable, part: Part, heldOn: Day): string | null {
  if (fits(part, { opensOn, closesOn }, { heldOn })) return null
  if (part === 'before')
    return `“${title}” ends on ${inWords(closesOn)}, and the event is on ${inWords(heldOn)}. Let it end before that`
  return `“${title}” opens on ${inWords(opensOn)}, and the event is on ${inWords(heldOn)}. Let it open later`
}

/** Answers are held against one another within a series, and a survey is in one at most. */
function whyNotPaired({ title, series }: Attachable, otherSeries: Series | null): string | null {
  if (!series || !otherSeries || series.id === otherSeries.id) return null
  return `“${title}” is compared with “${series.title}”, and the other survey of this event with “${otherSeries.title}”. Put both in one series`
}
