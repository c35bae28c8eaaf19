import { type Day, inWords } from '../../calendar/day.ts'

/** What a letter to somebody who is asked says. It is the same for all members but for their name. */
export type Asking = Readonly<{
  /** Null for a guest: nothing that whoever registered typed stands in a letter. */
  name: string | null
  organisation: string
  title: string
  why: string
  closesOn: Day
  fingerprint: string
  /** The same address for all members; for a guest that of their place. */
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
      name === null ? 'Hello,' : `Hello ${name},`,
      isReminder
        ? `You are asked at ${organisation}: ${title}. This goes to everyone who is asked. If you have answered already, thank you: we do not know who has.`
        : `You are asked at ${organisation}: ${title}.`,
      ...(why ? [why] : []),
      `You can answer until ${inWords(closesOn)}, once, or not at all. Nobody is told whether you did. ${name === null ? 'Take' : 'Sign in, take'} your ballot, and then answer where nobody knows who you are:`,
      href,
      ...others,
      name === null
        ? 'This address is that of your place, and for you alone: so each guest gets one ballot. Nobody sees which ballot is yours. The key that signs all of them is the same. Its fingerprint, to compare with somebody else:'
        : 'This address is the same for everyone. So is the key that signs the ballots. Its fingerprint, to compare with a colleague:',
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
