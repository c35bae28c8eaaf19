import { readSealedIds, sealIds } from '../../platform/ids-in-address.ts'
import type { Keyed } from '../../platform/secrets.ts'

/** Whose place an address leads to. */
export type PlaceAt = Readonly<{ organisationId: string; placeId: string }>

const purpose = 'a place at an event'

/**
 * What leads somebody to their own place, and lets them change it and give it up. It carries its own proof, so that every
 * later letter can hold it too; when the place is gone it leads nowhere.
 */
export const placeToken = (keyed: Keyed, { organisationId, placeId }: PlaceAt): string =>
  sealIds(keyed, purpose, [organisationId, placeId])

export function readPlaceToken(keyed: Keyed, token: string): PlaceAt | null {
  const ids = readSealedIds(keyed, purpose, token)
  return ids && { organisationId: ids[0], placeId: ids[1] }
}
