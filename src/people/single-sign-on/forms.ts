import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { checkText } from '../forms.ts'
import type { Joining, SignOn } from './sign-on.ts'

/** What an owner typed: everything comes back with a refusal, but never the secret. */
export type SignOnTyped = Readonly<
  Record<'label' | 'issuer' | 'clientId' | 'joining' | 'domains' | 'claimName' | 'claimValue', string>
>

/** The settings; the secret is '' when the one that is there stays. */
export type SignOnForm = SignOn & Readonly<{ clientSecret: string }>

const mostDomains = 50

export function typedSignOn(form: Form): SignOnTyped {
  return {
    label: form.one('label'),
    issuer: form.one('issuer'),
    clientId: form.one('clientId'),
    joining: form.one('joining'),
    domains: form.one('domains'),
    claimName: form.one('claimName'),
    claimValue: form.one('claimValue'),
  }
}

export function typedAs({ label, issuer, clientId, joining }: SignOn): SignOnTyped {
  return {
    label,
    issuer,
    clientId,
    joining: joining.who,
    domains: joining.who === 'domains' ? joining.domains.join('\n') : '',
    claimName: joining.who === 'claim' ? joining.name : '',
    claimValue: joining.who === 'claim' ? joining.value : '',
  }
}

/** `keepsSecret`: there is one already, and it may stay. `allowThisMachine`: in development, over http. */
export function readSignOn(
  form: Form,
  { keepsSecret, isAllowed }: Readonly<{ keepsSecret: boolean; isAllowed: (url: URL) => boolean }>,
): FormReading<SignOnForm> {
  const typed = typedSignOn(form)
  const clientSecret = form.one('clientSecret')
  const joining = readJoining(typed)
  const errors = [
    ...checkText(typed.label, 'label', 'Enter what people call that account', 60),
    ...checkIssuer(typed.issuer, isAllowed),
    ...checkText(typed.clientId, 'clientId', 'Enter the client id', 500),
    ...(keepsSecret && !clientSecret ? [] : checkText(clientSecret, 'clientSecret', 'Enter the client secret', 500)),
    ...(Array.isArray(joining) ? joining : []),
  ]
  if (errors.length || Array.isArray(joining)) return { outcome: 'wrong', errors }
  const { label, issuer, clientId } = typed
  return { outcome: 'read', value: { label, issuer, clientId, clientSecret, joining: joining as Joining } }
}

function checkIssuer(issuer: string, isAllowed: (url: URL) => boolean): FieldError[] {
  const wrong = (text: string) => [{ field: 'issuer', text }]
  if (!issuer) return wrong('Enter the issuer')
  const url = URL.canParse(issuer) && issuer.length <= 500 ? new URL(issuer) : null
  if (!url || !isAllowed(url) || url.search || url.hash || url.username || url.password) {
    return wrong('Enter an address that begins with https:// and has a name, with nothing after a ? or #')
  }
  const anyTenant = /^\/(common|organizations|consumers)(\/|$)/
  if (url.hostname === 'login.microsoftonline.com' && anyTenant.test(url.pathname)) {
    return wrong('Enter your own tenant’s issuer: with “common” anybody’s account at Microsoft would be asked for')
  }
  return []
}

function readJoining({ joining, domains, claimName, claimValue }: SignOnTyped): Joining | FieldError[] {
  if (joining === 'nobody') return { who: 'nobody' }
  if (joining === 'domains') return readDomains(domains)
  if (joining !== 'claim') return [{ field: 'joining', text: 'Choose who may come in' }]
  const errors = [
    ...checkText(claimName, 'claimName', 'Enter the name of the claim', 200),
    ...checkText(claimValue, 'claimValue', 'Enter what the claim must say', 500),
  ]
  return errors.length ? errors : { who: 'claim', name: claimName, value: claimValue }
}

function readDomains(text: string): Joining | FieldError[] {
  const domains = [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ].map(each => each.replace(/^@/, ''))
  if (domains.length === 0) return [{ field: 'domains', text: 'Enter at least one domain, such as aldermoor.example' }]
  if (domains.length > mostDomains) return [{ field: 'domains', text: 'Enter 50 domains or fewer' }]
  const wrong = domains.find(each => each.length > 253 || !/^[^\s@<>"]+\.[^\s@<>".]+$/.test(each))
  return wrong
    ? [{ field: 'domains', text: `Enter domains such as aldermoor.example: “${wrong.slice(0, 60)}” is not one` }]
    : { who: 'domains', domains }
}
