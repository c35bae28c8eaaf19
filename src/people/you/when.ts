import { minute } from '../../platform/clock.ts'

const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' })

/** An instant as people write it: 12 May 2027 at 10:00. */
export function momentInWords(moment: Date): string {
  return written.format(moment)
}

/** How long ago, roughly. A session notes its use once a minute, so anything closer would be made up. */
export function roughlyAgo(moment: Date, now: Date): string {
  const minutes = Math.round((now.getTime() - moment.getTime()) / minute)
  if (minutes < 5) return 'a few minutes ago'
  return minutes < 55 ? `about ${Math.round(minutes / 5) * 5} minutes ago` : 'about an hour ago'
}
