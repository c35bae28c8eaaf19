import { asViewer } from '../../platform/db.ts'
import type { Db } from '../../platform/schema.ts'
import { type Keyed, newSecret } from '../../platform/secrets.ts'
import { tellOfPasskey } from '../letters.ts'
import type { Moment } from '../queries.ts'
import type { Viewer } from '../viewer.ts'
import { challengeIn, type MadeCredential } from './credential.ts'
import { optionsToMake } from './options.ts'
import { keepPasskey, listCredentials, openChallenge, type Purpose, useChallenge } from './queries.ts'
import type { RelyingParty } from './relying-party.ts'
import { checkMade } from './verify.ts'

/** More than anyone has devices; it keeps a list that can be read. */
const mostPasskeys = 10

export type Adding = Moment & Readonly<{ db: Db; keyed: Keyed; viewer: Viewer; party: RelyingParty }>

const purposeOf = ({ viewer }: Adding): Purpose => `add to ${viewer.sessionId}`

/** Begins a passkey: what the browser is asked. */
export async function beginPasskey(adding: Adding) {
  const { db, viewer, party } = adding
  const held = await asViewer(db, viewer, tx => listCredentials(tx, viewer))
  const challenge = newSecret()
  await openChallenge(adding, challenge, purposeOf(adding))
  const called = `${viewer.name}, ${viewer.organisationName}`
  return optionsToMake(party, { challenge, userHandle: handleOf(adding), called, held })
}

/** What devices know somebody by. It stays the same, and says nothing to anybody else. */
function handleOf({ keyed, viewer }: Adding): Buffer {
  return keyed('passkey handle', viewer.memberId)
}

export type Added = 'kept' | 'too-many' | 'here-already' | 'not-good'

/** Keeps a passkey that a browser has made for whoever is signed in, or says why not. */
export async function addPasskey(adding: Adding, credential: MadeCredential, name: string): Promise<Added> {
  const { db, viewer, party, today, now } = adding
  const challenge = challengeIn(credential)
  if (!(await useChallenge(adding, challenge, purposeOf(adding)))) return 'not-good'
  const checked = await checkMade(credential, party, challenge)
  if (!checked) return 'not-good'
  const passkey = { ...checked, credentialId: credential.id, userHandle: handleOf(adding), name, today }
  return asViewer(db, viewer, async tx => {
    const outcome = await keepPasskey(tx, viewer, passkey, mostPasskeys)
    if (outcome === 'kept') await tellOfPasskey(tx, viewer, now)
    return outcome
  })
}
