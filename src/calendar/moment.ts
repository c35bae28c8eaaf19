import type { Day } from './day.ts'

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/**
 * The moment at which it is this day and this time (`HH:MM`) in the United Kingdom. An hour that the clocks leave out is
 * the one after it; of one that comes twice it is the first.
 */
export function momentAt(day: Day, time: string): Date {
  const asIfInUtc = new Date(`${day}T${time}:00Z`)
  const hour = 3_600_000
  const summer = new Date(asIfInUtc.getTime() - hour)
  return clockAt(summer) === `${day} ${time}` ? summer : asIfInUtc
}

/** The time (`HH:MM`) in the United Kingdom. */
export const timeAt = (moment: Date): string => clockAt(moment).slice(-5)

function clockAt(moment: Date): string {
  const parts = Object.fromEntries(inLondon.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`
}
