const asPeopleSay = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** A moment as people say it: 12 May 2027 at 10:00. */
export function momentInWords(moment: Date): string {
  return asPeopleSay.format(moment)
}
