/** What time it is, for whoever may know. Tests stop it. */
export type Clock = Readonly<{ now(): Date; today(): string }>

const dayInLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** A clock over any source of instants. A day is `2027-05-12`, and begins at midnight in the United Kingdom. */
export function clockOf(now: () => Date): Clock {
  return { now, today: () => dayInLondon.format(now()) }
}

/** The moment so many milliseconds after another. */
export function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
