/** A day as the database and the clock write it: 2027-05-12. It has no hour, so it cannot shift. */
export type Day = string

const asPeopleWrite = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The day as people write it: 12 May 2027. */
export function inWords(day: Day): string {
  return asPeopleWrite.format(new Date(`${day}T00:00:00Z`))
}

const dayInLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day on which a moment was, in the United Kingdom. */
export function dayAt(moment: Date): Day {
  return dayInLondon.format(moment)
}

const hourInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' })

/** No letter of ours makes a phone ring at night. Between 7 and 18 in the United Kingdom. */
export function isByDay(moment: Date): boolean {
  const hour = Number(hourInLondon.format(moment))
  return hour >= 7 && hour < 18
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/**
 * The same day of the month so many months later; the last day of that month where there is none: a year after
 * 29 February is 28 February.
 */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return date.toISOString().slice(0, 10)
}

/** The earliest of these days. */
export function firstOf(day: Day, ...others: readonly Day[]): Day {
  return [day, ...others].sort()[0] ?? day
}

/** How many days from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A day typed as three numbers, or null when there is no such day. */
export function dayFrom({ day, month, year }: Readonly<{ day: string; month: string; year: string }>): Day | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === written ? written : null
}

/** Two days, and all the days between them. */
export type Span = Readonly<{ from: Day; to: Day }>
