import { minute } from '../clock.ts'
import { type Finding, findingsAbout } from './finding.ts'
import type { LetterFacts, MailFacts } from './mail-facts.ts'

/** What there is to say of how mail goes out; null when no way is set. */
export function mailChecks(facts: MailFacts | null): Finding[] {
  if (!facts) return [noWay()]
  return [judgeWay(facts), ...judgeFrom(facts.from)]
}

function noWay(): Finding {
  return findingsAbout('Mail').look(
    'There is no mail server: links to sign in are shown in the terminal, and at /outbox on this machine.',
    'People elsewhere get their links from whoever sees that terminal.',
  )
}

function judgeWay({ carrier, name, obstacle }: MailFacts): Finding {
  const { ok, wrong } = findingsAbout('Mail')
  if (obstacle === null) return ok(`${name} would take mail now.`)
  const says = `Mail cannot go out through ${name} (${obstacle}). Letters wait.`
  return wrong(says, carrier === 'smtp' ? whatToDoAboutServer(obstacle) : whatToDoAboutNotify(obstacle))
}

function whatToDoAboutServer(obstacle: string): string {
  if (obstacle === 'ECERTIFICATE')
    return 'Its certificate is not trusted here, has expired, or is for another name: docs/running/mail.md.'
  if (obstacle === 'ETLS') return 'It offers no STARTTLS: see the ways to write SMTP_URL in docs/running/mail.md.'
  if (obstacle === 'ESOCKET') return 'Is it smtps:// where smtp:// is meant in SMTP_URL, or the other way round?'
  if (obstacle.startsWith('535')) return 'Put user and password in SMTP_URL right.'
  if (obstacle.startsWith('530')) return 'It wants a user and a password in SMTP_URL, or encryption.'
  if (/^E/.test(obstacle)) return 'Is it running, are name and port in SMTP_URL right, does a firewall let us through?'
  return 'Ask whoever runs it what this code means.'
}

function whatToDoAboutNotify(obstacle: string): string {
  if (/^40[13]$/.test(obstacle))
    return 'Copy the key whole into NOTIFY_API_KEY, see that it was not revoked, and look at the clock of this machine.'
  if (/^40[04]$/.test(obstacle))
    return 'Copy the IDs of the templates again: NOTIFY_EMAIL_TEMPLATE, NOTIFY_TEXT_TEMPLATE.'
  if (/^(429|5\d\d)$/.test(obstacle)) return 'It is busy, or has trouble of its own. Run this again in some minutes.'
  return 'Can this machine reach it? Look at the firewall, and at NOTIFY_URL if you set it.'
}

function judgeFrom(from: MailFacts['from']): Finding[] {
  const { ok, look, wrong } = findingsAbout('Sender')
  if (!from) return []
  const { domain, found } = from
  switch (found) {
    case 'yes':
      return [ok(`${domain} in MAIL_FROM is a domain that takes mail.`)]
    case 'no mail':
      return [
        look(
          `${domain} in MAIL_FROM takes no mail, so that nothing can come back to us.`,
          'Write from a domain that has a mail server.',
        ),
      ]
    case 'no such domain':
      return [
        wrong(
          `There is no domain ${domain}, as in MAIL_FROM: most mail servers refuse or hide what comes from there.`,
          'Set MAIL_FROM to an address of a domain that is yours.',
        ),
      ]
    case 'unsure':
      return [look(`Whether ${domain} in MAIL_FROM takes mail cannot be found out from here.`, 'Look it up elsewhere.')]
  }
}

/** Longer than any letter waits while all is well, even one of many thousand. */
const longWait = 30 * minute

/** How letters have fared that were to go out. */
export function letterChecks({ waitsSince, unwanted }: LetterFacts, now: Date): Finding[] {
  const { look } = findingsAbout('Letters')
  const isLate = waitsSince !== null && now.getTime() - waitsSince.getTime() > longWait
  return [
    ...(isLate
      ? [
          look(
            `The oldest that was not sent yet waits since ${inUtc(waitsSince)}.`,
            'Is Goldthread running? Its log says a code at each mail-not-taken.',
          ),
        ]
      : []),
    ...(unwanted
      ? [
          look(
            `This week a server did not want mail from us (${unwanted}).`,
            'Look at SPF, DKIM and what the relay allows: docs/running/mail.md.',
          ),
        ]
      : []),
  ]
}

const inUtc = (moment: Date) => `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`
