import { asDate, asMoment, asText, calendarFile } from '../calendar/calendar-file.ts'
import { addDays } from '../calendar/day.ts'
import { type Dated, nameOf } from './dated.ts'

/** What is due, as a calendar that other programs read again and again. */
type Due = Readonly<{
  name: string
  events: readonly Dated[]
  /** Where one of them is found, in full. */
  addressOf(dated: Dated): string
  now: Date
}>

/** All-day events. An event keeps its id for as long as the thing does, whatever its day. */
export function writeCalendar({ name, events, addressOf, now }: Due): string {
  return calendarFile({
    method: 'PUBLISH',
    from: 'Working rhythm',
    head: [`X-WR-CALNAME:${asText(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H'],
    events: events.map(event => eventLines(event, addressOf(event), asMoment(now))),
  })
}

/** It lasts a whole day, and leaves the day free: it is a date to keep in mind, not an appointment. */
function eventLines(event: Dated, address: string, stamp: string): string[] {
  return [
    `UID:${event.kind}-${event.id}@goldthread`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${asDate(event.day)}`,
    `DTEND;VALUE=DATE:${asDate(addDays(event.day, 1))}`,
    `SUMMARY:${asText(nameOf(event))}`,
    `DESCRIPTION:${asText(`Due on this day.\n${address}`)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
  ]
}
