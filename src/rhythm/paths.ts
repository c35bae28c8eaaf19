/** The addresses of this feature. */
export const rhythmPaths = {
  yours: '/app/you/rhythm',
  letter: '/app/you/rhythm/letter',
  calendar: '/app/you/rhythm/calendar',
  calendarEnd: '/app/you/rhythm/calendar/end',
  /** Open to whoever holds the letter. */
  stop: (token: string) => `/weekly-letter/${token}`,
  stopped: '/weekly-letter/stopped',
  /** Open to whoever holds the address: a calendar program. */
  feed: (secret: string) => `/calendar/${secret}.ics`,
}
