import { type Day, inWords } from '../../calendar/day.ts'

/** What a letter to somebody who is asked says. It is the same for everyone but for their name. */
export type Asking = Readonly<{
  name: string
  organisation: string
  title: string
  why: string
  closesOn: Day
  fingerprint: string
  /** The same address for everyone. */
  href: string
  /** That they are asked, and why, in the other languages they can answer in. */
  others: readonly string[]
}>

/** An invitation, or a reminder: to everyone who is asked, with nothing in it that is one person's alone. */
export function askingLetter(asking: Asking, kind: 'invitation' | 'reminder') {
  const { name, organisation, title, why, closesOn, fingerprint, href, others } = asking
  const isReminder = kind === 'reminder'
  return {
    subject: isReminder ? `Until ${inWords(closesOn)}: ${title}` : `You are asked: ${title}`,
    body: [
      `Hello ${name},`,
      isReminder
        ? `You are asked at ${organisation}: ${title}. This goes to everyone who is asked. If you have answered already, thank you: we do not know who has.`
        : `You are asked at ${organisation}: ${title}.`,
      ...(why ? [why] : []),
      `You can answer until ${inWords(closesOn)}, once, or not at all. Nobody is told whether you did. Sign in, take your ballot, and then answer where nobody knows who you are:`,
      href,
      ...others,
      'This address is the same for everyone. So is the key that signs the ballots. Its fingerprint, to compare with a colleague:',
      fingerprint,
    ].join('\n\n'),
    button: 'Take your ballot',
    footer: `Goldthread sends this for ${organisation}: once when it opens, and at most twice to remind everyone.`,
  }
}

/**
 * The day whose letters are due, and none if those were written already: the first day, or the latest reminder. What was
 * missed while nothing ran is not sent twice over.
 */
export function lettersDue(
  {
    opensOn,
    reminders,
    lastLettersOn,
  }: Readonly<{ opensOn: Day; reminders: readonly Day[]; lastLettersOn: Day | null }>,
  today: Day,
): Day | null {
  const due = [opensOn, ...reminders].filter(day => day <= today).at(-1) ?? null
  return due !== null && (lastLettersOn === null || lastLettersOn < due) ? due : null
}
