import { asMoment, asText, calendarFile, type Method } from '../../calendar/calendar-file.ts'
import { momentAt } from '../../calendar/moment.ts'
import { type Event, whereOf } from '../event.ts'

type Appointment = Readonly<{
  event: Event
  /** The page of the event, in full. */
  address: string
  method: Method
  /** Whose calendar it goes into, in a letter that puts it there or takes it out. */
  attendee?: string | undefined
  /** Whoever reads it has a place, and so may know where it is online. */
  hasPlace: boolean
  now: Date
}>

/**
 * An event as a calendar file. Its id stays the same whatever changes, and its sequence grows with each change, so that a
 * calendar puts the new one in the place of the old (RFC 5546).
 */
export function eventCalendar({ event, address, method, attendee, hasPlace, now }: Appointment): string {
  const { id, title, heldOn, starts, ends, version } = event
  const isOff = method === 'CANCEL' || event.calledOffOn !== null
  const online = hasPlace && event.form !== 'in-person' ? event.onlineAddress : ''
  return calendarFile({
    method,
    from: 'Events',
    events: [
      [
        `UID:event-${id}@goldthread`,
        `SEQUENCE:${version}`,
        `DTSTAMP:${asMoment(now)}`,
        `DTSTART:${asMoment(momentAt(heldOn, starts))}`,
        `DTEND:${asMoment(momentAt(heldOn, ends))}`,
        `SUMMARY:${asText(isOff ? `Called off: ${title}` : title)}`,
        `LOCATION:${asText(whereOf(event))}`,
        `DESCRIPTION:${asText([online && `Online: ${online}`, address].filter(Boolean).join('\n'))}`,
        `URL:${address}`,
        `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
        `ORGANIZER:mailto:${organiserOf(event, address)}`,
        ...(attendee === undefined
          ? []
          : [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${encodeURI(attendee)}`]),
      ],
    ],
  })
}

/** A calendar wants an address of whoever holds it: that of the contact, or one that leads nowhere. */
function organiserOf({ contact }: Event, address: string): string {
  const found = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(contact)?.[0]
  return found ?? `nobody@${new URL(address).hostname}`
}
