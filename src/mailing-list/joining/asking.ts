import { type Clock, day } from '../../platform/clock.ts'
import { post } from '../../platform/mail/post.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Keyed } from '../../platform/secrets.ts'
import { wordingNow, wordingOf } from '../consent.ts'
import type { DoorName } from '../list.ts'
import { mailingPaths } from '../paths.ts'
import { askAddress } from '../queries.ts'
import { readerToken } from '../token.ts'
import { askingLetter, hadLetter } from './letter.ts'

/** What asking takes. */
export type Desk = Readonly<{ clock: Clock; keyed: Keyed; publicUrl: string }>

export type Whose = Readonly<{ organisationId: string; organisationName: string }>

/** Writes an address down, and asks there. Nothing goes to it before somebody says yes, and no page says what came of it. */
export async function askToJoin(
  tx: Tx,
  { clock, keyed, publicUrl }: Desk,
  whose: Whose,
  { email, joinedAt }: Readonly<{ email: string; joinedAt: DoorName }>,
): Promise<void> {
  const asked = { email, joinedAt, wording: wordingNow.version, today: clock.today() }
  const { id, wording, confirmedOn } = await askAddress(tx, whose, asked)
  const token = readerToken(keyed, { organisationId: whose.organisationId, readerId: id })
  const organisation = whose.organisationName
  const leaving = publicUrl + mailingPaths.leaving(token)
  const page = publicUrl + mailingPaths.reader(token)
  const letter = confirmedOn
    ? hadLetter({ organisation, leaving })
    : askingLetter({ organisation, wording: wordingOf(wording).text, page, leaving })
  const sending = { organisationId: whose.organisationId, to: email, now: clock.now(), lifetime: 3 * day }
  await post(tx, { ...sending, ...letter })
}
