import type { Method } from '../../calendar/calendar-file.ts'
import { type Event, type EventState, whenOf, whereOf } from '../event.ts'

/** What a letter to somebody with a place is about. */
export type Occasion =
  | 'placed'
  | 'waiting'
  | 'had'
  | 'moved-up'
  | 'given-up'
  | 'taken-off'
  | 'changed'
  | 'called-off'
  | 'reminder'

/** After these nobody has a place any more. */
const isEnd = (occasion: Occasion) => ['given-up', 'taken-off', 'called-off'].includes(occasion)

/**
 * Is anybody written to? Nobody about what is over, nor about a draft; and of what was called off only that: whoever had a
 * place knows already that there is none.
 */
export function isWrittenOf(occasion: Occasion, state: EventState): boolean {
  if (state === 'over' || state === 'draft') return false
  return occasion === 'called-off' || state !== 'called-off'
}

export type Told = Readonly<{
  occasion: Occasion
  event: Event
  organisation: string
  /** Do they wait for a place, or have one? */
  isWaiting: boolean
  /** Their own page, in full. */
  own: string
  /** The page of the event, in full. */
  page: string
}>

/** What a letter does to the calendar of whoever reads it; null where nothing. */
export function methodOf({ occasion, isWaiting }: Pick<Told, 'occasion' | 'isWaiting'>): Method | null {
  if (isWaiting) return null
  return isEnd(occasion) ? 'CANCEL' : 'REQUEST'
}

/**
 * A letter to somebody who registered. Whoever typed the address may not be whoever reads it: so nothing that they typed
 * stands in it, not even a name.
 */
export function placeLetter(told: Told) {
  const { occasion, event, organisation, own, page } = told
  const isAtEnd = isEnd(occasion)
  return {
    subject: subjectOf(told),
    body: [
      'Hello,',
      sentenceOf(told),
      detailsOf(told),
      ...(isAtEnd
        ? [page]
        : [
            occasion === 'reminder' || occasion === 'changed'
              ? 'If you cannot come, give up your place, so that somebody else can have it. Your own page does that:'
              : 'On your own page you see your place, change what you told us, and give it up if you cannot come:',
            own,
          ]),
      `${occasion === 'taken-off' ? 'If you do not know why, or it is a mistake' : 'If you have a question'}, ask: ${event.contact}.`,
    ].join('\n\n'),
    button: isAtEnd ? 'The page of the event' : 'Your own page',
    footer: `Goldthread sends this for ${organisation}, because somebody registered with this address for the event. If that was not you, ${isAtEnd ? 'you need not do anything' : 'give up the place on that page'}.`,
  }
}

const subjectOf = ({ occasion, event, isWaiting }: Told): string =>
  occasion === 'given-up' && isWaiting
    ? `You have left the waiting list: ${event.title}`
    : subjects[occasion](event.title)

const subjects: Readonly<Record<Occasion, (title: string) => string>> = {
  placed: title => `You have a place: ${title}`,
  waiting: title => `You are on the waiting list: ${title}`,
  had: title => `You have registered before: ${title}`,
  'moved-up': title => `You have a place now: ${title}`,
  'given-up': title => `You have given up your place: ${title}`,
  'taken-off': title => `You are off the list: ${title}`,
  changed: title => `Something has changed: ${title}`,
  'called-off': title => `Called off: ${title}`,
  reminder: title => `Tomorrow: ${title}`,
}

function sentenceOf({ occasion, event, organisation, isWaiting }: Told): string {
  const what = `“${event.title}” at ${organisation}`
  switch (occasion) {
    case 'placed':
      return `You have a place for ${what}.`
    case 'waiting':
      return `All places for ${what} are taken. You are on the waiting list. When a place becomes free and it is your turn, you get it, and a letter.`
    case 'had':
      return `Somebody registered with this address again for ${what}. Nothing has changed: you ${isWaiting ? 'are on the waiting list' : 'have a place'}.`
    case 'moved-up':
      return `A place for ${what} has become free, and it is yours.`
    case 'given-up':
      return `You have ${isWaiting ? 'left the waiting list' : 'given up your place'} for ${what}. What you told us is deleted.`
    case 'taken-off':
      return `A host has taken you off the list for ${what}, so you ${isWaiting ? 'no longer wait for a place' : 'have no place any more'}. What you told us is deleted.`
    case 'changed':
      return `Something has changed about ${what}. You still ${isWaiting ? 'wait for a place' : 'have your place'}. This is how it stands now:`
    case 'called-off':
      return `${what} is called off. The reason: ${event.calledOffWhy ?? ''}`
    case 'reminder':
      return `${what} is tomorrow, and you have a place.`
  }
}

function detailsOf({ occasion, event, isWaiting }: Told): string {
  const online = event.form !== 'in-person' && !isWaiting && !isEnd(occasion)
  const lines = [
    `When: ${whenOf(event)}`,
    `Where: ${whereOf(event)}`,
    ...(online ? [`Online: ${event.onlineAddress || 'you get a letter when the address is known'}`] : []),
  ]
  return lines.map(line => `- ${line.replaceAll('\n', ' ')}`).join('\n')
}
