import { day } from '../platform/clock.ts'

export const invitationLifetime = 14 * day

/** The text of an invitation, with a link that works once. */
export function invitationLetter(
  organisation: string,
  name: string,
  link: string,
): { subject: string; body: string; button: string } {
  return {
    button: 'Join',
    subject: `You are invited to Goldthread at ${organisation}`,
    body: [
      `${name}, this link lets you in:`,
      link,
      `${organisation} uses Goldthread to ask people safely how things are, to decide what to do about it, and to show what changed.`,
      'The link works once, for 14 days. After that you sign in with this e-mail address. There is no password.',
      'If you did not expect this, you need do nothing: nobody comes in with it but whoever opens it.',
    ].join('\n\n'),
  }
}
