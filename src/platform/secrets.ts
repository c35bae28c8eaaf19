import { createHash, createHmac, randomBytes } from 'node:crypto'

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
