import { addDays, type Day } from '../calendar/day.ts'
import { type Dated, nameOf } from './dated.ts'

/** A calendar as other programs read it. */
type CalendarFile = Readonly<{
  name: string
  events: readonly Dated[]
  /** Where one of them is found, in full. */
  addressOf(dated: Dated): string
  now: Date
}>

/** All-day events, as RFC 5545 has them. An event keeps its id for as long as the thing does, whatever its day. */
export function writeCalendar({ name, events, addressOf, now }: CalendarFile): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goldthread//Working rhythm//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${asText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...events.flatMap(event => eventLines(event, addressOf(event), stamp)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

/** It lasts a whole day, and leaves the day free: it is a date to keep in mind, not an appointment. */
function eventLines(event: Dated, address: string, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.kind}-${event.id}@goldthread`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${asDate(event.day)}`,
    `DTEND;VALUE=DATE:${asDate(addDays(event.day, 1))}`,
    `SUMMARY:${asText(nameOf(event))}`,
    `DESCRIPTION:${asText(`Due on this day.\n${address}`)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const asDate = (day: Day) => day.replaceAll('-', '')

/** A TEXT value: what has a meaning is escaped, and what no program can show is left out. */
export function asText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

const longest = 75

/** A line in pieces of 75 octets at most, each but the first begun with a space; no character is cut in two. */
export function fold(line: string): string {
  const pieces: string[] = []
  let [piece, octets] = ['', 0]
  for (const character of line) {
    const more = new TextEncoder().encode(character).length
    if (octets + more > longest) {
      pieces.push(piece)
      ;[piece, octets] = ['', 1]
    }
    piece += character
    octets += more
  }
  return [...pieces, piece].join('\r\n ')
}
