import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'

/**
 * RSABSSA-SHA384-PSS-Randomized, RFC 9474: whoever signs a ballot cannot see it, and whoever sees it later can tell that
 * it was signed, and not when or for whom. The browser blinds and finishes with a library; here is the signer's part,
 * which is plain RSA done by OpenSSL.
 */

/** Bytes of a modulus, of a blinded ballot, and of a signature. */
export const signatureBytes = 256

/** 32 random bytes in front, as the RFC prepares a message, and a ballot of 32 random bytes. */
export const ballotBytes = 64

export type BallotKey = Readonly<{
  /** SubjectPublicKeyInfo, DER. */
  publicKey: Buffer
  /** PKCS 8, DER. To be sealed before it is stored. */
  privateKey: Buffer
  fingerprint: string
}>

const generate = promisify(generateKeyPair)

/** A key for one wave and no other. */
export async function makeBallotKey(): Promise<BallotKey> {
  const pair = await generate('rsa', { modulusLength: signatureBytes * 8, publicExponent: 0x10001 })
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' })
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'der' })
  return { publicKey, privateKey, fingerprint: fingerprintOf(publicKey) }
}

/** SHA-256 of the public key, in groups of four that two people can read to each other. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash('sha256')
    .update(publicKey)
    .digest('hex')
    .replace(/.{4}(?=.)/g, '$& ')
}

/**
 * BlindSign of the RFC: the signature of a blinded ballot, or null when it is none that this key could sign. Checked
 * before it leaves the house: a fault in the arithmetic would give the key away.
 */
export function signBlinded(key: KeyObject, blinded: Uint8Array): Buffer | null {
  // Raw RSA would take a shorter one for a number, and sign that.
  if (blinded.length * 8 !== key.asymmetricKeyDetails?.modulusLength) return null
  const raw = { key, padding: constants.RSA_NO_PADDING }
  let signature: Buffer
  try {
    signature = privateDecrypt(raw, blinded)
  } catch {
    return null // Not smaller than the modulus.
  }
  const again = publicEncrypt({ key: createPublicKey(key), padding: constants.RSA_NO_PADDING }, signature)
  if (!again.equals(Buffer.from(blinded))) throw new Error('A signature of a ballot was wrong.')
  return signature
}

/** Was this ballot signed with this key? */
export function isSigned(publicKey: Uint8Array, ballot: Uint8Array, signature: Uint8Array): boolean {
  return isSignedWith(keyOf(publicKey), ballot, signature)
}

/** Keys as they were read last: to read one takes longer than to verify with it. */
const lastRead = new Map<string, KeyObject>()
const mostRead = 100

function keyOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('latin1')
  const known = lastRead.get(name)
  if (known) return known
  const key = createPublicKey({ key: Buffer.from(publicKey), type: 'spki', format: 'der' })
  if (lastRead.size >= mostRead) lastRead.clear()
  lastRead.set(name, key)
  return key
}

export function isSignedWith(key: KeyObject, ballot: Uint8Array, signature: Uint8Array): boolean {
  // OpenSSL would take one that is shorter for one that begins with zeros: two spellings of one signature.
  if (signature.length * 8 !== key.asymmetricKeyDetails?.modulusLength) return false
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify('sha384', ballot, { key, padding, saltLength: 48 }, signature)
}
