/** Whom a passkey is for: it works at this origin and nowhere else. */
export type RelyingParty = Readonly<{ id: string; origin: string }>

/**
 * The relying party of a Goldthread at this address; null where browsers have no passkeys: over plain http beyond this
 * computer, and at an address of numbers.
 */
export function relyingPartyAt(publicUrl: string): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(publicUrl)
  const isName = !/^\[|^\d+(\.\d+){3}$/.test(hostname)
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  return isName && isSafe ? { id: hostname, origin } : null
}
