/** How somebody can come in, beside a new code. */
export type WaysIn = Readonly<{ email: string | null; passkeys: number; signOn: SignOnWay | null }>

/** The single sign-on they are connected to: what it is called where they work, and since when. */
export type SignOnWay = Readonly<{ label: string; connectedOn: string }>

/** With one passkey and nothing else, removing it leaves them outside. */
export function isOnlyPasskey({ email, passkeys, signOn }: WaysIn): boolean {
  return passkeys === 1 && email === null && signOn === null
}
