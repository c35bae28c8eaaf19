import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import type { MadeCredential, UsedCredential } from './credential.ts'
import type { RelyingParty } from './relying-party.ts'

/** ES256, EdDSA and RS256: what every authenticator of today speaks one of. */
export const algorithms = [-7, -8, -257]

/** What is kept of a passkey to check it with. */
export type Checked = Readonly<{ publicKey: Buffer; counter: number }>

/** Checks a new passkey: made here, now, for this, by a person who showed themselves. Null when anything is not so. */
export async function checkMade(
  credential: MadeCredential,
  { id, origin }: RelyingParty,
  challenge: string,
): Promise<Checked | null> {
  return calmly(async () => {
    if (saysWhichModel(credential)) return null
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...credential, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!registrationInfo) return null
    const { publicKey, counter } = registrationInfo.credential
    return { publicKey: Buffer.from(publicKey), counter }
  })
}

/**
 * We ask for no attestation. One that comes all the same brings certificates, which would be parsed and might name
 * addresses to ask: it goes no further than here.
 */
function saysWhichModel({ response }: MadeCredential): boolean {
  const statement = decodeAttestationObject(new Uint8Array(Buffer.from(response.attestationObject, 'base64url')))
  const format = statement.get('fmt')
  return format !== 'none' && (format !== 'packed' || statement.get('attStmt').get('x5c') !== undefined)
}

/** Checks a passkey in use; returns its new counter, or null. A counter that does not go up is a copy. */
export async function checkUsed(
  credential: UsedCredential,
  { id, origin }: RelyingParty,
  { challenge, publicKey, counter }: Checked & Readonly<{ challenge: string }>,
): Promise<number | null> {
  return calmly(async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...credential, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: { id: credential.id, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  })
}

/** The library throws at everything that does not fit, from a wrong origin to a broken byte: all of it means no. */
async function calmly<T>(check: () => Promise<T | null>): Promise<T | null> {
  try {
    return await check()
  } catch {
    return null
  }
}
