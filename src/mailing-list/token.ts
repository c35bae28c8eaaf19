import { readSealedIds, sealIds } from '../platform/ids-in-address.ts'
import type { Keyed } from '../platform/secrets.ts'

/** Who on the list an address speaks for. */
export type ReaderAt = Readonly<{ organisationId: string; readerId: string }>

const purpose = 'the mailing list'

/** What stands in letters to somebody on the list: it says yes, and it leaves, without signing in. */
export const readerToken = (keyed: Keyed, { organisationId, readerId }: ReaderAt): string =>
  sealIds(keyed, purpose, [organisationId, readerId])

export function readReaderToken(keyed: Keyed, token: string): ReaderAt | null {
  const ids = readSealedIds(keyed, purpose, token)
  return ids && { organisationId: ids[0], readerId: ids[1] }
}
