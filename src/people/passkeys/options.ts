import type { RelyingParty } from './relying-party.ts'
import { algorithms } from './verify.ts'

/** How long somebody may take, in milliseconds. */
const patience = 300_000

/** What a browser is asked to use a passkey with: any that this device has for us. */
export function optionsToUse({ id }: RelyingParty, challenge: string) {
  return { challenge, rpId: id, userVerification: 'required', timeout: patience }
}

type Maker = Readonly<{
  challenge: string
  userHandle: Buffer
  /** What the device shows, to tell one passkey from another. */
  called: string
  /** Those this person has: a device that holds one of them makes no second. */
  held: readonly Buffer[]
}>

/** What a browser is asked to make a passkey with. */
export function optionsToMake({ id }: RelyingParty, { challenge, userHandle, called, held }: Maker) {
  return {
    challenge,
    rp: { id, name: 'Goldthread' },
    user: { id: userHandle.toString('base64url'), name: called, displayName: called },
    pubKeyCredParams: algorithms.map(alg => ({ alg, type: 'public-key' })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    excludeCredentials: held.map(each => ({ id: each.toString('base64url'), type: 'public-key' })),
    attestation: 'none',
    timeout: patience,
  }
}
