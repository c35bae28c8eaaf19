import { readSealedIds, sealIds } from '../../platform/ids-in-address.ts'
import type { Keyed } from '../../platform/secrets.ts'

/** Which letters an address confirms or stops. */
export type LettersAt = Readonly<{ organisationId: string; lettersId: string }>

const purpose = 'letters about a pledge'

/** What stands in letters. It can say yes or no to letters, and opens no words. */
export const lettersToken = (keyed: Keyed, { organisationId, lettersId }: LettersAt): string =>
  sealIds(keyed, purpose, [organisationId, lettersId])

export function readLettersToken(keyed: Keyed, token: string): LettersAt | null {
  const ids = readSealedIds(keyed, purpose, token)
  return ids && { organisationId: ids[0], lettersId: ids[1] }
}
