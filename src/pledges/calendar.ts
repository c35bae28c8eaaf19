import { asMoment, asText, calendarFile } from '../calendar/calendar-file.ts'
import { momentAt } from '../calendar/moment.ts'
import { type Pledge, remindedAfter, reminderDay } from './pledge.ts'

type Reminders = Readonly<{
  pledge: Pick<Pledge, 'id' | 'heldOn'>
  title: string
  /** The page that shows what was written, in full: whoever opens it can read it. */
  page: string
  now: Date
}>

/**
 * Both reminders for a calendar. Colleagues may look into it: so they are private (RFC 5545, 3.8.1.3), and say nothing of
 * what was written.
 */
export function reminderCalendar({ pledge, title, page, now }: Reminders): string {
  return calendarFile({
    method: 'PUBLISH',
    from: 'Pledges',
    events: remindedAfter.map(after => {
      const day = reminderDay(pledge.heldOn, after)
      const summary = asText(`${after} days after “${title}”`)
      return [
        `UID:pledge-${pledge.id}-${after}@goldthread`,
        `DTSTAMP:${asMoment(now)}`,
        `DTSTART:${asMoment(momentAt(day, '09:00'))}`,
        `DTEND:${asMoment(momentAt(day, '09:15'))}`,
        `SUMMARY:${summary}`,
        `DESCRIPTION:${asText(`What came of it? Your own page:\n${page}`)}`,
        `URL:${page}`,
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:PT0M', `DESCRIPTION:${summary}`, 'END:VALARM'],
      ]
    }),
  })
}
