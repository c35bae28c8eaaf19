import { readSealedIds, sealIds } from '../../platform/ids-in-address.ts'
import type { Keyed } from '../../platform/secrets.ts'

/** Whose place an address leads to. */
export type PlaceAt = Readonly<{ organisationId: string; placeId: string }>

const purposeOfPlace = 'a place at an event'

/**
 * What leads somebody to their own place, and lets them change it and give it up. It carries its own proof, so that every
 * later letter can hold it too; when the place is gone it leads nowhere.
 */
export const placeToken = (keyed: Keyed, { organisationId, placeId }: PlaceAt): string =>
  sealIds(keyed, purposeOfPlace, [organisationId, placeId])

const purposeOfSquare = 'a square for check-in'

/**
 * What a host's phone reads at the door. It leads a host to check-in, and nobody to the place: whoever reads it cannot take
 * a ballot that is somebody else's.
 */
export const squareToken = (keyed: Keyed, { organisationId, placeId }: PlaceAt): string =>
  sealIds(keyed, purposeOfSquare, [organisationId, placeId])

export function readSquareToken(keyed: Keyed, token: string): PlaceAt | null {
  const ids = readSealedIds(keyed, purposeOfSquare, token)
  return ids && { organisationId: ids[0], placeId: ids[1] }
}

export function readPlaceToken(keyed: Keyed, token: string): PlaceAt | null {
  const ids = readSealedIds(keyed, purposeOfPlace, token)
  return ids && { organisationId: ids[0], placeId: ids[1] }
}
