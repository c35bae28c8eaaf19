import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a page asked for, as far as an authenticator looks at it. */
type Asked = Readonly<{ challenge: string; rp?: { id: string }; rpId?: string; user?: { id: string } }>

/** What may be different from what an honest browser would send. */
type Lie = Readonly<{ origin?: string; rpId?: string; counter?: number; isVerified?: boolean; userHandle?: string }>

/** A phone with one passkey, in software: it answers what a browser would. */
export type PasskeyHolder = Readonly<{
  make(asked: Asked, lie?: Lie): string
  use(asked: Asked, lie?: Lie): string
}>

export function openPasskeyHolder(honest: string): PasskeyHolder {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  let handle = ''

  function whole(response: Record<string, string>): string {
    const name = id.toString('base64url')
    return JSON.stringify({ id: name, rawId: name, type: 'public-key', response })
  }

  function authenticatorData(rpId: string, { counter: said, isVerified = true }: Lie, extra = Buffer.alloc(0)): Buffer {
    counter += 1
    const head = Buffer.alloc(5)
    head[0] = 0x01 | (isVerified ? 0x04 : 0) | (extra.length ? 0x40 : 0)
    head.writeUInt32BE(said ?? counter, 1)
    return Buffer.concat([createHash('sha256').update(rpId).digest(), head, extra])
  }

  return {
    make(asked, lie = {}) {
      handle = asked.user?.id ?? ''
      const client = clientData('webauthn.create', asked.challenge, lie.origin ?? honest)
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, asCose(publicKey)])
      const data = authenticatorData(lie.rpId ?? asked.rp?.id ?? '', lie, attested)
      return whole({ clientDataJSON: text(client), attestationObject: text(withoutAttestation(data)) })
    },
    use(asked, lie = {}) {
      const client = clientData('webauthn.get', asked.challenge, lie.origin ?? honest)
      const data = authenticatorData(lie.rpId ?? asked.rpId ?? '', lie)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return whole({
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(sign('sha256', signed, privateKey)),
        userHandle: lie.userHandle ?? handle,
      })
    },
  }
}

const text = (bytes: Buffer) => bytes.toString('base64url')

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

/** CBOR of `{ fmt: 'none', attStmt: {}, authData }`. */
function withoutAttestation(data: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length)
  return Buffer.concat([
    Buffer.from([0xa3]),
    word('fmt'),
    word('none'),
    word('attStmt'),
    Buffer.from([0xa0]),
    word('authData'),
    Buffer.from([0x59]),
    length,
    data,
  ])
}

const word = (name: string) => Buffer.concat([Buffer.from([0x60 + name.length]), Buffer.from(name)])

/** CBOR of a P-256 key for ES256. */
function asCose(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const coordinate = (label: number, value: string) =>
    Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(value, 'base64url')])
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
  return Buffer.concat([head, coordinate(0x21, x), coordinate(0x22, y)])
}
