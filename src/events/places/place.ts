/** How long it is known who had a place, after the event, in days. */
export const daysPlacesKept = 30

/** What somebody says of themselves. What they need is read by those who run the event alone. */
export type PlaceWords = Readonly<{
  name: string
  organisationName: string
  roleWords: string
  isStudent: boolean
  needs: string
}>

/** What somebody said of themselves in lines, beside what somebody else typed. */
export const linesOf = ({ name, organisationName, roleWords, isStudent, needs }: PlaceWords) => [
  { key: 'Name', value: name },
  { key: 'Organisation', value: organisationName || '–' },
  { key: 'Role', value: roleWords || '–' },
  { key: 'A student', value: isStudent ? 'Yes' : 'No' },
  { key: 'Needs', value: needs || '–' },
]

/** Somebody's place at an event, or on its waiting list. */
export type Place = PlaceWords &
  Readonly<{
    id: string
    eventId: string
    /** In which order people came. */
    number: number
    memberId: string | null
    email: string | null
    standing: 'registered' | 'waiting'
    isHere: boolean
    version: number
  }>
