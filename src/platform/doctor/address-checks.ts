import { daysLeft } from '../certificate.ts'
import { adviceAtStart, reachOf } from '../http/reach.ts'
import type { AddressFacts, Answer, TlsFacts } from './address-facts.ts'
import { type Finding, findingsAbout } from './finding.ts'

/** `ownMark` is what our own /health would say, and undefined as long as there is no secret. */
export function addressChecks(facts: AddressFacts, ownMark: string | undefined, now: Date): Finding[] {
  return [
    judgeAddress(facts),
    ...(facts.tls ? [judgeCertificate(facts.tls, now)] : []),
    ...judgeAnswer(facts.publicUrl, facts.answer, ownMark),
  ]
}

function judgeAddress({ publicUrl, host }: AddressFacts): Finding {
  const { ok, look } = findingsAbout('Address')
  const advice = adviceAtStart(host, publicUrl, [])
  if (advice) return look(`PUBLIC_URL is ${publicUrl}.`, advice)
  const { phone } = reachOf(publicUrl)
  if (phone) return ok(`PUBLIC_URL is ${publicUrl}, which phones can open and browsers trust.`)
  return look(
    `PUBLIC_URL is ${publicUrl}, which works on this machine alone.`,
    'Before others use it, set PUBLIC_URL to an https address.',
  )
}

function judgeCertificate(tls: TlsFacts, now: Date): Finding {
  const { ok, look, wrong } = findingsAbout('Certificate')
  if ('broken' in tls) return wrong(tls.broken, 'Mend the files of TLS_CERT and TLS_KEY.')
  const days = daysLeft(tls, now)
  if (days < 0) return wrong('It has expired.', 'Renew it: browsers warn people away.')
  if (tls.from > now) return wrong('It is not valid yet.', 'Look at the clock of this machine.')
  if (!tls.coversName)
    return wrong('It is not for the name in PUBLIC_URL.', 'Get one for that name, or change PUBLIC_URL.')
  if (days < 14) return look(`It expires in ${days} days.`, 'See why it was not renewed.')
  return ok(`It fits its key and the name, and lasts ${days} more days.`)
}

function judgeAnswer(publicUrl: string, answer: Answer, ownMark: string | undefined): Finding[] {
  const { ok, look, wrong } = findingsAbout('Reached')
  switch (answer.outcome) {
    case 'none':
      return [
        look(
          `Nothing answers at ${publicUrl} (${answer.reason}).`,
          'Is Goldthread running? Can this machine reach its own public address?',
        ),
      ]
    case 'untrusted':
      return [
        look(
          `The certificate at ${publicUrl} is not trusted here.`,
          'If it is of your own authority, name that in NODE_EXTRA_CA_CERTS; if not, browsers warn people away.',
        ),
      ]
    case 'answered':
      if (answer.mark === null)
        return [
          wrong(
            `What answers at ${publicUrl} (status ${answer.status}) is not Goldthread.`,
            'Look at the proxy and at PUBLIC_URL.',
          ),
        ]
      if (ownMark !== undefined && answer.mark !== ownMark)
        return [
          wrong(`Another Goldthread answers at ${publicUrl}.`, 'Look at the proxy, at PUBLIC_URL, and at the secret.'),
        ]
      if (answer.status !== 200)
        return [wrong(`Goldthread answers at ${publicUrl}, without its database.`, 'Look at the database.')]
      return [ok(`Goldthread answers at ${publicUrl}.`), ...judgeClock(answer.clockAhead)]
  }
}

/** Links and sign-in last minutes, so that clocks which differ by one are trouble. The header has whole seconds. */
function judgeClock(ahead: number | null): Finding[] {
  if (ahead === null || Math.abs(ahead) < 10_000) return []
  const { look } = findingsAbout('Clock')
  return [
    look(
      `What answers there has a clock ${Math.round(Math.abs(ahead) / 1000)} seconds from ours.`,
      'Set both by a time server.',
    ),
  ]
}
