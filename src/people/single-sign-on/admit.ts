import type { Claims } from '../../platform/open-id.ts'
import { checkEmail } from '../forms.ts'
import type { Joining } from './sign-on.ts'

/** Whom a provider has signed on. */
export type Newcomer = Readonly<{
  issuer: string
  subject: string
  name: string
  /** The address that the provider says is proven to be theirs; null when it says none. */
  email: string | null
  /** It says an address, and not that it is proven. */
  hasUnprovenEmail: boolean
}>

/** Reads what a provider says. Null when it names somebody in a way that cannot be kept. */
export function newcomerIn(claims: Claims): Newcomer | null {
  const { issuer, subject } = claims
  if (!subject || subject.length > 255) return null
  const said = typeof claims.email === 'string' ? claims.email.trim() : ''
  const isProven = said !== '' && checkEmail(said).length === 0 && saysProven(claims)
  const email = isProven ? said : null
  return {
    issuer,
    subject,
    name: nameIn(claims) ?? email?.split('@')[0] ?? 'Name not given',
    email,
    hasUnprovenEmail: said !== '' && !isProven,
  }
}

/**
 * `email_verified` is the standard's word. Microsoft has its own: `xms_edov` says that the owner of the address's domain
 * has been verified, without which an address there is whatever somebody wrote into their account.
 */
function saysProven({ email_verified, xms_edov }: Claims): boolean {
  return email_verified === true || xms_edov === true || xms_edov === 1 || xms_edov === '1'
}

function nameIn({ name }: Claims): string | null {
  const text = typeof name === 'string' ? name.normalize('NFC').replace(/\p{C}/gu, '').trim().slice(0, 200).trim() : ''
  return text || null
}

/** Somebody of the organisation, as far as matters here. */
export type Known = Readonly<{ memberId: string; hasLeft: boolean }>

export type Admission = Readonly<
  | { outcome: 'known'; memberId: string }
  /** Somebody with this proven address is on the staff list: from now on it is this account that says who they are. */
  | { outcome: 'connect'; memberId: string }
  | { outcome: 'join' }
  | { outcome: 'left' | 'unproven-email' | 'not-a-member' }
>

/**
 * Whether somebody comes in. `byAccount` is who has this account already, `byEmail` who has the proven address; null
 * when nobody. An account is trusted before an address, since addresses change hands.
 */
export function admit(
  newcomer: Newcomer,
  { byAccount, byEmail }: Readonly<{ byAccount: Known | null; byEmail: Known | null }>,
  joining: Joining,
  claims: Claims,
): Admission {
  if (byAccount) return byAccount.hasLeft ? { outcome: 'left' } : { outcome: 'known', memberId: byAccount.memberId }
  if (newcomer.hasUnprovenEmail) return { outcome: 'unproven-email' }
  if (byEmail) return byEmail.hasLeft ? { outcome: 'left' } : { outcome: 'connect', memberId: byEmail.memberId }
  return { outcome: mayJoin(newcomer, joining, claims) ? 'join' : 'not-a-member' }
}

function mayJoin({ email }: Newcomer, joining: Joining, claims: Claims): boolean {
  if (joining.who === 'domains') return email !== null && joining.domains.includes(domainOf(email))
  return joining.who === 'claim' && says(claims[joining.name], joining.value)
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** A claim says something when it is that, or a list with that in it. */
function says(claim: unknown, value: string): boolean {
  return [claim].flat().some(one => String(one) === value && ['string', 'number', 'boolean'].includes(typeof one))
}
