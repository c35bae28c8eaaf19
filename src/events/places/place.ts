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
