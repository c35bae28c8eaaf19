import { Resolver } from 'node:dns/promises'
import type pg from 'pg'
import { isErrno } from '../errno.ts'
import { openCarrier } from '../mail/open-carrier.ts'
import type { MailSettings } from '../mail/settings.ts'

/** What came of asking whoever takes our mail, and of looking up the domain we write from. */
export type MailFacts = Readonly<{
  carrier: MailSettings['carrier']
  name: string
  /** A short code of what is in the way; null when mail would be taken. */
  obstacle: string | null
  /** Where letters come from, as far as we say so. */
  from: Readonly<{ domain: string; found: DomainState }> | null
}>

/** Whether mail can be answered there, as DNS says; `unsure` when no DNS answers here. */
export type DomainState = 'yes' | 'no mail' | 'no such domain' | 'unsure'

/** How the letters stand that the database holds. No number of them: a letter is to somebody. */
export type LetterFacts = Readonly<{
  /** The oldest that waits to be sent. */
  waitsSince: Date | null
  /** The latest code of this week by which a server said that it does not want mail from us, such as `550 5.7.1`. */
  unwanted: string | null
}>

/** Asks whoever takes our mail whether it would, without sending any. */
export async function gatherMail(settings: MailSettings, resolver = patientResolver()): Promise<MailFacts> {
  const carrier = openCarrier(settings)
  try {
    const domain = settings.carrier === 'smtp' ? (settings.from.address.split('@').at(-1) ?? '') : null
    const [obstacle, found] = await Promise.all([
      carrier.findObstacle(),
      domain === null ? null : findDomain(domain, resolver),
    ])
    const from = domain === null || found === null ? null : { domain, found }
    return { carrier: settings.carrier, name: carrier.name, obstacle, from }
  } finally {
    carrier.close()
  }
}

function patientResolver(): Resolver {
  return new Resolver({ timeout: 2_000, tries: 2 })
}

/** Names that RFC 2606, 6761 and 6762 keep out of the DNS, so that nobody has them. */
const nobodysDomain = /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost|local|home\.arpa)$/i

async function findDomain(domain: string, resolver: Resolver): Promise<DomainState> {
  if (!domain.includes('.') || domain.startsWith('[') || nobodysDomain.test(domain)) return 'no such domain'
  try {
    const servers = await resolver.resolveMx(domain)
    return servers.every(({ exchange }) => exchange === '' || exchange === '.') ? 'no mail' : 'yes'
  } catch (error) {
    if (isErrno(error, 'ENOTFOUND')) return 'no such domain'
    // Without an entry for mail, it goes to the address of the domain itself.
    return isErrno(error, 'ENODATA') ? hasAddress(domain, resolver) : 'unsure'
  }
}

async function hasAddress(domain: string, resolver: Resolver): Promise<DomainState> {
  const tries = await Promise.allSettled([resolver.resolve4(domain), resolver.resolve6(domain)])
  if (tries.some(({ status }) => status === 'fulfilled')) return 'yes'
  return tries.every(each => each.status === 'rejected' && isErrno(each.reason, 'ENODATA')) ? 'no mail' : 'unsure'
}

/** Undefined as long as the database has no letters of today's shape. */
export async function readLetters(owner: pg.Client): Promise<LetterFacts | undefined> {
  const { rows: columns } = await owner.query(
    `select from pg_attribute where attrelid = to_regclass('public.mails') and attname in ('content', 'sent_at', 'bounce')`,
  )
  if (columns.length < 3) return undefined
  const { rows } = await owner.query<{ waitsSince: Date | null; unwanted: string | null }>(`select
    (select min(created_at) from public.mails
      where sent_at is null and content is not null and expires_at > now()) as "waitsSince",
    (select bounce from public.mails where bounce ~ '^[0-9]{3} [45]\\.7\\.' and bounced_at > now() - interval '7 days'
      order by bounced_at desc limit 1) as unwanted`)
  return rows[0]
}
