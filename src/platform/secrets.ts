import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** A secret for a link or a cookie: 256 bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. A plain digest is enough, since nobody can guess 256 random bits. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Has this text the shape of one of our secrets? Anything else needs no look in the database. */
export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/**
 * What is kept of something short enough to be guessed, such as a code on paper or an address: 32 bytes that mean
 * nothing without the instance's secret. `purpose` keeps one use apart from another.
 */
export type Keyed = (purpose: string, text: string) => Buffer

export function keyedBy(instanceSecret: string): Keyed {
  return (purpose, text) => createHmac('sha256', instanceSecret).update(`${purpose}\0${text}`).digest()
}

/**
 * Keeps what has to be read again, such as a password to another system, where a database alone gives nothing away.
 * `purpose` says what is sealed and whose it is: sealed for one purpose, it does not open for another.
 */
export type Seals = Readonly<{
  seal(purpose: string, text: string): Buffer
  /** What was sealed; null when it was not sealed here, not for this purpose, or was changed. */
  unseal(purpose: string, sealed: Uint8Array): string | null
}>

/** AES-256-GCM under a key of its own, made from the instance's secret. 12 bytes of nonce, 16 of tag, then the text. */
export function sealsBy(instanceSecret: string): Seals {
  const key = Buffer.from(hkdfSync('sha256', instanceSecret, '', 'goldthread seals', 32))
  return {
    seal(purpose, text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    unseal(purpose, sealed) {
      if (sealed.length < 28) return null
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(12, 28))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
