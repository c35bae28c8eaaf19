import { day } from '../platform/clock.ts'
import { post } from '../platform/mail/post.ts'
import type { Tx } from '../platform/schema.ts'
import { findEmail, type Redeemed } from './queries.ts'
import type { Viewer } from './viewer.ts'

/** Tells somebody that a way in was added, in case it was not them. Who has no address sees it on their own page. */
export async function tellOfPasskey(tx: Tx, viewer: Viewer, now: Date): Promise<void> {
  const to = await findEmail(tx, viewer)
  if (!to) return
  await post(tx, {
    organisationId: viewer.organisationId,
    to,
    subject: 'A passkey was added for you in Goldthread',
    body: `A passkey was added for you at ${viewer.organisationName}. If that was you, you need do nothing.\n\n${ifNotYou}`,
    now,
    lifetime: day,
  })
}

/** Tells the address somebody had until now that it is theirs no longer. */
export async function tellOfAddress(tx: Tx, { organisationId, earlierEmail }: Redeemed, now: Date): Promise<void> {
  if (!earlierEmail) return
  await post(tx, {
    organisationId,
    to: earlierEmail,
    subject: 'Your e-mail address in Goldthread was changed',
    body: `Links to sign in now go to another address. If that was you, you need do nothing.\n\n${ifNotYou}`,
    now,
    lifetime: day,
  })
}

const ifNotYou =
  'If it was not you, tell whoever keeps the staff list where you work. They can sign you out everywhere and put it right.'
