import { asViewer } from '../../platform/db.ts'
import type { Db } from '../../platform/schema.ts'
import type { Keyed } from '../../platform/secrets.ts'
import { type Moment, markJoined, startSession } from '../queries.ts'
import { challengeIn, type UsedCredential } from './credential.ts'
import { countUse, findHeldPasskey, type HeldPasskey, useChallenge } from './queries.ts'
import type { RelyingParty } from './relying-party.ts'
import { checkUsed } from './verify.ts'

type Door = Moment & Readonly<{ db: Db; keyed: Keyed; party: RelyingParty; device: string }>

/**
 * Lets somebody in with a passkey: the session's secret, or null. Why not is not said, since whoever tries somebody
 * else's would learn from it. The challenge is used up either way.
 */
export async function signInWithPasskey(door: Door, credential: UsedCredential): Promise<string | null> {
  const challenge = challengeIn(credential)
  if (!(await useChallenge(door, challenge, 'sign in'))) return null
  const held = await findHeldPasskey(door.db, credential.id)
  if (!held || held.user_handle.toString('base64url') !== credential.response.userHandle) return null
  const keptOf = { challenge, publicKey: held.public_key, counter: held.counter }
  const counter = await checkUsed(credential, door.party, keptOf)
  return counter === null ? null : letIn(door, held, counter)
}

async function letIn({ db, now, today, device }: Door, held: HeldPasskey, counter: number): Promise<string | null> {
  const member = { organisationId: held.organisation_id, memberId: held.member_id }
  return asViewer(db, member, async tx => {
    const isFirst = await countUse(tx, { passkey_id: held.passkey_id, counter, today })
    if (!isFirst || !(await markJoined(tx, member, today))) return null
    return startSession(tx, member, { way: 'passkey', device, now })
  })
}
