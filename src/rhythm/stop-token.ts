import { readSealedIds, sealIds } from '../platform/ids-in-address.ts'
import type { Keyed } from '../platform/secrets.ts'

/** Whose letters an address stops. */
export type Reader = Readonly<{ organisationId: string; memberId: string }>

const purpose = 'stop the weekly letter'

/** An address that stops the letters of one person. */
export const stopTokenFor = (keyed: Keyed, { organisationId, memberId }: Reader): string =>
  sealIds(keyed, purpose, [organisationId, memberId])

/** Whose letters to stop; null when the token was not made here. */
export function readStopToken(keyed: Keyed, token: string): Reader | null {
  const ids = readSealedIds(keyed, purpose, token)
  return ids && { organisationId: ids[0], memberId: ids[1] }
}
