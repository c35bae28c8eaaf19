import { type Day, inWords } from '../../calendar/day.ts'

export const forms = ['programme', 'workshop', 'coaching', 'mentoring', 'listening', 'talk', 'other'] as const
export type SessionForm = (typeof forms)[number]

export const formNames: Readonly<Record<SessionForm, string>> = {
  programme: 'Part of a programme',
  workshop: 'Workshop or training',
  coaching: 'Coaching',
  mentoring: 'Mentoring, in either direction',
  listening: 'Listening to people, such as a shift on the floor',
  talk: 'Talk or conference',
  other: 'Something else',
}

/** Something leaders did to learn. Who took part is said by name or not at all: nobody is counted. */
export type Session = Readonly<{
  id: string
  title: string
  form: SessionForm
  words: string
  heldOn: Day
  hours: number
  version: number
  withdrawnOn: Day | null
  /** Leaders who took part, by name; null for whoever may not read it. */
  people: readonly Readonly<{ id: string; name: string }>[] | null
}>

/** `2.5 hours`, `1 hour`. */
export const sayHours = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'}`

export const sayPeople = ({ people }: Session): string =>
  people && people.length > 0 ? people.map(({ name }) => name).join(', ') : 'Nobody is named'

export function linesOf(session: Session) {
  const { title, form, words, heldOn, hours } = session
  return [
    { key: 'What', value: title },
    { key: 'Kind', value: formNames[form] },
    { key: 'On', value: inWords(heldOn) },
    { key: 'Hours', value: String(hours) },
    { key: 'What it was about', value: words || 'Not said' },
    { key: 'Who took part', value: sayPeople(session) },
  ] as const
}
