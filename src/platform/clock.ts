/** What time it is, for whoever may know. Tests stop it. */
export type Clock = Readonly<{ now(): Date; today(): string }>

const dayInLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** A clock over any source of instants. A day is `2027-05-12`, and begins at midnight in the United Kingdom. */
export function clockOf(now: () => Date): Clock {
  // A day begins with a minute, and to say which day it is takes longer than much else that a request needs.
  let last = { minute: Number.NaN, day: '' }
  const today = () => {
    const at = Math.floor(now().getTime() / minute)
    if (at !== last.minute) last = { minute: at, day: dayInLondon.format(at * minute) }
    return last.day
  }
  return { now, today }
}

/** The moment so many milliseconds after another. */
export function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
