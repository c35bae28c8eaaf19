/** Who may come in that is not on the staff list yet. */
export type Joining = Readonly<
  | { who: 'nobody' }
  /** Those with a proven address at one of these domains, in lower case. */
  | { who: 'domains'; domains: readonly string[] }
  /** Those of whom the provider says this, such as a group. */
  | { who: 'claim'; name: string; value: string }
>

/** How the people of an organisation sign on, as its owner set it. */
export type SignOn = Readonly<{
  /** What people call that account. */
  label: string
  issuer: string
  clientId: string
  joining: Joining
}>

/** A sign-on that is in use: whose it is, and the provider's secret, sealed. */
export type SignOnInUse = SignOn & Readonly<{ organisationId: string; organisationName: string; sealedSecret: Buffer }>

/** What the secret is sealed for: an organisation and an issuer, so that neither can be exchanged beneath it. */
export function secretOf(organisationId: string, issuer: string): string {
  return `provider ${issuer} of ${organisationId}`
}

/** What people call the account, where a sentence begins with it: “Your Aldermoor account”. */
export function asBeginning(label: string): string {
  const [first = '', ...rest] = label
  return first.toUpperCase() + rest.join('')
}
