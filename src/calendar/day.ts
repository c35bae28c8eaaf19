/** A day as the database and the clock write it: 2027-05-12. It has no hour, so it cannot shift. */
export type Day = string

const asPeopleWrite = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The day as people write it: 12 May 2027. */
export function inWords(day: Day): string {
  return asPeopleWrite.format(new Date(`${day}T00:00:00Z`))
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
