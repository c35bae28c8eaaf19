import type { Day } from './day.ts'

/** What a calendar file is for: to be read, to be put in as an appointment, or to take one out again (RFC 5546). */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** A calendar as other programs read it (RFC 5545). Lines are whole: they are folded here. */
type CalendarFile = Readonly<{
  method: Method
  /** The part of Goldthread it comes from. */
  from: string
  /** What stands before the events. */
  head?: readonly string[]
  events: readonly (readonly string[])[]
}>

export function calendarFile({ method, from, head = [], events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Goldthread//${from}//EN`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...head,
    ...events.flatMap(event => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

/** A moment as a calendar has it: `20270602T090000Z`. */
export const asMoment = (moment: Date): string => `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** A day as a calendar has it: `20270602`. */
export const asDate = (day: Day): string => day.replaceAll('-', '')

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
