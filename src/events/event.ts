import { type Day, dayAt, inWords } from '../calendar/day.ts'
import { momentAt } from '../calendar/moment.ts'

export const eventKinds = ['masterclass', 'community', 'coffee', 'workshop', 'own'] as const
export type EventKind = (typeof eventKinds)[number]

export const kindNames: Readonly<Record<EventKind, string>> = {
  masterclass: 'Masterclass',
  community: 'Community event',
  coffee: 'Coffee connect',
  workshop: 'Workshop',
  own: 'Something else',
}

export const entries = ['open', 'invited'] as const
export type Entry = (typeof entries)[number]

export const forms = ['in-person', 'online', 'both'] as const
export type EventForm = (typeof forms)[number]

export const formNames: Readonly<Record<EventForm, string>> = {
  'in-person': 'In person',
  online: 'Online',
  both: 'In person and online',
}

/** What an event is, as it is written down. Times are `HH:MM`, those of the United Kingdom. */
export type EventWords = Readonly<{
  seriesId: string | null
  kind: EventKind
  ownKind: string | null
  title: string
  theme: string
  audience: string
  about: string
  entry: Entry
  form: EventForm
  place: string
  /** For those who have a place. */
  onlineAddress: string
  heldOn: Day
  starts: string
  ends: string
  capacity: number | null
  /** The last day of registration. */
  closesOn: Day
  access: string
  contact: string
}>

/** Who came, as the host says. Students are counted apart. */
export type Reach = Readonly<{
  people: number | null
  students: number | null
  organisations: number | null
  roles: string | null
}>

export type Event = EventWords &
  Readonly<{
    id: string
    seriesTitle: string | null
    /** Everyone can read its page since; null while it is a draft. */
    toldOn: Day | null
    calledOffOn: Day | null
    calledOffWhy: string | null
    reach: Reach
    version: number
    /** Nobody more has a place: it has a capacity, and that is reached. */
    isFull: boolean
    /** `over`: a host ended its day, and nobody has opened it again; `open`: people are let in. */
    room: 'open' | 'over' | null
  }>

export type EventState = 'draft' | 'told' | 'full' | 'closed' | 'called-off' | 'over'

/** Where an event stands on a day: never written down, it follows from its days and from who has a place. */
export function stateOf(
  {
    toldOn,
    calledOffOn,
    heldOn,
    closesOn,
    isFull,
    room,
  }: Pick<Event, 'toldOn' | 'calledOffOn' | 'heldOn' | 'closesOn' | 'isFull' | 'room'>,
  today: Day,
): EventState {
  if (calledOffOn) return 'called-off'
  if (!toldOn) return 'draft'
  if (heldOn < today || room === 'over') return 'over'
  if (closesOn < today) return 'closed'
  return isFull ? 'full' : 'told'
}

/** The same at a moment: an event is over once it has ended, before its day is. */
export function stateAt(event: Parameters<typeof stateOf>[0] & Pick<Event, 'ends'>, now: Date): EventState {
  const state = stateOf(event, dayAt(now))
  const isComing = ['told', 'full', 'closed'].includes(state)
  return isComing && momentAt(event.heldOn, event.ends) <= now ? 'over' : state
}

/** Can a host run its day now? On the day, until they end it, and for as long as its room is open. */
export const isOn = ({ toldOn, calledOffOn, heldOn, room }: Event, today: Day): boolean =>
  toldOn !== null && !calledOffOn && (room === 'open' || (heldOn === today && room !== 'over'))

export const stateNames: Readonly<Record<EventState, string>> = {
  draft: 'Draft',
  told: 'Told, with room',
  full: 'Full, with a waiting list',
  closed: 'Closed for registration',
  'called-off': 'Called off',
  over: 'Over',
}

/** What kind it is, in the words of its host where it is none of ours. */
export const kindOf = ({ kind, ownKind }: Pick<EventWords, 'kind' | 'ownKind'>): string => ownKind ?? kindNames[kind]

/** The day and the times, such as “2 June 2027, 10:00 to 12:30”. */
export const whenOf = ({ heldOn, starts, ends }: Pick<EventWords, 'heldOn' | 'starts' | 'ends'>): string =>
  `${inWords(heldOn)}, ${starts} to ${ends}`

/** Where it is, for everyone. Where online is left out: those who have a place are told. */
export function whereOf({ form, place }: Pick<EventWords, 'form' | 'place'>): string {
  if (form === 'online') return 'Online'
  return form === 'both' ? `${place}, and online` : place
}

const whereabouts = ['heldOn', 'starts', 'ends', 'form', 'place', 'onlineAddress'] as const

export type Whereabouts = Pick<EventWords, (typeof whereabouts)[number]>

/** When and where it is, to be compared: where two differ, those with a place and those in its room are told. */
export const whereaboutsOf = (event: Whereabouts): string => JSON.stringify(whereabouts.map(each => event[each]))

/** Has something changed that everyone with a place needs to know? */
export const isAnother = (before: EventWords, after: EventWords): boolean =>
  before.title !== after.title || whereaboutsOf(before) !== whereaboutsOf(after)

type Line = Readonly<{ key: string; value: string }>

/** An event in lines, as it stands on its page for those who run it, and beside what somebody else typed. */
export function linesOf(event: EventWords & Readonly<{ seriesTitle: string | null }>): readonly Line[] {
  const { theme, audience, form, capacity, onlineAddress } = event
  return [
    { key: 'What', value: kindOf(event) },
    ...(event.seriesTitle ? [{ key: 'Series', value: event.seriesTitle }] : []),
    { key: 'When', value: whenOf(event) },
    { key: 'How', value: formNames[form] },
    ...(form === 'online' ? [] : [{ key: 'Where', value: event.place }]),
    ...(form === 'in-person'
      ? []
      : [{ key: 'Where online', value: onlineAddress || 'Not known yet. Those with a place are told when it is' }]),
    ...(theme ? [{ key: 'Theme', value: theme }] : []),
    ...(audience ? [{ key: 'For whom', value: audience }] : []),
    { key: 'Who can come', value: event.entry === 'open' ? 'Everyone' : 'Only those who are given its address' },
    { key: 'Places', value: capacity === null ? 'As many as come' : String(capacity) },
    { key: 'Registration until', value: inWords(event.closesOn) },
    { key: 'Access', value: event.access || 'Nothing is written down' },
    { key: 'Whom to ask', value: event.contact },
  ]
}
