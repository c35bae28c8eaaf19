import { createPrivateKey, createPublicKey, randomBytes, webcrypto } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { describe, expect, test } from 'vitest'
import { type BallotKey, fingerprintOf, isSigned, isSignedWith, makeBallotKey, signBlinded } from './blind-signature.ts'
import vector from './rfc-9474.json' with { type: 'json' }

const bytes = (hex: string) => Buffer.from(hex, 'hex')
const number = (hex: string) => BigInt(`0x${hex}`)
const hexOf = (value: bigint) => value.toString(16).padStart(vector.sig.length, '0')

/** The key of the appendix, which gives its primes. */
function keyOfAppendix(fault = 0n) {
  const [p, q, e] = [number(vector.p), number(vector.q), number(vector.e)]
  const base64 = (value: bigint) => {
    const hex = value.toString(16)
    return bytes(hex.padStart(hex.length + (hex.length % 2), '0')).toString('base64url')
  }
  const d = inverse(e, (p - 1n) * (q - 1n)) + fault
  const parts = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) }
  const jwk = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64(value)]))
  return { n: p * q, key: createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' }) }
}

function inverse(of: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [of % modulus, modulus, 1n, 0n]
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
  return ((x % modulus) + modulus) % modulus
}

function opened({ privateKey: key }: BallotKey) {
  return createPrivateKey({ key, type: 'pkcs8', format: 'der' })
}

describe('the vector of RFC 9474', () => {
  const { n, key } = keyOfAppendix()

  test('is signed as the RFC says', () => {
    expect(signBlinded(key, bytes(vector.blinded_msg))?.toString('hex')).toBe(vector.blind_sig)
  })

  test('finished as the RFC says, it is the signature of the RFC, and it counts', () => {
    const finished = hexOf((number(vector.blind_sig) * number(vector.inv)) % n)
    expect(finished).toBe(vector.sig)
    expect(isSignedWith(createPublicKey(key), bytes(vector.prepared_msg), bytes(finished))).toBe(true)
    const other = bytes(vector.prepared_msg)
    other[0]! ^= 1
    expect(isSignedWith(createPublicKey(key), other, bytes(finished))).toBe(false)
  })
})

test('a signature that came out wrong, as by a fault of the machine, never leaves the house: it would give the key away', () => {
  const { key } = keyOfAppendix(2n)
  expect(() => signBlinded(key, bytes(vector.blinded_msg))).toThrow('A signature of a ballot was wrong.')
})

describe('a ballot', () => {
  const suite = RSABSSA.SHA384.PSS.Randomized()

  test('blinded and finished by the browser’s library counts with the key of its wave, and with no other', async () => {
    const [own, other] = await Promise.all([makeBallotKey(), makeBallotKey()])
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
    const key = await webcrypto.subtle.importKey('spki', own.publicKey, algorithm, true, ['verify'])
    const ballot = suite.prepare(randomBytes(32))
    const { blindedMsg, inv } = await suite.blind(key as CryptoKey, ballot)
    const signed = signBlinded(opened(own), blindedMsg)!
    const signature = await suite.finalize(key as CryptoKey, ballot, signed, inv)
    expect(ballot).toHaveLength(64)
    expect(isSigned(own.publicKey, ballot, signature)).toBe(true)
    expect(isSigned(other.publicKey, ballot, signature)).toBe(false)
    expect(isSigned(own.publicKey, suite.prepare(randomBytes(32)), signature)).toBe(false)
    expect(isSigned(own.publicKey, ballot, signature.subarray(1))).toBe(false)
    expect(Buffer.from(signed).equals(Buffer.from(signature))).toBe(false)
  })

  test('that this key cannot sign is refused, and breaks nothing', async () => {
    const key = opened(await makeBallotKey())
    for (const wrong of [Buffer.alloc(0), Buffer.alloc(255), Buffer.alloc(257, 1), Buffer.alloc(256, 0xff)]) {
      expect(signBlinded(key, wrong), String(wrong.length)).toBeNull()
    }
  })

  test('is signed with a key whose fingerprint two people can read to each other', async () => {
    const { publicKey, fingerprint } = await makeBallotKey()
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
    expect(fingerprintOf(publicKey)).toBe(fingerprint)
  })
})
