import type { Keyed } from '../../../platform/secrets.ts'
import { outsidePaths } from '../../paths.ts'
import { type PlaceAt, placeToken } from '../../places/own-link.ts'

/** Where a guest takes their ballot: an address that only letters to them hold. */
export const guestWay =
  (keyed: Keyed) =>
  (place: PlaceAt, waveId: string): string =>
    outsidePaths.placeBallot(placeToken(keyed, place), waveId)
